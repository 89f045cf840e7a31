import type { Shipment } from "@/lib/db/generated/client"
import { lockInTransaction } from "@/lib/db/locks"
import { enqueue } from "@/lib/db/outbox"
import type { TeamDb } from "@/lib/db/scope"
import { openGeneration } from "@/lib/shipments/generations"
import { nextCheckAt } from "@/lib/shipments/next-check"
import { notFoundEvent } from "@/lib/shipments/own-events"
import { type Rereading, rereadEvents } from "@/lib/shipments/reread"
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
  /** A replay tells recipients nothing. */
  replay: boolean
  /** Set when the payload was read before: stored scans take today's meaning, and freshness stays. */
  rereading?: Rereading
}

/**
 * Folds one update into its shipment, which it creates when the number is new. New events, the state,
 * the change and what must happen because of it are written in the caller's transaction; an update that
 * tells nothing new writes nothing but freshness. Any order and any repetition of the same updates ends
 * in the same state.
 */
export async function recordUpdate(
  tx: TeamDb,
  input: RecordUpdate,
): Promise<{ shipmentId: string; changeId: string | null }> {
  const { update } = input
  await lockInTransaction(tx, `${update.carrier}/${update.trackingNumber}`)
  const { shipment, created, events: told } = await openGeneration(tx, input)
  const askedAt = input.rereading ? input.receivedAt : input.now
  const missing = await notFoundEvent(tx, update, shipment.createdAt, askedAt)
  const heard = missing ? [missing] : told
  const reread = input.rereading
    ? await rereadEvents(tx, shipment.id, update.source, heard, input.now, input.rereading)
    : 0
  const added = await addEvents(tx, shipment.id, input, heard)
  const events = await tx.trackingEvent.findMany({ where: { shipmentId: shipment.id } })
  const merged = mergeSources(events.map(asFolded), nearnessOf)
  await markSameScans(tx, events, merged.sameAs)
  const state = foldEvents(merged.events)
  const columns = {
    ...stateColumns(state, shipment),
    ...readingColumns(shipment, input, events.length),
    conflict: merged.conflict,
  }
  const moved = added > 0 || reread > 0 || created || etaMoved(shipment, columns.eta)
  const version = shipment.version + (moved ? 1 : 0)
  await tx.shipment.updateMany({
    where: { id: shipment.id },
    data: {
      ...columns,
      version,
      nextCheckAt:
        input.rereading && !moved
          ? shipment.nextCheckAt
          : shipment.connectionId
            ? nextCheckAt({ ...columns, createdAt: shipment.createdAt, failures: 0 }, input.now)
            : null,
    },
  })
  if (!moved) return { shipmentId: shipment.id, changeId: null }
  return {
    shipmentId: shipment.id,
    changeId: await writeChange(tx, input, shipment, created, state, columns.eta),
  }
}

async function addEvents(
  tx: TeamDb,
  shipmentId: string,
  input: RecordUpdate,
  told: readonly TrackingEvent[],
): Promise<number> {
  if (told.length === 0) return 0
  const { count } = await tx.trackingEvent.createMany({
    skipDuplicates: true,
    data: told.map((event, sequence) => {
      const { location, ...scan } = event
      return {
        ...scan,
        ...location,
        teamId: tx.teamId,
        shipmentId,
        sequence,
        source: input.update.source,
        payloadId: input.payloadId,
        dedupeKey: dedupeKey(input.update.source, event),
        receivedAt: input.receivedAt,
      }
    }),
  })
  return count
}

/** Keeps which events another source's event stands for; with one source there are none. */
async function markSameScans(
  tx: TeamDb,
  events: readonly { id: string; dedupeKey: string; sameAs: string | null }[],
  told: ReadonlyMap<string, string>,
) {
  for (const { id, dedupeKey, sameAs } of events) {
    const now = told.get(dedupeKey) ?? null
    if (now !== sameAs) await tx.trackingEvent.updateMany({ where: { id }, data: { sameAs: now } })
  }
}

function asFolded(row: Omit<FoldedEvent, "location"> & FoldedEvent["location"]): FoldedEvent {
  const { city, region, postalCode, country, ...event } = row
  return { ...event, location: { city, region, postalCode, country } }
}

