import { z } from "zod"
import type { TeamDb } from "@/lib/db/scope"
import { AppError } from "@/lib/errors"

/** A history longer than this is cut; the newest stays. */
const historyLimit = 300

/**
 * All that the page of one shipment tells, newest first in every list. Throws `not_found` for an id
 * that is none or that the team does not have.
 */
export async function shipmentPage(db: TeamDb, id: string) {
  const shipment = z.uuid().safeParse(id).success ? await readShipment(db, id) : null
  if (!shipment) throw new AppError("not_found", "There is no such shipment.")
  const { carrier, trackingNumber } = shipment
  const [events, changes, decisions, generations] = await Promise.all([
    readEvents(db, id),
    readChanges(db, id),
    readDecisions(db, id),
    db.shipment.findMany({
      where: { carrier, trackingNumber, NOT: { id } },
      select: { id: true, generation: true, category: true, createdAt: true },
      orderBy: { generation: "desc" },
      take: 20,
    }),
  ])
  return { shipment, events, changes, decisions, generations }
}

function readShipment(db: TeamDb, id: string) {
  return db.shipment.findUnique({
    where: { id },
    omit: { teamId: true, metadata: true },
    include: {
      connection: {
        select: {
          id: true,
          name: true,
          source: true,
          enabled: true,
          pausedUntil: true,
          lastFailure: true,
          consecutiveFailures: true,
        },
      },
    },
  })
}

function readEvents(db: TeamDb, shipmentId: string) {
  return db.trackingEvent.findMany({
    where: { shipmentId },
    omit: { teamId: true, shipmentId: true },
    include: {
      readings: {
        select: { id: true, category: true, detail: true, replacedAt: true },
        orderBy: { replacedAt: "desc" },
      },
    },
    orderBy: [{ occurredAt: "desc" }, { sequence: "desc" }, { id: "desc" }],
    take: historyLimit,
  })
}

function readChanges(db: TeamDb, shipmentId: string) {
  return db.shipmentChange.findMany({
    where: { shipmentId },
    omit: { teamId: true, shipmentId: true },
    orderBy: { version: "desc" },
    take: historyLimit,
  })
}

function readDecisions(db: TeamDb, shipmentId: string) {
  return db.notificationDecision.findMany({
    where: { shipmentId },
    select: {
      id: true,
      trigger: true,
      recipient: true,
      outcome: true,
      reason: true,
      status: true,
      error: true,
      decidedAt: true,
      settledAt: true,
      mail: { select: { id: true, subject: true } },
    },
    orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
    take: historyLimit,
  })
}
