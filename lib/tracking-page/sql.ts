import type { PrismaClient } from "@/lib/db/generated/client"
import type { EventInput, Hides, ShipmentInput } from "@/lib/tracking-page/input"

interface Row extends ShipmentInput {
  hides: Hides | null
  events: (Omit<EventInput, "occurredAt" | "receivedAt"> & {
    occurredAt: string
    receivedAt: string
  })[]
}

/**
 * The public columns of a team's latest shipment of that number that is not archived, and of its
 * events; null when there is none. By hand, since this is the one read that strangers cause by the
 * thousand: it takes a third of the time that the scoped client needs for the same.
 */
export async function selectShipment(
  client: PrismaClient,
  teamId: string,
  carrier: string,
  trackingNumber: string,
): Promise<{ shipment: ShipmentInput; events: EventInput[]; hides?: Hides } | null> {
  const [row] = await client.$queryRaw<Row[]>`
    SELECT s."carrier", s."trackingNumber", s."category", s."detail", s."milestone",
      s."actionRequired", s."terminal", s."returning", s."handedOverAt", s."deliveredAt", s."eta",
      s."etaFrom", s."originalEta", s."etaReadAt", s."lastCheckedAt", s."checkFailures", s."createdAt",
      CASE WHEN s."pickupPoint" IS NOT NULL THEN json_build_object('name', s."pickupPoint"->>'name',
        'city', s."pickupPoint"->>'city', 'keptUntil', s."pickupPoint"->>'keptUntil') END AS "pickup",
      (SELECT COALESCE(json_agg(json_build_object(
          'occurredAt', e."occurredAt", 'localTime', e."localTime", 'offset', e."offset",
          'timeConfidence', e."timeConfidence", 'sequence', e."sequence", 'category', e."category", 'detail', e."detail",
          'city', e."city", 'region', e."region", 'country', e."country",
          'receivedAt', e."receivedAt"
        )), '[]')
        FROM "TrackingEvent" e WHERE e."teamId" = s."teamId" AND e."shipmentId" = s."id" AND e."sameAs" IS NULL
      ) AS "events",
      (SELECT json_build_object('carrier', p."hideCarrier", 'places', p."hidePlaces", 'number', p."hideNumber")
        FROM "PageSettings" p WHERE p."teamId" = s."teamId"
      ) AS "hides"
    FROM "Shipment" s
    WHERE s."teamId" = ${teamId}::uuid AND s."carrier" = ${carrier}
      AND s."trackingNumber" = ${trackingNumber}
    ORDER BY s."generation" DESC
    LIMIT 1`
  if (!row) return null
  const { events, hides, ...shipment } = row
  return {
    ...(hides ? { hides } : {}),
    shipment,
    events: events.map((event) => ({
      ...event,
      occurredAt: new Date(event.occurredAt),
      receivedAt: new Date(event.receivedAt),
    })),
  }
}
