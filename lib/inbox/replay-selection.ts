import type { InboundPayload, Prisma } from "@/lib/db/generated/client"
import type { TeamDb } from "@/lib/db/scope"
import { type ReplaySelection, replayableFates, type UnknownCode } from "@/lib/inbox/schema"

/** The oldest payloads of a selection after `after`, in the order in which they came. */
export function selectPayloads(
  db: TeamDb,
  selection: ReplaySelection,
  after: { receivedAt: Date; id: string } | null,
  limit: number,
): Promise<InboundPayload[]> {
  const place = after
    ? [{ receivedAt: { gt: after.receivedAt } }, { ...after, id: { gt: after.id } }]
    : null
  return db.inboundPayload.findMany({
    where: { AND: [whereSelected(selection), ...(place ? [{ OR: place }] : [])] },
    orderBy: [{ receivedAt: "asc" }, { id: "asc" }],
    take: limit,
  })
}

/** How many payloads a selection has in all. */
export function countSelected(db: TeamDb, selection: ReplaySelection): Promise<number> {
  return db.inboundPayload.count({ where: whereSelected(selection) })
}

function whereSelected(selection: ReplaySelection): Prisma.InboundPayloadWhereInput {
  const { payloadIds, source, connectionId, receivedFrom, receivedBefore } = selection
  return {
    fate: { in: [...(selection.fates ?? replayableFates)] },
    ...(payloadIds ? { id: { in: payloadIds } } : {}),
    ...(source ? { source } : {}),
    ...(connectionId ? { connectionId } : {}),
    receivedAt: {
      ...(receivedFrom ? { gte: receivedFrom } : {}),
      ...(receivedBefore ? { lt: receivedBefore } : {}),
    },
    AND: [
      ...(selection.shipmentIds ? [ofShipments(selection.shipmentIds)] : []),
      ...(selection.code ? [{ events: { some: withCode(selection.code) } }] : []),
    ],
  }
}

function ofShipments(ids: string[]): Prisma.InboundPayloadWhereInput {
  const shipmentId = { in: ids }
  return { OR: [{ events: { some: { shipmentId } } }, { changes: { some: { shipmentId } } }] }
}

function withCode(code: UnknownCode): Prisma.TrackingEventWhereInput {
  const { source, carrier, carrierCode, words } = code
  if (carrierCode) return { source, carrierCode, shipment: { carrier } }
  const none = [{ carrierCode: null }, { carrierCode: "" }]
  return { source, message: words, OR: none, shipment: { carrier } }
}
