import { createHash } from "node:crypto"
import { newId } from "@/lib/db/id"
import type { TeamDb } from "@/lib/db/scope"
import { AppError } from "@/lib/errors"
import { type Processed, processTogether } from "@/lib/inbox/process"
import { insertPayload } from "@/lib/inbox/sql"
import { storable } from "@/lib/inbox/storable"

/** A payload as it came, before anything is understood. */
export interface ReceivedPayload {
  connectionId: string
  source: string
  channel: "webhook" | "poll"
  /** What a poll asked for. */
  subject?: string | null
  contentType: string | null
  headers?: Record<string, string>
  body: Uint8Array
  receivedAt: Date
}

/** Stores a payload raw and asks for it to be processed, together. */
export async function storePayload(db: TeamDb, input: ReceivedPayload): Promise<{ id: string }> {
  const id = newId()
  await insertPayload(db, { ...rowOf(db, input), id, body: input.body })
  return { id }
}

/**
 * Keeps a request that is not proven to come from the source (wrong signature, too large, connection
 * switched off). It is listed with its reason and never processed. `bodySize` is that of the whole body
 * where only its first part is kept.
 */
export async function storeRefused(
  db: TeamDb,
  input: ReceivedPayload,
  reason: string,
  bodySize = input.body.byteLength,
): Promise<void> {
  const { id } = await db.inboundPayload.create({
    data: {
      ...rowOf(db, input),
      bodySize,
      fate: "refused",
      reason: storable(reason),
      processedAt: input.receivedAt,
    },
    select: { id: true },
  })
  await forgetOldRefusals(db, input.connectionId, id)
}

/** Understands one stored payload; see processTogether. Throws AppError `not_found`. */
export async function processPayload(
  db: TeamDb,
  payloadId: string,
  options: { now: Date },
): Promise<Omit<Processed, "id">> {
  const [processed] = await processTogether(db, [payloadId], options)
  if (!processed) throw new AppError("not_found", `There is no payload ${payloadId}.`)
  const { fate, reason, changeIds } = processed
  return { fate, reason, changeIds }
}

/** Gives a payload up after the retries are spent; it stays listed with the reason. */
export async function failPayload(
  db: TeamDb,
  payloadId: string,
  reason: string,
  options: { now: Date },
): Promise<void> {
  await db.inboundPayload.updateMany({
    where: { id: payloadId, fate: "pending" },
    data: {
      fate: "failed",
      reason: storable(reason),
      processedAt: options.now,
      attempts: { increment: 1 },
    },
  })
}

/** Remembers that a connection hears from its source; coarse, so that a busy one is not written each time. */
export async function noteReceipt(
  db: TeamDb,
  connectionId: string,
  receivedAt: Date,
): Promise<void> {
  const coarse = new Date(receivedAt.getTime() - 5_000)
  await db.sourceConnection.updateMany({
    where: {
      id: connectionId,
      OR: [{ lastReceivedAt: null }, { lastReceivedAt: { lt: coarse } }],
    },
    data: { lastReceivedAt: receivedAt },
  })
}

function rowOf(db: TeamDb, input: ReceivedPayload) {
  const body = Buffer.from(input.body)
  return {
    teamId: db.teamId,
    connectionId: input.connectionId,
    source: input.source,
    channel: input.channel,
    subject: input.subject ?? null,
    contentType: input.contentType,
    headers: input.headers ?? {},
    body,
    bodySize: body.byteLength,
    contentHash: createHash("sha256").update(body).digest("hex"),
    receivedAt: input.receivedAt,
  }
}

const keptRefusals = 200

/** Whoever knows a webhook's address can be refused as often as they like; only the newest are kept. */
async function forgetOldRefusals(db: TeamDb, connectionId: string, newest: string) {
  const oldest = await db.inboundPayload.findFirst({
    where: { connectionId, fate: "refused", id: { not: newest } },
    orderBy: [{ receivedAt: "desc" }, { id: "desc" }],
    skip: keptRefusals - 1,
    select: { receivedAt: true },
  })
  if (!oldest) return
  await db.inboundPayload.deleteMany({
    where: { connectionId, fate: "refused", receivedAt: { lte: oldest.receivedAt } },
  })
}
