interface Identified {
  id: string
}

/**
 * Fresh rows in the places of the rows that are already on screen: what is there is brought up to
 * date and nothing moves. A row that the fresh page no longer has keeps its last state.
 */
export function steadyRows<Row extends Identified>(
  shown: readonly Row[],
  fresh: readonly Row[],
): Row[] {
  const byId = new Map(fresh.map((row) => [row.id, row]))
  return shown.map((row) => byId.get(row.id) ?? row)
}

/** Whether two pages have the same rows in the same order, whatever the rows say. */
export function sameOrder(a: readonly Identified[], b: readonly Identified[]): boolean {
  return a.length === b.length && a.every((row, index) => row.id === b[index]?.id)
}
