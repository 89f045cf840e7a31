import { nextCheckAt, rhythmMinutes } from "@/lib/shipments/next-check"
import type { Parcel, RecordedShipment } from "@/lib/shipments/parcel"
import type { RecordUpdate } from "@/lib/shipments/record"
import type { TrackingUpdate } from "@/lib/tracking/event"
import type { ShipmentState } from "@/lib/tracking/state"

/** The columns that are the fold's answer. Pure. */
export function stateColumns(state: ShipmentState, shipment: RecordedShipment) {
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

/** The columns that a payload states outright. What the merchant entered is never replaced. Pure. */
export function readingColumns(
  shipment: RecordedShipment,
  input: RecordUpdate,
  eventCount: number,
) {
  const { update } = input
  const readAt = newestInstant(update) ?? input.receivedAt
  // A payload that is older than the one the estimate came from does not bring the old estimate back.
  // One that is read again brings none that another payload as new as itself has told.
  const atLeast = shipment.etaReadAt?.getTime() ?? Number.NEGATIVE_INFINITY
  const newer =
    readAt.getTime() > atLeast ||
    ((input.rereading?.ownEstimate ?? true) && readAt.getTime() === atLeast)
  const unknown = update.notFound && eventCount === 0
  // An older payload does not bring back a point that the parcel was sent on from.
  const newest = !shipment.lastEventAt || readAt >= shipment.lastEventAt || !shipment.pickupPoint
  return {
    eta: update.eta && newer ? update.eta : shipment.eta,
    // A window goes with its estimate: a newer one that names none closes it.
    etaFrom: update.eta && newer ? (update.etaFrom ?? null) : shipment.etaFrom,
    etaReadAt: update.eta && newer ? readAt : shipment.etaReadAt,
    originalEta: shipment.originalEta ?? update.originalEta ?? update.eta,
    signedBy: shipment.signedBy ?? update.signedBy,
    pickupPoint:
      (update.pickupPoint && newest ? { ...update.pickupPoint } : null) ?? shipment.pickupPoint,
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

/**
 * When to ask next, now that we have heard. A polled answer without news, or an old one that is read
 * again, leaves the next check as the poll planned it.
 */
export function checkColumns(
  { shipment, events }: Pick<Parcel, "shipment" | "events">,
  columns: ReturnType<typeof stateColumns> & ReturnType<typeof readingColumns>,
  input: RecordUpdate,
  moved: boolean,
) {
  const pushed = input.pushed ?? false
  const polled = input.payloadId !== null && !pushed
  if (!moved && (polled || input.rereading)) return { nextCheckAt: shipment.nextCheckAt }
  if (shipment.connectionId === null) return { nextCheckAt: null }
  const { id, createdAt } = shipment
  const rhythm = rhythmMinutes(events.map((event) => event.occurredAt))
  const checked = { ...columns, id, createdAt, rhythmMinutes: rhythm, pushed, failures: 0 }
  return { nextCheckAt: nextCheckAt(checked, input.now) }
}

function heardNow(shipment: RecordedShipment, input: RecordUpdate, unknown: boolean) {
  const { lastCheckedAt } = shipment
  const { payloadId, receivedAt } = input
  return {
    notFoundSince: unknown ? (shipment.notFoundSince ?? receivedAt) : null,
    // What we say ourselves is not heard from anyone.
    lastCheckedAt: payloadId === null ? lastCheckedAt : laterOf(lastCheckedAt, receivedAt),
    checkFailure: null,
    checkFailures: 0,
  }
}

/** Reading an old answer again says nothing of how the source fares now. */
function freshnessOf(shipment: RecordedShipment, { receivedAt }: RecordUpdate) {
  const { notFoundSince, checkFailure, checkFailures } = shipment
  const lastCheckedAt = laterOf(shipment.lastCheckedAt, receivedAt)
  return { notFoundSince, lastCheckedAt, checkFailure, checkFailures }
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
