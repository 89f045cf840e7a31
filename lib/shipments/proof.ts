interface Scan {
  category: string
  occurredAt: Date
  /** Set for a scan that a nearer source told too. */
  sameAs: string | null
}

/**
 * The scan that proves a delivery: the one of the instant at which the shipment counts as delivered, else
 * the earliest that says so. Null until it is delivered. Events are newest first. Pure.
 */
export function deliveryScan<S extends Scan>(
  deliveredAt: Date | null,
  events: readonly S[],
): S | null {
  if (!deliveredAt) return null
  const told = events.filter(({ category, sameAs }) => category === "Delivered" && sameAs === null)
  const exact = told.find(({ occurredAt }) => occurredAt.getTime() === deliveredAt.getTime())
  return exact ?? told.at(-1) ?? null
}
