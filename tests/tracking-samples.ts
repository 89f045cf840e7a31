import { plainDesign } from "@/lib/brand/schema"
import type { Category } from "@/lib/tracking/categories"
import { type DetailKey, detailOf, details } from "@/lib/tracking/details"
import type {
  BrandInput,
  EventInput,
  ShipmentInput,
  TrackingInput,
} from "@/lib/tracking-page/input"
import { trackingView } from "@/lib/tracking-page/view"

/** The moment that samples are read at: a Thursday noon in Aarhus. */
export const sampleNow = new Date("2026-05-14T10:00:00Z")

export const sampleBrand: BrandInput = {
  user: "nordic",
  timeZone: "Europe/Copenhagen",
  design: {
    ...plainDesign("Nordic Outfitters"),
    colours: { ...plainDesign("").colours, brand: "#0f5c4d" },
    websiteUrl: "https://nordic.example",
    support: {
      url: "https://nordic.example/help",
      email: "help@nordic.example",
      phone: null,
    },
  },
}

const sampleShipment: ShipmentInput = {
  carrier: "ups",
  trackingNumber: "1Z999AA10123456784",
  category: "Info",
  detail: "label_created",
  milestone: "label_created",
  actionRequired: false,
  terminal: false,
  returning: false,
  handedOverAt: null,
  deliveredAt: null,
  eta: null,
  originalEta: null,
  etaReadAt: null,
  lastCheckedAt: new Date("2026-05-14T09:56:00Z"),
  checkFailures: 0,
  createdAt: new Date("2026-05-11T08:00:00Z"),
}

/** A scan: `local` is the wall clock there, YYYY-MM-DDTHH:mm, at +02:00. */
export function scan(detail: DetailKey, local: string, place = "Aarhus, DK"): EventInput {
  const [city, country] = place.split(", ")
  const occurredAt = new Date(`${local}:00+02:00`)
  return {
    occurredAt,
    localTime: `${local}:00`,
    offset: "+02:00",
    timeConfidence: "exact",
    sequence: 0,
    category: detailOf(detail).category,
    detail,
    city: city || null,
    region: null,
    country: country ?? null,
    receivedAt: new Date(occurredAt.getTime() + 60_000),
  }
}

/** The way of a parcel up to the depot in Aarhus. */
export const journey: EventInput[] = [
  scan("label_created", "2026-05-11T10:02", "Hamburg, DE"),
  scan("picked_up", "2026-05-12T16:30", "Hamburg, DE"),
  scan("departed_facility", "2026-05-12T22:10", "HAMBURG, DE"),
  scan("arrived_facility", "2026-05-13T06:40", "8000 Aarhus C, DK"),
]

/** A shipment that stands at `detail`, after `events` and a last scan of that detail. */
export function standing(
  detail: DetailKey,
  options: {
    at?: string
    events?: EventInput[]
    shipment?: Partial<ShipmentInput>
    brand?: Partial<BrandInput>
  } = {},
): TrackingInput {
  const row = detailOf(detail)
  const before = options.events ?? (row.flags.includes("pre") ? [] : journey)
  const last = scan(detail, options.at ?? "2026-05-14T09:12")
  const handedOver = before.find((event) => detailOf(event.detail).milestone === "handed_over")
  const category: Category = row.category
  return {
    brand: { ...sampleBrand, ...options.brand },
    shipment: {
      ...sampleShipment,
      category,
      detail,
      milestone: row.milestone ?? (handedOver ? "in_transit" : "label_created"),
      actionRequired: row.actionRequired,
      terminal: row.flags.includes("terminal"),
      returning: row.flags.includes("ret"),
      handedOverAt: handedOver?.occurredAt ?? null,
      deliveredAt: category === "Delivered" ? last.occurredAt : null,
      ...options.shipment,
    },
    events: [...before, last],
  }
}

/** One detail of every situation that a page can be in. */
export const onePerSituation: DetailKey[] = [
  ...new Map(
    (Object.keys(details) as DetailKey[]).map((key) => [
      trackingView(standing(key), sampleNow).situation,
      key,
    ]),
  ).values(),
]
