import { newId } from "@/lib/db/id"
import type { TeamDb } from "@/lib/db/scope"
import { checkColumns, readingColumns, stateColumns } from "@/lib/shipments/columns"
import { openGeneration } from "@/lib/shipments/generations"
import { openParcels } from "@/lib/shipments/open-parcels"
import { notFoundEvent, withoutBrokenSilence } from "@/lib/shipments/own-events"
import { loadEvents, numberOf, type Parcel, type StoredScan } from "@/lib/shipments/parcel"
import { type Rereading, rereadEvents } from "@/lib/shipments/reread"
import { saveParcels } from "@/lib/shipments/save-parcels"
import { nearnessOf } from "@/lib/sources/nearness"
import { dedupeKey } from "@/lib/tracking/dedupe"
import type { TrackingEvent, TrackingUpdate } from "@/lib/tracking/event"
import { foldEvents } from "@/lib/tracking/fold"
import { mergeSources } from "@/lib/tracking/merge"
import type { FoldedEvent, ShipmentState } from "@/lib/tracking/state"

export interface RecordUpdate {
  update: TrackingUpdate
  connectionId: string
  /** Null for what we found out ourselves. */
  payloadId: string | null
  receivedAt: Date
  now: Date
  /** Told by a webhook: the source follows the number by itself. */
  pushed?: boolean
  /** A replay tells recipients nothing. */
  replay: boolean
  /** Set when the payload was read before: stored scans take today's meaning, and freshness stays. */
  rereading?: Rereading
}

export interface Recorded {
  shipmentId: string
  /** The transition that the update made; null when it told nothing new. */
  changeId: string | null
}

/**
 * Folds one update into its shipment, which it creates when the number is new. New events, the state,
 * the change and what must happen because of it are written in the caller's transaction; an update that
 * tells nothing new writes nothing but freshness. Any order and any repetition of the same updates ends
 * in the same state.
 */
export async function recordUpdate(tx: TeamDb, input: RecordUpdate): Promise<Recorded> {
  const [recorded] = await recordAll(tx, [input])
  if (!recorded) throw new Error("The update was not recorded.")
  return recorded
}

/**
 * The same for many updates, in their order, with as many statements as one takes. All of them are
 * written or, when it throws, none.
 */
export async function recordUpdates(
  tx: TeamDb,
  inputs: readonly Omit<RecordUpdate, "rereading">[],
): Promise<Recorded[]> {
  return recordAll(tx, inputs)
}

async function recordAll(tx: TeamDb, told: readonly RecordUpdate[]): Promise<Recorded[]> {
  if (told.length === 0) return []
  const { updates, parcels } = await openParcels(
    tx,
    told.map(({ update }) => update),
  )
  const inputs = told.map((input, index) => ({ ...input, update: updates[index] ?? input.update }))
  const touched = new Set<Parcel>()
  const recorded: Recorded[] = []
  for (const input of inputs) {
    const { parcel, created, events } = openGeneration(
      parcels.get(numberOf(input.update)) ?? [],
      input,
    )
    touched.add(parcel)
    const changeId = await foldInto(tx, parcel, input, created, events)
    recorded.push({ shipmentId: parcel.shipment.id, changeId })
  }
  await saveParcels(tx, [...touched])
  return recorded
}

async function foldInto(
  tx: TeamDb,
  parcel: Parcel,
  input: RecordUpdate,
  created: boolean,
  told: readonly TrackingEvent[],
): Promise<string | null> {
  const before = parcel.shipment
  const askedAt = input.rereading ? input.receivedAt : input.now
  const missing = await notFoundEvent(tx, input.update, before.createdAt, askedAt)
  const heard = missing ? [missing] : told
  const reread = await rereadInto(tx, parcel, input, heard)
  const added = addEvents(parcel, input, heard)
  const merged = mergeSources(withoutBrokenSilence(parcel.events).map(asFolded), nearnessOf)
  markSameScans(parcel, merged.sameAs)
  const state = foldEvents(merged.events)
  const columns = {
    ...stateColumns(state, before),
    ...readingColumns(before, input, parcel.events.length),
    conflict: merged.conflict,
  }
  const moved = added > 0 || reread > 0 || created || etaMoved(before, columns)
  const version = before.version + (moved ? 1 : 0)
  const check = checkColumns(parcel, columns, input, moved)
  parcel.shipment = { ...before, ...columns, ...check, version }
  return moved ? addChange(parcel, input, created ? null : before, state) : null
}

