import { z } from "zod"
import type { TeamDb } from "@/lib/db/scope"
import { AppError } from "@/lib/errors"

/** So many of the newest scans are shown. */
const shownEvents = 8

/**
 * A shipment in short: what somebody wants to know before opening it. Throws AppError `not_found`.
 */
export async function readPreview(db: TeamDb, id: string) {
  const found = z.uuid().safeParse(id).success
    ? await Promise.all([readShipment(db, id), readEvents(db, id)])
    : null
  const [shipment, events] = found ?? [null, []]
  if (!shipment) throw new AppError("not_found", "This shipment is not there any more.")
  const { orderValue, assigneeId, ...facts } = shipment
  return {
    ...facts,
    orderValue: orderValue === null ? null : Number(orderValue),
    assignee: assigneeId === null ? null : await nameOf(db, assigneeId),
    events: events.slice(0, shownEvents),
    moreEvents: events.length > shownEvents,
  }
}

export type ShipmentPreview = Awaited<ReturnType<typeof readPreview>>

function readShipment(db: TeamDb, id: string) {
  return db.shipment.findUnique({
    where: { id },
    select: {
      id: true,
      carrier: true,
      trackingNumber: true,
      category: true,
      detail: true,
      terminal: true,
      eta: true,
      etaFrom: true,
      promisedAt: true,
      deliveredAt: true,
      orderNumber: true,
      orderValue: true,
      currency: true,
      recipientName: true,
      recipientEmail: true,
      recipientPhone: true,
      destinationCity: true,
      destinationCountry: true,
      serviceLevel: true,
      warehouse: true,
      tags: true,
      assigneeId: true,
      checkFailure: true,
      archivedAt: true,
      createdAt: true,
      updatedAt: true,
      connection: { select: { name: true } },
    },
  })
}

function readEvents(db: TeamDb, shipmentId: string) {
  return db.trackingEvent.findMany({
    where: { shipmentId, sameAs: null },
    select: { id: true, occurredAt: true, message: true, city: true, country: true },
    orderBy: [{ occurredAt: "desc" }, { id: "desc" }],
    take: shownEvents + 1,
  })
}

async function nameOf(db: TeamDb, userId: string): Promise<string | null> {
  const membership = await db.membership.findFirst({
    where: { userId },
    select: { user: { select: { name: true } } },
  })
  return membership?.user.name ?? null
}
