import { plainDesign } from "@/lib/brand/schema"
import type { Shipment, TrackingEvent } from "@/lib/db/generated/client"
import type { MailSources } from "@/lib/notifications/compose"
import type { Trigger } from "@/lib/notifications/schema"
import type { Standing } from "@/lib/notifications/standing"
import { detailOf } from "@/lib/tracking/details"

/** Noon in Aarhus on a Friday. */
export const noon = new Date("2026-11-20T11:00:00Z")

const details: Record<Trigger, string> = {
  handed_over: "accepted",
  out_for_delivery: "out_for_delivery",
  ready_for_pickup: "ready_for_pickup",
  delivered: "delivered",
  in_transit: "departed_facility",
  delayed: "weather_delay",
  delivery_failed: "nobody_home",
  action_required: "address_issue",
  exception: "damaged",
  returned: "returning",
  no_first_scan: "label_created",
  promise_missed: "departed_facility",
  eta_moved: "departed_facility",
  pickup_reminder: "ready_for_pickup",
}

type Over = Partial<Omit<MailSources, "shipment" | "trigger">> & {
  detail?: string
  shipment?: Partial<Shipment>
  message?: string
}

/** All that a mail of `trigger` is made of: a Danish shop's parcel whose newest scan was an hour ago. */
export function mailSources(trigger: Trigger, over: Over = {}): MailSources {
  const { shipment, detail = details[trigger], message = "", ...rest } = over
  const occurredAt = new Date(noon.getTime() - 3_600_000)
  const standing = standingOf(detail)
  return {
    trigger,
    events: [
      scan("label_created", "2026-11-18T08:00:00Z"),
      scan("accepted", "2026-11-18T16:00:00Z"),
      { ...scan(detail, occurredAt.toISOString()), message },
    ],
    change: { occurredAt, category: standing.category, detail },
    brand: {
      id: "0190a000-0000-7000-8000-000000000001",
      teamId: "0190a000-0000-7000-8000-000000000002",
      design: {
        ...plainDesign("Nordic Outfitters"),
        websiteUrl: "https://nordic.example",
        support: { url: null, email: "help@nordic.example", phone: null },
      },
      draft: null,
      publishedNumber: null,
      previewToken: null,
      published: true,
      updatedAt: noon,
    },
    team: { slug: "nordic", name: "Nordic", locale: "en", timeZone: "Europe/Copenhagen" },
    appUrl: "https://track.example",
    now: noon,
    ...rest,
    shipment: {
      ...shipmentRow,
      ...standing,
      handedOverAt: new Date("2026-11-18T16:00:00Z"),
      deliveredAt: trigger === "delivered" ? occurredAt : null,
      lastEventAt: occurredAt,
      ...shipment,
    },
  }
}

/** What a shipment is while its deciding scan has this detail. */
export function standingOf(detail: string): Standing & { actionRequired: boolean } {
  const { category, milestone, actionRequired } = detailOf(detail)
  return { category, milestone: milestone ?? "in_transit", detail, actionRequired }
}

const scanRow = {
  id: "0190a000-0000-7000-8000-000000000003",
  teamId: "0190a000-0000-7000-8000-000000000002",
  shipmentId: "0190a000-0000-7000-8000-000000000004",
  source: "shippo",
  payloadId: null,
  offset: "+01:00",
  timeConfidence: "exact",
  sequence: 0,
  carrierCode: null,
  message: "",
  unmapped: false,
  city: "AARHUS",
  region: null,
  postalCode: "8000",
  country: "DK",
} as const

function scan(detail: string, at: string): TrackingEvent {
  const occurredAt = new Date(at)
  return {
    ...scanRow,
    dedupeKey: `${at}-${detail}`,
    sameAs: null,
    occurredAt,
    localTime: new Date(occurredAt.getTime() + 3_600_000).toISOString().slice(0, 19),
    category: detailOf(detail).category,
    detail,
    actionRequired: detailOf(detail).actionRequired,
    receivedAt: noon,
  }
}

const shipmentRow: Shipment = {
  conflict: null,
  id: "0190a000-0000-7000-8000-000000000004",
  teamId: "0190a000-0000-7000-8000-000000000002",
  carrier: "ups",
  trackingNumber: "1Z12345E0205271688",
  generation: 1,
  connectionId: null,
  externalId: null,
  orderId: null,
  orderNumber: "#10233",
  customerId: null,
  street: null,
  warehouse: null,
  orderValue: null,
  currency: null,
  items: [],
  tags: [],
  assigneeId: null,
  recipientName: "Maria Jensen",
  recipientEmail: "maria@example.com",
  recipientPhone: null,
  recipientLocale: null,
  postalCode: null,
  destinationCity: "Aarhus",
  destinationRegion: null,
  destinationCountry: "DK",
  originCity: null,
  originCountry: null,
  serviceLevel: null,
  promisedAt: null,
  metadata: {},
  category: "Info",
  detail: "registered",
  milestone: "label_created",
  actionRequired: false,
  terminal: false,
  returning: false,
  exceptionReason: null,
  handedOverAt: null,
  deliveredAt: null,
  signedBy: null,
  pickupPoint: null,
  eta: new Date("2026-11-23T00:00:00Z"),
  etaFrom: null,
  originalEta: null,
  etaReadAt: noon,
  lastEventAt: null,
  lastMessage: null,
  lastCity: null,
  lastCountry: null,
  notFoundSince: null,
  sortAt: noon,
  lastCheckedAt: noon,
  nextCheckAt: null,
  checkFailure: null,
  checkFailures: 0,
  version: 3,
  linkEpoch: 0,
  archivedAt: null,
  registeredAt: null,
  createdAt: new Date("2026-11-18T07:00:00Z"),
  updatedAt: noon,
}