/** Gives how many stored scans mean something else today. */
async function rereadInto(
  tx: TeamDb,
  parcel: Parcel,
  { update, now, rereading }: RecordUpdate,
  heard: readonly TrackingEvent[],
): Promise<number> {
  if (!rereading) return 0
  const { id } = parcel.shipment
  const changed = await rereadEvents(tx, id, update.source, heard, now, rereading)
  if (changed > 0) parcel.events = (await loadEvents(tx, [id])).get(id) ?? []
  return changed
}

function addEvents(parcel: Parcel, input: RecordUpdate, told: readonly TrackingEvent[]): number {
  const keys = new Set(parcel.events.map((event) => event.dedupeKey))
  const before = keys.size
  for (const [sequence, { location, ...scan }] of told.entries()) {
    const key = dedupeKey(input.update.source, { ...scan, location })
    if (keys.has(key)) continue
    keys.add(key)
    const { city, region, postalCode, country } = location
    const event: StoredScan = {
      ...scan,
      city,
      region,
      postalCode,
      country,
      id: newId(),
      shipmentId: parcel.shipment.id,
      sequence,
      sameAs: null,
      source: input.update.source,
      payloadId: input.payloadId,
      dedupeKey: key,
      receivedAt: input.receivedAt,
    }
    parcel.events.push(event)
    parcel.added.push(event)
  }
  return keys.size - before
}

/** Keeps which events another source's event stands for; with one source there are none. */
function markSameScans(parcel: Parcel, told: ReadonlyMap<string, string>) {
  for (const event of parcel.events) {
    const now = told.get(event.dedupeKey) ?? null
    if (now === event.sameAs) continue
    event.sameAs = now
    if (!parcel.added.includes(event)) parcel.remarked.add(event)
  }
}

function asFolded(row: StoredScan): FoldedEvent {
  const { city, region, postalCode, country, ...event } = row
  return { ...event, location: { city, region, postalCode, country } }
}

/** `before` is null for a shipment that was made for this update. */
function addChange(
  parcel: Parcel,
  input: RecordUpdate,
  before: Parcel["shipment"] | null,
  after: ShipmentState,
): string {
  const { id: shipmentId, version, promisedAt, eta, etaFrom } = parcel.shipment
  const id = newId()
  parcel.changes.push({
    id,
    shipmentId,
    version,
    previousCategory: before?.category ?? null,
    category: after.category,
    previousMilestone: before?.milestone ?? null,
    milestone: after.milestone,
    detail: after.detail,
    actionRequired: after.actionRequired,
    exceptionReason: after.exceptionReason,
    occurredAt: after.decidedBy?.occurredAt ?? null,
    receivedAt: input.receivedAt,
    promisedAt,
    eta,
    etaFrom,
    previousEta: before?.eta ?? null,
    previousEtaFrom: before?.etaFrom ?? null,
    source: input.update.source,
    payloadId: input.payloadId,
    replay: input.replay,
  })
  return id
}

type Expected = Pick<Parcel["shipment"], "eta" | "etaFrom">

function etaMoved(before: Expected, after: Expected) {
  const differs = (a: Date | null, b: Date | null) => a?.getTime() !== b?.getTime()
  return differs(before.eta, after.eta) || differs(before.etaFrom, after.etaFrom)
}