/** The columns that are the fold's answer. */
function stateColumns(state: ShipmentState, shipment: Shipment) {
  const { latest } = state
  return {
    category: state.category,
    detail: state.detail,
    milestone: state.milestone,
    actionRequired: state.actionRequired,
    terminal: state.terminal,
    returning: state.returning,
    exceptionReason: state.exceptionReason,
    handedOverAt: state.handedOverAt,
    deliveredAt: state.deliveredAt,
    lastEventAt: latest?.occurredAt ?? null,
    lastMessage: latest?.message ?? null,
    lastCity: latest?.location.city ?? null,
    lastCountry: latest?.location.country ?? null,
    sortAt: latest?.occurredAt ?? shipment.createdAt,
  }
}

/** The columns that a payload states outright. What the merchant entered is never replaced. */
function readingColumns(shipment: Shipment, input: RecordUpdate, eventCount: number) {
  const { update } = input
  const readAt = newestInstant(update) ?? input.receivedAt
  // A payload that is older than the one the estimate came from does not bring the old estimate back.
  // One that is read again brings none that a payload as new as itself has replaced.
  const atLeast = shipment.etaReadAt?.getTime() ?? Number.NEGATIVE_INFINITY
  const newer = readAt.getTime() > atLeast || (!input.rereading && readAt.getTime() === atLeast)
  const unknown = update.notFound && eventCount === 0
  return {
    eta: update.eta && newer ? update.eta : shipment.eta,
    etaReadAt: update.eta && newer ? readAt : shipment.etaReadAt,
    originalEta: shipment.originalEta ?? update.originalEta ?? update.eta,
    signedBy: shipment.signedBy ?? update.signedBy,
    serviceLevel: shipment.serviceLevel ?? update.serviceLevel,
    originCity: shipment.originCity ?? update.origin?.city ?? null,
    originCountry: shipment.originCountry ?? update.origin?.country ?? null,
    destinationCity: shipment.destinationCity ?? update.destination?.city ?? null,
    destinationRegion: shipment.destinationRegion ?? update.destination?.region ?? null,
    destinationCountry: shipment.destinationCountry ?? update.destination?.country ?? null,
    externalId: shipment.externalId ?? update.externalId,
    ...(input.rereading ? freshnessOf(shipment, input) : heardNow(shipment, input, unknown)),
  }
}

function heardNow(shipment: Shipment, { receivedAt }: RecordUpdate, unknown: boolean) {
  return {
    notFoundSince: unknown ? (shipment.notFoundSince ?? receivedAt) : null,
    lastCheckedAt: laterOf(shipment.lastCheckedAt, receivedAt),
    checkFailure: null,
    checkFailures: 0,
  }
}

/** Reading an old answer again says nothing of how the source fares now. */
function freshnessOf(shipment: Shipment, { receivedAt }: RecordUpdate) {
  const { notFoundSince, checkFailure, checkFailures } = shipment
  const lastCheckedAt = laterOf(shipment.lastCheckedAt, receivedAt)
  return { notFoundSince, lastCheckedAt, checkFailure, checkFailures }
}

async function writeChange(
  tx: TeamDb,
  input: RecordUpdate,
  before: Shipment,
  created: boolean,
  after: ShipmentState,
  eta: Date | null,
): Promise<string> {
  const { id: changeId } = await tx.shipmentChange.create({
    select: { id: true },
    data: {
      teamId: tx.teamId,
      shipmentId: before.id,
      version: before.version + 1,
      previousCategory: created ? null : before.category,
      category: after.category,
      previousMilestone: created ? null : before.milestone,
      milestone: after.milestone,
      detail: after.detail,
      actionRequired: after.actionRequired,
      exceptionReason: after.exceptionReason,
      occurredAt: after.decidedBy?.occurredAt ?? null,
      receivedAt: input.receivedAt,
      promisedAt: before.promisedAt,
      eta,
      previousEta: before.eta,
      source: input.update.source,
      payloadId: input.payloadId,
      replay: input.replay,
    },
  })
  await enqueue(tx, "shipment/changed", { shipmentId: before.id, changeId })
  return changeId
}

function etaMoved(shipment: Shipment, eta: Date | null) {
  return (shipment.eta?.getTime() ?? null) !== (eta?.getTime() ?? null)
}

function newestInstant(update: TrackingUpdate): Date | null {
  return update.events.reduce<Date | null>(
    (newest, event) => laterOf(newest, event.occurredAt),
    null,
  )
}

function laterOf(a: Date | null, b: Date): Date {
  return a !== null && a > b ? a : b
}
