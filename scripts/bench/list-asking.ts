import type { TeamDb } from "@/lib/db/scope"
import { everything, type ShipmentFilter } from "@/lib/shipments/filter"
import type { Cursor } from "@/lib/shipments/keyset"
import { candidatesFor } from "@/lib/shipments/list/candidates"
import { countCategories, readTallies } from "@/lib/shipments/list/counts"
import { listShipments } from "@/lib/shipments/queries"

/** What is asked of one shipment of the shop, picked anew for each call. */
export interface Sample {
  trackingNumber: string
  orderNumber: string
  recipientName: string
  recipientEmail: string
  /** A place a thousand pages down. */
  deep: { at: Date; id: string; position: number }
}

export interface Question {
  name: string
  ours(db: TeamDb, sample: Sample): Promise<unknown>
  /** The best statement that we know for the same answer: text, then parameters after the team. */
  raw(teamId: string, sample: Sample): { text: string; values: unknown[] }
}

const limit = 50
const event = { key: "event", direction: "desc" } as const

export function ask(db: TeamDb, filter: Partial<ShipmentFilter>, cursor: Cursor | null = null) {
  return listShipments(db, {
    filter: { ...everything, ...filter },
    sort: event,
    cursor,
    limit,
    clock: { now: new Date(), timeZone: "UTC" },
  })
}

export const columns = `s."id", s."carrier", s."trackingNumber", s."orderNumber", s."recipientName",
  s."recipientEmail", s."destinationCity", s."destinationCountry", s."serviceLevel", s."warehouse",
  s."orderValue"::float8, s."currency", s."tags", s."assigneeId", s."category", s."detail",
  s."milestone", s."actionRequired", s."terminal", s."returning", s."handedOverAt", s."deliveredAt",
  s."promisedAt", s."eta", s."lastEventAt", s."lastMessage", s."lastCity", s."lastCountry",
  s."lastCheckedAt", s."checkFailure", s."checkFailures", s."connectionId", s."archivedAt",
  s."sortAt", s."createdAt", s."version"`
export const live = `SELECT ${columns} FROM "Shipment" s WHERE s."teamId" = $1 AND s."archivedAt" IS NULL`
export const order = `ORDER BY s."sortAt" DESC, s."id" DESC LIMIT 51`

export async function countAll(db: TeamDb, part: Partial<ShipmentFilter>) {
  const filter = { ...everything, ...part }
  const clock = { now: new Date(), timeZone: "UTC" }
  const candidates = await candidatesFor(db, filter.text, { forPage: true })
  return countCategories(db, await readTallies(db, [filter]), { filter, candidates, clock })
}
