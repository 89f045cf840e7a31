import { z } from "zod"
import { enqueue } from "@/lib/db/outbox"
import { inTransaction, type TeamDb } from "@/lib/db/scope"
import { AppError } from "@/lib/errors"
import { addShipment } from "@/lib/shipments/mutations"
import type { AddShipment } from "@/lib/shipments/schema"
import { type JourneyKey, journeyKeys } from "@/lib/sources/sandbox/journeys"
import { nextScanAt } from "@/lib/sources/sandbox/timeline"

/** Which parcel to start; the rest describes its shipment. */
export interface StartParcel
  extends Omit<AddShipment, "carrier" | "trackingNumber" | "connectionId"> {
  journey: JourneyKey
  /** One real second is this many seconds of the parcel's life. */
  speed: number
}

/**
 * Prints a label at the sandbox carrier: a parcel that starts its journey at `now`, and the shipment
 * that follows it. `random` (0 to 1) makes the number. Throws AppError `not_found` when the team has no
 * sandbox connection.
 */
export async function startParcel(
  db: TeamDb,
  input: StartParcel,
  options: { now: Date; random?: () => number },
): Promise<{ parcelId: string; shipmentId: string; trackingNumber: string }> {
  const { journey, speed, ...shipment } = input
  const trackingNumber = numberFrom(options.random ?? Math.random)
  return inTransaction(db, async (tx) => {
    const connection = await tx.sourceConnection.findFirst({
      where: { source: "sandbox", enabled: true },
      orderBy: { createdAt: "asc" },
    })
    if (!connection) throw new AppError("not_found", "Connect the sandbox carrier first.")
    const parcel = await tx.sandboxParcel.create({
      data: { teamId: tx.teamId, trackingNumber, journey, speed, startedAt: options.now },
    })
    const added = await addShipment(tx, {
      ...shipment,
      carrier: "sandbox",
      trackingNumber,
      connectionId: connection.id,
    })
    await enqueue(tx, "sandbox/parcel.started", { parcelId: parcel.id })
    return { parcelId: parcel.id, shipmentId: added.id, trackingNumber }
  })
}

/** How many of the team's sandbox parcels have a scan still to come at `now`. */
export async function countMovingParcels(db: TeamDb, now: Date): Promise<number> {
  const rows = await db.sandboxParcel.findMany({ orderBy: { startedAt: "desc" }, take: 200 })
  const journeyOf = z.enum(journeyKeys)
  return rows.filter(
    (row) => nextScanAt({ ...row, journey: journeyOf.parse(row.journey) }, now) !== null,
  ).length
}

/** SBX and twelve digits. */
function numberFrom(random: () => number): string {
  let digits = ""
  while (digits.length < 12) digits += Math.floor(random() * 10)
  return `SBX${digits}`
}
