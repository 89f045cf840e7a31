import { setImmediate as breathe } from "node:timers/promises"
import type { Fate } from "@/lib/db/generated/client"
import { takeBack } from "@/lib/db/outbox"
import { inTransaction, type TeamDb } from "@/lib/db/scope"
import { reasonOf } from "@/lib/errors"
import type { CodeMeaning } from "@/lib/inbox/apply-mappings"
import { asAsked } from "@/lib/inbox/asked-shipment"
import { listMeanings } from "@/lib/inbox/codes/queries"
import { readPayload } from "@/lib/inbox/read-payload"
import { type Settlement, settlePayloads, type TakenPayload, takePayloads } from "@/lib/inbox/sql"
import { type Recorded, type RecordUpdate, recordUpdates } from "@/lib/shipments/record"

export interface Processed {
  id: string
  fate: Fate
  reason: string | null
  /** The transitions that it made, in the payload's order. */
  changeIds: string[]
}

interface Options<Now> {
  now: Now
  /** What is done about the transitions in the same transaction; without it, jobs are asked to. */
  follow?: ((tx: TeamDb, changeIds: readonly string[]) => Promise<void>) | undefined
}

/**
 * Understands stored payloads together: parse, normalise, fold each update into its shipment, and give
 * each payload its fate, all in one transaction. One that has a fate keeps it; one that is not there is
 * left out. Throws only for what may pass (the database) or what nobody foresaw; then nothing is
 * written. What is wrong with a payload becomes its reason and costs the others nothing.
 */
export async function processTogether(
  db: TeamDb,
  payloadIds: readonly string[],
  options: Options<Date>,
): Promise<Processed[]> {
  return inTransaction(db, async (tx) => {
    const taken = await takePayloads(tx, payloadIds)
    const pending = taken.filter(({ fate }) => fate === "pending")
    const readings = await asAsked(tx, await readAll(pending, await listMeanings(tx)))
    const inputs = readings.flatMap(({ payload, updates }) => {
      return updates.map((update): RecordUpdate => {
        const { id: payloadId, connectionId, receivedAt } = payload
        const { now } = options
        const pushed = payload.channel === "webhook"
        return { update, connectionId, payloadId, receivedAt, now, pushed, replay: false }
      })
    })
    const recorded = await recordUpdates(tx, inputs)
    const changes = changesOf(inputs, recorded)
    const settled = readings.map(({ payload: { id }, fate, reason, problems }): Settlement => {
      const silent = fate === "processed" && !changes.has(id)
      return { id, fate, reason: silent ? "It told nothing new." : reason, problems }
    })
    await settlePayloads(tx, settled, options.now)
    const made = recorded.flatMap(({ changeId }) => changeId ?? [])
    if (options.follow && made.length > 0) {
      await options.follow(tx, made)
      await takeBack(tx, "shipment/changed", "changeId", made)
    }
    return [
      ...taken
        .filter(({ fate }) => fate !== "pending")
        .map(({ id, fate, reason }) => ({ id, fate, reason, changeIds: [] })),
      ...readings.map(({ payload: { id }, fate, reason }) => {
        return { id, fate, reason, changeIds: changes.get(id) ?? [] }
      }),
    ]
  })
}

/** The transitions by the payload that made them. */
function changesOf(inputs: readonly RecordUpdate[], recorded: readonly Recorded[]) {
  const changes = new Map<string, string[]>()
  for (const [index, { changeId }] of recorded.entries()) {
    const payloadId = inputs[index]?.payloadId
    if (!changeId || !payloadId) continue
    changes.set(payloadId, [...(changes.get(payloadId) ?? []), changeId])
  }
  return changes
}

interface Reading extends Omit<Settlement, "id"> {
  payload: TakenPayload
  updates: RecordUpdate["update"][]
}

async function readAll(
  payloads: readonly TakenPayload[],
  meanings: readonly CodeMeaning[],
): Promise<Reading[]> {
  const readings: Reading[] = []
  const understood = new Map<string, string>()
  for (const payload of payloads) {
    const twin = payload.twinId ?? understood.get(contentOf(payload))
    const reading = readOne(payload, twin, meanings)
    readings.push(reading)
    if (reading.fate === "processed") understood.set(contentOf(payload), payload.id)
    // Requests are answered between two payloads, however many there are.
    await breathe()
  }
  return readings
}

function readOne(
  payload: TakenPayload,
  twin: string | undefined,
  meanings: readonly CodeMeaning[],
): Reading {
  const told = { payload, updates: [], problems: [] }
  if (twin) return { ...told, fate: "duplicate", reason: `The same content as payload ${twin}.` }
  const reading = readPayload(payload, meanings)
  if (!reading.understood) return { ...told, fate: reading.fate, reason: reading.reason }
  const { updates, problems } = reading
  return { payload, fate: "processed", reason: null, updates, problems }
}

function contentOf({ connectionId, contentHash, subject }: TakenPayload): string {
  return JSON.stringify([connectionId, contentHash, subject])
}

/** Bounds what is in memory at a time, whatever the payloads' sizes. */
const atATime = { payloads: 50, bytes: 2_000_000 }

/**
 * The same for any number of payloads, a bounded part at a time. What could not be done together with
 * others is given back with the reason, to be tried alone: one that breaks costs itself only.
 */
export async function processPayloads(
  db: TeamDb,
  payloadIds: readonly string[],
  { now, follow }: Options<() => Date>,
): Promise<{ processed: number; left: { id: string; reason: string }[] }> {
  const left: { id: string; reason: string }[] = []
  let processed = 0
  for (const part of await partsOf(db, payloadIds)) {
    try {
      processed += (await processTogether(db, part, { now: now(), follow })).length
    } catch (error) {
      const reason = reasonOf(error)
      left.push(...part.map((id) => ({ id, reason })))
    }
  }
  return { processed, left }
}

async function partsOf(db: TeamDb, ids: readonly string[]): Promise<string[][]> {
  const sizes = await db.inboundPayload.findMany({
    where: { id: { in: [...ids] }, fate: "pending" },
    orderBy: [{ receivedAt: "asc" }, { id: "asc" }],
    select: { id: true, bodySize: true },
  })
  const parts: string[][] = []
  let bytes = Number.POSITIVE_INFINITY
  for (const { id, bodySize } of sizes) {
    const part = parts.at(-1)
    bytes += bodySize
    if (part && part.length < atATime.payloads && bytes <= atATime.bytes) {
      part.push(id)
    } else {
      parts.push([id])
      bytes = bodySize
    }
  }
  return parts
}
