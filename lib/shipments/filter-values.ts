import type { TeamDb } from "@/lib/db/scope"
import type { ShipmentFilter } from "@/lib/shipments/filter"
import { memberNames } from "@/lib/shipments/filter-names"
import type { ListPart } from "@/lib/shipments/filter-parts"
import { readCarrierTallies } from "@/lib/shipments/list/counts"
import { seenValues } from "@/lib/shipments/list/seen-values"
import { type CarrierTally, sumBy, talliesAnswer, talliesOf } from "@/lib/shipments/list/tally"
import { sources } from "@/lib/sources/registry"
import { type DetailKey, isDetailKey } from "@/lib/tracking/details"

/** A value that a filter may ask for. */
export interface FilterValue {
  value: string
  /** Where the value itself is no word: a member's, a connection's or a source's name. */
  name?: string
  /** How many shipments have it under the rest of the filter; left out where that would cost a scan. */
  count?: number
}

export type FilterValues = Record<Exclude<ListPart, "is">, FilterValue[]>

/**
 * What the filter's menu offers: counted values where tallies know them, otherwise those that the
 * latest shipments have; most frequent first.
 */
export async function filterValues(db: TeamDb, filter: ShipmentFilter): Promise<FilterValues> {
  const [tallies, seen, members, connections] = await Promise.all([
    readCarrierTallies(db),
    seenValues(db),
    memberNames(db),
    db.sourceConnection.findMany({
      select: { id: true, name: true, source: true },
      orderBy: { createdAt: "asc" },
    }),
  ])
  const used = sources.filter(({ key }) => connections.some(({ source }) => source === key))
  const details = seen.detail.filter((key): key is DetailKey => isDetailKey(key))
  return {
    category: counted(tallies, { ...filter, categories: [] }, (tally) => tally.category),
    milestone: counted(tallies, { ...filter, milestones: [] }, (tally) => tally.milestone),
    carrier: counted(tallies, { ...filter, carriers: [] }, (tally) => tally.carrier),
    detail: details.map((value) => ({ value })),
    service: seen.service.map((value) => ({ value })),
    warehouse: seen.warehouse.map((value) => ({ value })),
    country: seen.country.map((value) => ({ value })),
    tag: seen.tag.map((value) => ({ value })),
    assignee: [
      { value: "none", name: "Nobody" },
      ...members.map(([value, name]) => ({ value, name })),
    ],
    source: used.map(({ key, name }) => ({ value: key, name })),
    connection: connections.map(({ id, name }) => ({ value: id, name })),
  }
}

/** Without the counts, where more is asked than tallies know: then which values there are at all. */
function counted(
  tallies: readonly CarrierTally[],
  others: ShipmentFilter,
  keyOf: (tally: CarrierTally) => string,
): FilterValue[] {
  const exact = talliesAnswer(others)
  const sums = sumBy(exact ? talliesOf(tallies, others) : tallies, keyOf)
  return Object.entries(sums)
    .map(([value, count]) => ({ value, count: count ?? 0 }))
    .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value))
    .map(({ value, count }) => (exact ? { value, count } : { value }))
}
