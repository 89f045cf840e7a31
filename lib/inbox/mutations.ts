import { createHash } from "node:crypto"
import type { Fate } from "@/lib/db/generated/client"
import { enqueue } from "@/lib/db/outbox"
import { inTransaction, type TeamDb } from "@/lib/db/scope"
import { AppError } from "@/lib/errors"
import { listMeanings } from "@/lib/inbox/codes/queries"
import { readPayload } from "@/lib/inbox/read-payload"
import { storable } from "@/lib/inbox/storable"
import { recordUpdate } from "@/lib/shipments/record"

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

/** Stores a payload raw and asks for it to be processed, in one transaction. */
export async function storePayload(db: TeamDb, input: ReceivedPayload): Promise<{ id: string }> {
  return inTransaction(db, async (tx) => {
    const { id } = await tx.inboundPayload.create({ data: rowOf(tx, input), select: { id: true } })
    await enqueue(tx, "payload/received", { payloadId: id })
    return { id }
  })
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

export interface Processed {
  fate: Fate
  reason: string | null
  /** The transitions that it made, in the payload's order. */
  changeIds: string[]
}

/**
 * Understands a stored payload: parse, normalise, fold each update into its shipment, and give the
 * payload its fate, all in one transaction. Safe to call again: a payload that has a fate keeps it.
 * Throws only for what may pass (the database); what is wrong with the payload becomes its reason.
 */
export async function processPayload(
  db: TeamDb,
  payloadId: string,
  options: { now: Date },
): Promise<Processed> {
  const payload = await db.inboundPayload.findUnique({ where: { id: payloadId } })
  if (!payload) throw new AppError("not_found", `There is no payload ${payloadId}.`)
  if (payload.fate !== "pending")
    return { fate: payload.fate, reason: payload.reason, changeIds: [] }

  const twin = await earlierTwin(db, payload)
  if (twin)
    return settle(db, payload.id, options.now, "duplicate", `The same content as payload ${twin}.`)

  const reading = readPayload(payload, await listMeanings(db))
  if (!reading.understood) return settle(db, payload.id, options.now, reading.fate, reading.reason)

  return inTransaction(db, async (tx) => {
    const changeIds: string[] = []
    for (const update of reading.updates) {
      const { changeId } = await recordUpdate(tx, {
        update,
        connectionId: payload.connectionId,
        payloadId: payload.id,
        receivedAt: payload.receivedAt,
        now: options.now,
        replay: false,
      })
      if (changeId) changeIds.push(changeId)
    }
    await tx.inboundPayload.updateMany({
      where: { id: payload.id },
      data: {
        fate: "processed",
        reason: changeIds.length === 0 ? "It told nothing new." : null,
        problems: reading.problems,
        processedAt: options.now,
        attempts: { increment: 1 },
      },
    })
    return { fate: "processed", reason: null, changeIds }
  })
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

/**
 * An earlier payload of the connection with the same bytes that was understood. The same answer to
 * another question is no twin: "no record" reads alike for every number.
 */
async function earlierTwin(
  db: TeamDb,
  payload: { id: string; connectionId: string; contentHash: string; subject: string | null },
) {
  const twin = await db.inboundPayload.findFirst({
    where: {
      connectionId: payload.connectionId,
      contentHash: payload.contentHash,
      fate: "processed",
      id: { not: payload.id },
      ...(payload.subject === null ? {} : { subject: payload.subject }),
    },
    select: { id: true },
  })
  return twin?.id ?? null
}

async function settle(
  db: TeamDb,
  payloadId: string,
  now: Date,
  fate: Fate,
  reason: string,
): Promise<Processed> {
  await db.inboundPayload.updateMany({
    where: { id: payloadId, fate: "pending" },
    data: { fate, reason: storable(reason), processedAt: now, attempts: { increment: 1 } },
  })
  return { fate, reason: storable(reason), changeIds: [] }
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
