import { expect, it } from "vitest"
import { headlineOf, type Told } from "@/lib/shipments/headline"

const now = new Date("2026-11-21T12:00:00Z")
const daysFromNow = (days: number) => new Date(now.getTime() + days * 86_400_000)

const label: Told = {
  category: "Info",
  detail: "label_created",
  milestone: "label_created",
  terminal: false,
  returning: false,
  handedOverAt: null,
  deliveredAt: null,
  eta: null,
  promisedAt: null,
  lastEventAt: null,
  lastCity: null,
  lastCountry: null,
  signedBy: null,
  notFoundSince: null,
  createdAt: daysFromNow(-3),
}
const moving: Told = {
  ...label,
  category: "InTransit",
  detail: "departed_facility",
  milestone: "in_transit",
  handedOverAt: daysFromNow(-2),
  lastEventAt: daysFromNow(-1),
  lastCity: "HAMBURG",
  lastCountry: "DE",
}
const delivered: Told = {
  ...moving,
  category: "Delivered",
  detail: "delivered_to_neighbour",
  milestone: "delivered",
  terminal: true,
  deliveredAt: daysFromNow(-1),
}

it.each<[string, Told, string, string | null]>([
  ["a fresh label", { ...label, createdAt: now }, "Waiting for the first scan", null],
  [
    "an old label",
    label,
    "Waiting for the first scan",
    "Known for 3 days, and the carrier has not scanned it yet.",
  ],
  [
    "a promise",
    { ...label, createdAt: now, promisedAt: daysFromNow(10) },
    "Waiting for the first scan",
    "Promised for Tue 1 Dec.",
  ],
  [
    "not found",
    { ...label, notFoundSince: daysFromNow(-1) },
    "The carrier has no record of this number",
    "Check the number, or wait until the carrier has scanned the parcel.",
  ],
  [
    "moving",
    { ...moving, eta: daysFromNow(1) },
    "On its way, last seen in Hamburg, DE, yesterday",
    "Expected tomorrow.",
  ],
  [
    "moving, to arrive within a window",
    { ...moving, eta: daysFromNow(1), etaFrom: new Date("2026-11-22T10:00:00Z") },
    "On its way, last seen in Hamburg, DE, yesterday",
    "Expected tomorrow, 10:00–12:00.",
  ],
  [
    "moving, to arrive on one of some days",
    { ...moving, eta: new Date("2026-11-26T00:00:00Z"), etaFrom: new Date("2026-11-24T00:00:00Z") },
    "On its way, last seen in Hamburg, DE, yesterday",
    "Expected 24–26 Nov.",
  ],
  [
    "will be late",
    { ...moving, eta: daysFromNow(3), promisedAt: daysFromNow(1) },
    "On its way, last seen in Hamburg, DE, yesterday",
    "Expected on Tue 24 Nov, 2 days later than promised.",
  ],
  [
    "overdue",
    { ...moving, eta: daysFromNow(-2) },
    "On its way, last seen in Hamburg, DE, yesterday",
    "It should have arrived on Thu 19 Nov, 2 days ago.",
  ],
  [
    "no place",
    { ...moving, lastCity: null, lastCountry: null },
    "On its way since yesterday",
    null,
  ],
  [
    "failed",
    { ...moving, category: "DeliveryFailure", detail: "nobody_home" },
    "Nobody home in Hamburg, DE, yesterday",
    null,
  ],
  [
    "pickup",
    { ...moving, category: "AvailableForPickup", detail: "ready_for_pickup" },
    "Ready for pickup in Hamburg, DE since yesterday",
    "The recipient has to collect it.",
  ],
  ["delivered", delivered, "Delivered to neighbour yesterday in Hamburg, DE", null],
  [
    "delivered late, signed",
    { ...delivered, signedBy: "J. Lind", promisedAt: daysFromNow(-2) },
    "Delivered to neighbour yesterday in Hamburg, DE",
    "Signed by J. Lind. 1 day later than promised.",
  ],
  [
    "delivered early",
    { ...delivered, promisedAt: daysFromNow(1) },
    "Delivered to neighbour yesterday in Hamburg, DE",
    "2 days earlier than promised.",
  ],
  [
    "going back",
    {
      ...moving,
      category: "Exception",
      detail: "unclaimed",
      returning: true,
      milestone: "needs_attention",
    },
    "On its way back to the sender",
    "Never collected in Hamburg, DE.",
  ],
  [
    "back",
    {
      ...moving,
      category: "Exception",
      detail: "returned",
      returning: true,
      milestone: "returned",
      terminal: true,
    },
    "Returned to the sender, yesterday",
    null,
  ],
])("says of a parcel: %s", (_, told, title, explanation) => {
  expect(headlineOf(told, now, "UTC")).toEqual({ title, explanation })
})
