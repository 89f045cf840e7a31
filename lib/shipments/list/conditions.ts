import { Prisma } from "@/lib/db/generated/client"
import type { DateField, Mark, ShipmentFilter, SortKey } from "@/lib/shipments/filter"
import type { Clock } from "@/lib/shipments/list/clock"
import { overdueBefore } from "@/lib/shipments/old-news"

/** Days without a scan after which a parcel under way counts as stalled. */
const stalledDays = 5

/** A label is printed at night and scanned the next day: until then its silence means nothing. */
const firstScanHours = 24

/**
 * The conditions of a filter on the table `s`, its text left aside. They are written as the partial
 * indexes of the migrations shipments_workspace and slow_filters are, so that these serve them.
 */
export function conditionsOf(filter: ShipmentFilter, teamId: string, clock: Clock): Prisma.Sql {
  const { served, others } = splitConditions(filter, teamId, clock, null)
  return Prisma.join([served, ...others], " AND ")
}

/**
 * The same in two parts: what an index has in this order, so that reading can stop at a page's end,
 * and what must be looked at row by row there.
 */
export function splitConditions(
  filter: ShipmentFilter,
  teamId: string,
  clock: Clock,
  order: SortKey | null,
): { served: Prisma.Sql; others: Prisma.Sql[] } {
  const served = [
    Prisma.sql`s."teamId" = ${teamId}::uuid`,
    filter.marks.includes("archived")
      ? Prisma.sql`s."archivedAt" IS NOT NULL`
      : Prisma.sql`s."archivedAt" IS NULL`,
    ...filter.marks.map((mark) => markConditions[mark](clock)),
    oneOf(Prisma.sql`s."category"`, filter.categories, Prisma.sql`::"Category"`),
    oneOf(Prisma.sql`s."carrier"`, filter.carriers),
    ...byDates(filter, (field) => order !== null && inOrder[field] === order),
  ]
  const others = [
    oneOf(Prisma.sql`s."detail"`, filter.details),
    oneOf(Prisma.sql`s."milestone"`, filter.milestones, Prisma.sql`::"Milestone"`),
    oneOf(Prisma.sql`s."serviceLevel"`, filter.serviceLevels),
    oneOf(Prisma.sql`s."warehouse"`, filter.warehouses),
    oneOf(Prisma.sql`s."destinationCountry"`, filter.countries),
    oneOf(Prisma.sql`s."connectionId"`, filter.connections, Prisma.sql`::uuid`),
    bySource(filter.sources, teamId),
    filter.tags.length > 0
      ? Prisma.sql`s."tags" <> '{}' AND s."tags" && ${[...filter.tags]}::text[]`
      : null,
    byAssignee(filter.assignees),
    filter.value.from === null ? null : Prisma.sql`s."orderValue" >= ${filter.value.from}::numeric`,
    filter.value.to === null ? null : Prisma.sql`s."orderValue" <= ${filter.value.to}::numeric`,
    ...byDates(filter, (field) => order === null || inOrder[field] !== order),
  ]
  return {
    served: Prisma.join(
      served.filter((condition) => condition !== null),
      " AND ",
    ),
    others: others.filter((condition) => condition !== null),
  }
}

/** A single value is written as =, so that an index ordered behind it keeps its order. */
function oneOf(column: Prisma.Sql, wanted: readonly string[], type: Prisma.Sql = Prisma.empty) {
  const [first, second] = wanted
  if (first === undefined) return null
  if (second === undefined) return Prisma.sql`${column} = ${first}${type}`
  const values = wanted.map((value) => Prisma.sql`${value}${type}`)
  return Prisma.sql`${column} IN (${Prisma.join(values)})`
}

function bySource(keys: readonly string[], teamId: string) {
  if (keys.length === 0) return null
  return Prisma.sql`s."connectionId" IN (
    SELECT c."id" FROM "SourceConnection" c
    WHERE c."teamId" = ${teamId}::uuid AND c."source" IN (${Prisma.join([...keys])}))`
}

function byAssignee(assignees: readonly string[]) {
  const ids = assignees.filter((id) => id !== "none")
  const wanted = ids.length > 0 ? oneOf(Prisma.sql`s."assigneeId"`, ids, Prisma.sql`::uuid`) : null
  const nobody = assignees.includes("none") ? Prisma.sql`s."assigneeId" IS NULL` : null
  if (wanted && nobody) return Prisma.sql`(${wanted} OR ${nobody})`
  return wanted ?? nobody
}

/** The order that a range of this date is a stretch of. */
const inOrder: Partial<Record<DateField, SortKey>> = {
  created: "created",
  eta: "eta",
  last_event: "event",
}

const dateColumns: Record<DateField, readonly Prisma.Sql[]> = {
  created: [Prisma.sql`s."createdAt"`],
  first_scan: [Prisma.sql`s."handedOverAt"`],
  promised: [Prisma.sql`s."promisedAt"`],
  eta: [Prisma.sql`s."eta"`],
  delivered: [Prisma.sql`s."deliveredAt"`],
  // Where there is an event, sortAt is its instant, and has the indexes.
  last_event: [Prisma.sql`s."lastEventAt"`, Prisma.sql`s."sortAt"`],
}

function byDates(filter: ShipmentFilter, isWanted: (field: DateField) => boolean): Prisma.Sql[] {
  return Object.entries(filter.dates).flatMap(([key, { from, to }]) => {
    const field = key as DateField
    if (!isWanted(field)) return []
    return dateColumns[field].flatMap((column) => [
      ...(from ? [Prisma.sql`${column} >= ${from}::timestamptz`] : []),
      ...(to ? [Prisma.sql`${column} < ${to}::timestamptz`] : []),
    ])
  })
}

const markConditions: Record<Mark, (clock: Clock) => Prisma.Sql> = {
  // A parcel that waits at a pickup point is the recipient's to act on.
  attention: () => Prisma.sql`s."category" <> 'AvailableForPickup' AND (s."actionRequired" OR (
    NOT s."terminal" AND s."category" IN ('DeliveryFailure', 'Exception', 'Error', 'Expired')))`,
  no_first_scan: ({ now }) => Prisma.sql`NOT s."terminal" AND s."handedOverAt" IS NULL
    AND s."createdAt" < ${before(now, firstScanHours)}::timestamptz`,
  late: ({ now }) => Prisma.sql`NOT s."terminal" AND (s."category" = 'Delayed'
    OR shipment_late_at(s."promisedAt", s."eta") < ${now}::timestamptz)`,
  stalled: ({ now }) => Prisma.sql`NOT s."terminal" AND s."handedOverAt" IS NOT NULL
    AND s."category" <> 'AvailableForPickup'
    AND s."sortAt" < ${before(now, stalledDays * 24)}::timestamptz`,
  // Served by Shipment_active_idx; a check that is so late waits for a source that rests or is off.
  stale: ({ now }) => Prisma.sql`NOT s."terminal" AND (s."checkFailures" > 0
    OR s."nextCheckAt" < ${overdueBefore(now)}::timestamptz)`,
  today: ({ now, timeZone }) => Prisma.sql`s."category" = 'OutForDelivery'
    AND s."sortAt" >= date_trunc('day', ${now}::timestamptz, ${timeZone})`,
  action_required: () => Prisma.sql`s."actionRequired"`,
  archived: () => Prisma.sql`true`,
}

function before(now: Date, hours: number): Date {
  return new Date(now.getTime() - hours * 3_600_000)
}
