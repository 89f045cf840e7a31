import { sampleInput } from "@/lib/brand/samples"
import type { ParcelSources } from "@/lib/notifications/compose"
import type { Trigger } from "@/lib/notifications/schema"
import type { BrandInput } from "@/lib/tracking-page/input"
import type { Situation } from "@/lib/tracking-page/situation"

/** An invented parcel that a mail of `trigger` would be about, for a team that has had none yet. */
export function sampleParcel(trigger: Trigger, brand: BrandInput, now: Date): ParcelSources {
  const { shipment, events } = sampleInput(brand, states[trigger], now)
  const last = events.at(-1)
  const { category, detail } = shipment
  return {
    shipment: {
      ...shipment,
      recipientLocale: null,
      destinationCountry: null,
      orderNumber: "#10233",
      recipientName: "Maria Jensen",
      signedBy: trigger === "delivered" ? "JENSEN" : null,
      pickupPoint: states[trigger] === "ready_for_pickup" ? pickupPoint(now) : null,
    },
    events: events.map((event) => ({ ...event, message: "" })),
    change: { occurredAt: last?.occurredAt ?? null, category, detail },
  }
}

const states: Record<Trigger, Situation> = {
  handed_over: "handed_over",
  in_transit: "in_transit",
  out_for_delivery: "out_for_delivery",
  ready_for_pickup: "ready_for_pickup",
  delivered: "delivered",
  delayed: "delayed",
  delivery_failed: "attempt_failed",
  action_required: "address_problem",
  exception: "damaged",
  returned: "returning",
  no_first_scan: "label",
  promise_missed: "in_transit",
  eta_moved: "in_transit",
  pickup_reminder: "ready_for_pickup",
}

function pickupPoint(now: Date) {
  const kept = new Date(now.getTime() + 6 * 24 * 3_600_000)
  return {
    name: "Corner shop",
    street: "Vestergade 12",
    postalCode: "8000",
    city: "Aarhus",
    country: "DK",
    hours: ["Mon-Fri 08:00-20:00"],
    keptUntil: kept.toISOString().slice(0, 10),
  }
}
