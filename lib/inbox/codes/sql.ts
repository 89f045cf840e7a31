import type { PrismaClient } from "@/lib/db/generated/client"
import type { TeamDb } from "@/lib/db/scope"

/** Scans of one code that its source's table does not know, or that the team has said the meaning of. */
export interface CodeCount {
  source: string
  carrier: string
  carrierCode: string
  words: string
  /** The newest scan's message. */
  message: string
  count: number
  /** How many of them no meaning is known of yet. */
  unmapped: number
  lastSeenAt: Date
  /** The payload that told of the newest scan. */
  payloadId: string | null
}

/** The team's 200 most frequent unknown codes. Scans without a code are counted by their words. */
export async function countUnknownCodes(db: TeamDb): Promise<CodeCount[]> {
  const client = db as unknown as PrismaClient
  return client.$queryRaw<CodeCount[]>`
    SELECT e."source", s."carrier", COALESCE(e."carrierCode", '') AS "carrierCode",
      CASE WHEN COALESCE(e."carrierCode", '') = '' THEN e."message" ELSE '' END AS "words",
      (array_agg(e."message" ORDER BY e."receivedAt" DESC))[1] AS "message",
      count(*)::int AS "count", count(*)::int AS "unmapped",
      max(e."receivedAt") AS "lastSeenAt",
      (array_agg(e."payloadId" ORDER BY e."receivedAt" DESC))[1] AS "payloadId"
    FROM "TrackingEvent" e
    JOIN "Shipment" s ON s."teamId" = e."teamId" AND s."id" = e."shipmentId"
    WHERE e."teamId" = ${db.teamId}::uuid AND e."unmapped"
    GROUP BY 1, 2, 3, 4
    ORDER BY "count" DESC, "lastSeenAt" DESC
    LIMIT 200`
}

/** The scans of each code that the team has said the meaning of, read so already or not. */
export async function countMappedCodes(db: TeamDb): Promise<(CodeCount & { id: string })[]> {
  const client = db as unknown as PrismaClient
  return client.$queryRaw<(CodeCount & { id: string })[]>`
    SELECT m."id", m."source", m."carrier", m."carrierCode", m."words",
      (array_agg(e."message" ORDER BY e."receivedAt" DESC))[1] AS "message",
      count(*)::int AS "count", (count(*) FILTER (WHERE e."unmapped"))::int AS "unmapped",
      max(e."receivedAt") AS "lastSeenAt",
      (array_agg(e."payloadId" ORDER BY e."receivedAt" DESC))[1] AS "payloadId"
    FROM "CodeMapping" m
    JOIN "TrackingEvent" e ON e."teamId" = m."teamId" AND e."source" = m."source"
      AND (e."carrierCode" = m."carrierCode" OR (m."carrierCode" = ''
        AND COALESCE(e."carrierCode", '') = '' AND e."message" = m."words"))
    JOIN "Shipment" s ON s."teamId" = e."teamId" AND s."id" = e."shipmentId"
      AND s."carrier" = m."carrier"
    WHERE m."teamId" = ${db.teamId}::uuid
    GROUP BY m."id"`
}
