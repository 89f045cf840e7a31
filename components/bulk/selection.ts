/** Which shipments are selected: some by their ids, or all that match a filter but some. */
export type Selected =
  | { ids: ReadonlySet<string> }
  | {
      /** The filter as the list's address has it, without the question mark. */
      query: string
      except: ReadonlySet<string>
      total: number
      /** False when there are at least `total`. */
      exact: boolean
    }

export const nothing: Selected = { ids: new Set() }

export function isSelected(selected: Selected, id: string): boolean {
  return "ids" in selected ? selected.ids.has(id) : !selected.except.has(id)
}

export function countSelected(selected: Selected): number {
  return "ids" in selected ? selected.ids.size : Math.max(selected.total - selected.except.size, 0)
}

/** The same with these rows selected, or not any more; rows of other pages stay as they are. */
export function withRows(selected: Selected, ids: readonly string[], wanted: boolean): Selected {
  if ("ids" in selected) return { ids: changed(selected.ids, ids, wanted) }
  return { ...selected, except: changed(selected.except, ids, !wanted) }
}

/** The rows from one to another, both among them, in either direction; only `to` without a beginning. */
export function between(rows: readonly string[], from: string | null, to: string): string[] {
  const start = from === null ? -1 : rows.indexOf(from)
  const end = rows.indexOf(to)
  if (start === -1 || end === -1) return [to]
  return rows.slice(Math.min(start, end), Math.max(start, end) + 1)
}

function changed(ids: ReadonlySet<string>, some: readonly string[], wanted: boolean): Set<string> {
  const next = new Set(ids)
  for (const id of some) {
    if (wanted) next.add(id)
    else next.delete(id)
  }
  return next
}
