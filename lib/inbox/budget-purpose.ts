import type { Purpose } from "@/lib/sources/connections/budget-rule"

/** What a due check is for, by rank: the most valuable first. */
export const purposes = ["at the door", "late", "ordinary"] as const satisfies Purpose[]

/** The rank in words, of a shipment or of the most valuable of several that are asked about in one call. Pure. */
export function purposeOf(
  shipments: readonly {
    category: string
    actionRequired: boolean
    eta: Date | null
    promisedAt: Date | null
  }[],
  now: Date,
): Purpose {
  if (shipments.some((one) => one.category === "OutForDelivery" || one.actionRequired)) {
    return "at the door"
  }
  const isLate = shipments.some(({ eta, promisedAt }) => {
    const expectedAt = eta ?? promisedAt
    return expectedAt !== null && expectedAt < now
  })
  return isLate ? "late" : "ordinary"
}
