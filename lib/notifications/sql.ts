import { Prisma, type PrismaClient, type TrackingEvent } from "@/lib/db/generated/client"
import type { TeamDb } from "@/lib/db/scope"

/**
 * How many mails to recipients of each address went out, or are to, since `since`: parcels that are told
 * together count once, copies inside the team and mails sent again by hand not at all. What was given up and
 * may have gone all the same keeps its send key, and counts.
 */
export async function mailsSince(
  db: TeamDb,
  addresses: readonly string[],
  since: Date,
): Promise<Map<string, number>> {
  if (addresses.length === 0) return new Map()
  // A mail may have waited for a week at most (schema) and a night before it went.
  const decidedAfter = new Date(since.getTime() - 9 * 24 * 3_600_000)
  const rows = await raw(db).$queryRaw<{ recipient: string; mails: number }[]>`
    SELECT "recipient",
      count(DISTINCT coalesce("mailId"::text, "togetherKey" || "trigger"::text, "id"::text))::int AS "mails"
    FROM "NotificationDecision"
    WHERE "teamId" = ${db.teamId}::uuid AND "recipient" = ANY(${[...addresses]}::text[])
      AND "decidedAt" > ${decidedAfter} AND "sendKey" IS NOT NULL
      AND NOT "copy" AND "resend" = 0 AND coalesce("settledAt", "dueAt", "decidedAt") > ${since}
    GROUP BY "recipient"`
  return new Map(rows.map(({ recipient, mails }) => [recipient, mails]))
}

/** Which of these shipments went to a customer, by id or address, to whom an earlier one had gone. */
export async function ofKnownCustomers(
  db: TeamDb,
  shipmentIds: readonly string[],
): Promise<Set<string>> {
  if (shipmentIds.length === 0) return new Set()
  const rows = await raw(db).$queryRaw<{ id: string }[]>`
    SELECT shipment."id" FROM "Shipment" shipment
    WHERE shipment."teamId" = ${db.teamId}::uuid AND shipment."id" = ANY(${[...shipmentIds]}::uuid[])
      AND (EXISTS (
        SELECT 1 FROM "Shipment" earlier
        WHERE earlier."teamId" = shipment."teamId" AND earlier."customerId" = shipment."customerId"
          AND earlier."createdAt" < shipment."createdAt"
          AND ${ofAnotherOrder}
      ) OR EXISTS (
        SELECT 1 FROM "Shipment" earlier
        WHERE earlier."teamId" = shipment."teamId"
          AND earlier."recipientEmail" IS NOT NULL
          AND lower(earlier."recipientEmail") = lower(shipment."recipientEmail")
          AND earlier."createdAt" < shipment."createdAt"
          AND ${ofAnotherOrder}
      ))`
  return new Set(rows.map(({ id }) => id))
}

/** A new customer's first order may come in several parcels. */
const ofAnotherOrder = Prisma.sql`
  (earlier."orderNumber" IS NULL OR earlier."orderNumber" IS DISTINCT FROM shipment."orderNumber")
  AND (earlier."orderId" IS NULL OR earlier."orderId" IS DISTINCT FROM shipment."orderId")`

/**
 * Which of these shipments have other parcels of the same order under way to the same address, with what
 * names that order.
 */
export async function togetherKeys(
  db: TeamDb,
  shipmentIds: readonly string[],
): Promise<Map<string, string>> {
  if (shipmentIds.length === 0) return new Map()
  const rows = await raw(db).$queryRaw<{ id: string; key: string }[]>`
    SELECT shipment."id", coalesce('number:' || shipment."orderNumber", 'id:' || shipment."orderId") AS "key"
    FROM "Shipment" shipment
    WHERE shipment."teamId" = ${db.teamId}::uuid AND shipment."id" = ANY(${[...shipmentIds]}::uuid[])
      AND shipment."recipientEmail" IS NOT NULL
      AND ((shipment."orderNumber" IS NOT NULL AND EXISTS (
        SELECT 1 FROM "Shipment" other
        WHERE other."teamId" = shipment."teamId" AND other."orderNumber" = shipment."orderNumber"
          AND ${underWayTo}
      )) OR (shipment."orderNumber" IS NULL AND shipment."orderId" IS NOT NULL AND EXISTS (
        SELECT 1 FROM "Shipment" other
        WHERE other."teamId" = shipment."teamId" AND other."orderId" = shipment."orderId"
          AND other."orderNumber" IS NULL AND ${underWayTo}
      )))`
  return new Map(rows.map(({ id, key }) => [id, key]))
}

/** A parcel that was delivered a moment ago is told of with the one that is delivered now. */
const underWayTo = Prisma.sql`
  other."id" <> shipment."id" AND other."archivedAt" IS NULL
  AND lower(other."recipientEmail") = lower(shipment."recipientEmail")
  AND (NOT other."terminal" OR EXISTS (
    SELECT 1 FROM "NotificationDecision" waiting
    WHERE waiting."shipmentId" = other."id" AND waiting."status" = 'pending'
      AND waiting."togetherKey" IS NOT NULL))`

/** The newest scans of each of these shipments, at most `most` of one, newest first. */
export async function newestScans(
  db: TeamDb,
  shipmentIds: readonly string[],
  most: number,
): Promise<Map<string, TrackingEvent[]>> {
  const rows = await raw(db).$queryRaw<TrackingEvent[]>`
    SELECT newest.* FROM unnest(${[...shipmentIds]}::uuid[]) AS one (id)
    CROSS JOIN LATERAL (
      SELECT * FROM "TrackingEvent"
      WHERE "teamId" = ${db.teamId}::uuid AND "shipmentId" = one.id
      ORDER BY "occurredAt" DESC LIMIT ${most}
    ) AS newest`
  const scans = new Map<string, TrackingEvent[]>()
  for (const row of rows) {
    const same = scans.get(row.shipmentId)
    if (same) same.push(row)
    else scans.set(row.shipmentId, [row])
  }
  return scans
}

function raw(db: TeamDb): PrismaClient {
  return db as unknown as PrismaClient
}
