import type { ShipmentFilter } from "@/lib/shipments/filter"
import type { Category, Milestone } from "@/lib/tracking/categories"

/** How many shipments of a team are alike in these respects. */
export interface Tally {
  archived: boolean
  category: Category
  milestone: Milestone
  terminal: boolean
  actionRequired: boolean
  /** Left out where the carriers are added up. */
  carrier?: string
  count: number
}

export type CarrierTally = Tally & { carrier: string }

/** The marks that the tallied respects decide. */
const decidable = ["attention", "action_required", "archived"] as const

const troubled: readonly Category[] = ["DeliveryFailure", "Exception", "Error", "Expired"]

/** Whether tallies alone can say how many shipments a filter has. Pure. */
export function talliesAnswer(filter: ShipmentFilter): boolean {
  const asked: string[] = Object.entries(filter)
    .filter(([, wanted]) => (Array.isArray(wanted) ? wanted.length > 0 : false))
    .map(([part]) => part)
  return (
    filter.text.trim() === "" &&
    filter.value.from === null &&
    filter.value.to === null &&
    Object.keys(filter.dates).length === 0 &&
    asked.every((part) => ["categories", "carriers", "milestones", "marks"].includes(part)) &&
    filter.marks.every((mark) => decidable.some((one) => one === mark))
  )
}

/**
 * The tallies that a filter has, if `talliesAnswer` says that they can tell. Pure. Throws where it asks
 * for a carrier and they were read without.
 */
export function talliesOf<Kind extends Tally>(
  tallies: readonly Kind[],
  filter: ShipmentFilter,
): Kind[] {
  const has = (wanted: readonly string[], value: string | undefined) => {
    if (wanted.length === 0) return true
    if (value === undefined) throw new Error("These tallies do not tell carriers apart.")
    return wanted.includes(value)
  }
  return tallies.filter(
    (tally) =>
      tally.archived === filter.marks.includes("archived") &&
      has(filter.categories, tally.category) &&
      has(filter.carriers, tally.carrier) &&
      has(filter.milestones, tally.milestone) &&
      (!filter.marks.includes("attention") || wantsAttention(tally)) &&
      (!filter.marks.includes("action_required") || tally.actionRequired),
  )
}

/** Adds tallies up under a key, most first. Pure. */
export function sumBy<Kind extends Tally, Key extends string>(
  tallies: readonly Kind[],
  keyOf: (tally: Kind) => Key,
): Partial<Record<Key, number>> {
  const sums: Partial<Record<Key, number>> = {}
  for (const tally of tallies) {
    const key = keyOf(tally)
    sums[key] = (sums[key] ?? 0) + tally.count
  }
  return sums
}

/** As the list's condition says it (conditions.ts). */
function wantsAttention({ category, actionRequired, terminal }: Tally): boolean {
  if (category === "AvailableForPickup") return false
  return actionRequired || (troubled.includes(category) && !terminal)
}
