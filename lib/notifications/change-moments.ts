import type { Shipment, ShipmentChange } from "@/lib/db/generated/client"
import type { TeamDb } from "@/lib/db/scope"
import { type Forecast, isAfterPromise } from "@/lib/notifications/forecast"
import type { Moment, Past } from "@/lib/notifications/moment"
import type { TransitionOccasion } from "@/lib/notifications/occasion"
import type { Standing } from "@/lib/notifications/standing"

/**
 * Changes of shipments as moments to decide on, in the order in which each shipment went through them.
 * A change that is not there any more is left out.
 */
export async function loadChangeMoments(
  tx: TeamDb,
  changeIds: readonly string[],
): Promise<Moment[]> {
  const changes = await tx.shipmentChange.findMany({
    where: { id: { in: [...changeIds] } },
    include: { shipment: true },
    orderBy: [{ shipmentId: "asc" }, { version: "asc" }],
  })
  const shipmentId = { in: [...new Set(changes.map((change) => change.shipmentId))] }
  const course = await tx.shipmentChange.findMany({
    where: { shipmentId },
    orderBy: { version: "desc" },
    select: { shipmentId: true, version: true, detail: true },
  })
  const payloadIds = changes.flatMap(({ payloadId }) => (payloadId ? [payloadId] : []))
  const scans = await tx.trackingEvent.findMany({
    where: { shipmentId, payloadId: { in: payloadIds } },
    select: { shipmentId: true, payloadId: true, category: true, detail: true },
  })
  return changes.map(({ shipment, ...change }) => ({
    key: change.id,
    changeId: change.id,
    shipment,
    occasion: (past, zone) => ({
      kind: "transition",
      before: beforeOf(course, change),
      after: change,
      arrived: arrivedWith(scans, change),
      newsAt: change.occurredAt,
      heardAt: change.receivedAt,
      replay: change.replay,
      forecast: forecastOf(change, shipment, past, zone),
    }),
  }))
}

/** The details of all changes of some shipments, newest first. */
type Course = { shipmentId: string; version: number; detail: string }[]

function beforeOf(
  course: Course,
  { shipmentId, version, previousCategory, previousMilestone }: ShipmentChange,
): Standing | null {
  if (!previousCategory || !previousMilestone) return null
  const previous = course.find((one) => one.shipmentId === shipmentId && one.version < version)
  return {
    category: previousCategory,
    milestone: previousMilestone,
    detail: previous?.detail ?? "registered",
  }
}

type Scans = ({ shipmentId: string; payloadId: string | null } & TransitionOccasion["arrived"][0])[]

/** A payload's scans are stored once, so those that carry its id are the ones that were new with it. */
function arrivedWith(scans: Scans, { shipmentId, payloadId, milestone }: ShipmentChange) {
  if (!payloadId) return []
  const told = scans.filter(
    (scan) => scan.shipmentId === shipmentId && scan.payloadId === payloadId,
  )
  // What a carrier calls delivered on the way back is the sender's receipt.
  return milestone === "returned" ? told.filter((scan) => scan.category !== "Delivered") : told
}

function forecastOf(
  { eta, previousEta, promisedAt }: ShipmentChange,
  shipment: Shipment,
  past: readonly Past[],
  zone: string,
): Forecast {
  const told = past.filter((one) => one.toldEta && one.sendKey && !one.copy)
  const wasMissed = isAfterPromise(previousEta, promisedAt, zone)
  return {
    eta,
    previousEta,
    toldEta: told.at(-1)?.toldEta ?? shipment.originalEta,
    missesPromise: isAfterPromise(eta, promisedAt, zone) && !wasMissed,
    zone,
  }
}
