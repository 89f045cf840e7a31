import type { Channel, Fate, PrismaClient } from "@/lib/db/generated/client"
import { outboxChannel } from "@/lib/db/outbox"
import type { TeamDb } from "@/lib/db/scope"

export interface WebhookConnection {
  id: string
  teamId: string
  source: string
  enabled: boolean
  sealedCredentials: string | null
}

/** The connection that a webhook's secret address belongs to: what proves the team, so before any scope. */
export async function connectionOf(
  client: PrismaClient,
  webhookToken: string,
): Promise<WebhookConnection | null> {
  const [connection] = await client.$queryRaw<WebhookConnection[]>`
    SELECT "id", "teamId", "source", "enabled", "sealedCredentials"
    FROM "SourceConnection" WHERE "webhookToken" = ${webhookToken}`
  return connection ?? null
}

/** A payload's columns as they are stored first. */
export interface NewPayload {
  id: string
  connectionId: string
  source: string
  channel: "webhook" | "poll"
  subject: string | null
  contentType: string | null
  headers: Record<string, string>
  body: Uint8Array
  contentHash: string
  receivedAt: Date
}

/** How old a connection's lastReceivedAt may grow: coarse, so that a busy one is not written each time. */
const coarseMs = 5_000

/**
 * Stores a payload, asks for it to be processed, and for a webhook remembers that its connection hears
 * from the source: one statement, since senders wait for it.
 */
export async function insertPayload(db: TeamDb, payload: NewPayload): Promise<void> {
  const { id, receivedAt } = payload
  const coarse = new Date(receivedAt.getTime() - coarseMs)
  await clientOf(db).$executeRaw`
    WITH stored AS (
      INSERT INTO "InboundPayload" ("id", "teamId", "connectionId", "source", "channel", "subject",
        "contentType", "headers", "body", "bodySize", "contentHash", "receivedAt")
      VALUES (${id}::uuid, ${db.teamId}::uuid, ${payload.connectionId}::uuid, ${payload.source},
        ${payload.channel}::"Channel", ${payload.subject}, ${payload.contentType},
        ${JSON.stringify(payload.headers)}::jsonb, ${payload.body}, ${payload.body.byteLength},
        ${payload.contentHash}, ${receivedAt})
    ), heard AS (
      UPDATE "SourceConnection" SET "lastReceivedAt" = ${receivedAt}
      WHERE "teamId" = ${db.teamId}::uuid AND "id" = ${payload.connectionId}::uuid
        AND ${payload.channel} = 'webhook'
        AND ("lastReceivedAt" IS NULL OR "lastReceivedAt" < ${coarse})
    ), asked AS (
      INSERT INTO "OutboxEvent" ("id", "teamId", "name", "data")
      VALUES (gen_random_uuid(), ${db.teamId}::uuid, 'payload/received',
        jsonb_build_object('payloadId', ${id}::text))
      RETURNING 1
    )
    SELECT pg_notify(${outboxChannel}, '') FROM asked`
}

export interface TakenPayload {
  id: string
  connectionId: string
  source: string
  channel: Channel
  subject: string | null
  body: Uint8Array
  contentHash: string
  receivedAt: Date
  fate: Fate
  reason: string | null
  /**
   * An earlier payload of the connection with the same bytes that was understood. The same answer to
   * another question is no twin: "no record" reads alike for every number.
   */
  twinId: string | null
}

/**
 * Payloads as they came, the oldest first, held until the transaction ends: two runs of one payload
 * take turns, and the second finds its fate.
 */
export async function takePayloads(tx: TeamDb, ids: readonly string[]): Promise<TakenPayload[]> {
  return clientOf(tx).$queryRaw<TakenPayload[]>`
    WITH taken AS MATERIALIZED (
      SELECT * FROM "InboundPayload"
      WHERE "teamId" = ${tx.teamId}::uuid AND "id" = ANY(${ids}::uuid[])
      ORDER BY "id" FOR NO KEY UPDATE
    )
    SELECT p."id", p."connectionId", p."source", p."channel", p."subject", p."body", p."contentHash",
      p."receivedAt", p."fate", p."reason", twin."id" AS "twinId"
    FROM taken p
    LEFT JOIN LATERAL (
      SELECT t."id" FROM "InboundPayload" t
      WHERE t."teamId" = p."teamId" AND t."connectionId" = p."connectionId"
        AND t."contentHash" = p."contentHash" AND t."fate" = 'processed' AND t."id" <> p."id"
        AND (p."subject" IS NULL OR t."subject" = p."subject")
      LIMIT 1
    ) twin ON true
    ORDER BY p."receivedAt", p."id"`
}

export interface Settlement {
  id: string
  fate: Fate
  reason: string | null
  problems: { path: string; reason: string }[]
}

/** Gives payloads their fates, each one attempt further. */
export async function settlePayloads(
  tx: TeamDb,
  settlements: readonly Settlement[],
  now: Date,
): Promise<void> {
  if (settlements.length === 0) return
  await clientOf(tx).$executeRaw`
    UPDATE "InboundPayload" p SET "fate" = s.fate::"Fate", "reason" = s.reason,
      "problems" = s.problems, "processedAt" = ${now}, "attempts" = p."attempts" + 1
    FROM jsonb_to_recordset(${JSON.stringify(settlements)}::jsonb)
      AS s (id uuid, fate text, reason text, problems jsonb)
    WHERE p."teamId" = ${tx.teamId}::uuid AND p."id" = s.id`
}

function clientOf(db: TeamDb) {
  return db as unknown as PrismaClient
}
