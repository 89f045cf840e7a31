import type { DetailKey } from "@/lib/tracking/details"

/**
 * statusCategory. USPS publishes no closed list of them, and spells them in several ways: they are
 * compared without case and dashes, and by what they begin with.
 */
const uspsCategories = {
  "Pre-Shipment": "information_received",
  Accepted: "accepted",
  "In Transit": "in_transit",
  "In-Transit": "in_transit",
  "Moving Through Network": "in_transit",
  "Preparing for Delivery": "preparing_delivery",
  "Out for Delivery": "out_for_delivery",
  Delivered: "delivered",
  "Delivered to Agent": "delivered_to_agent",
  "Available for Pickup": "ready_for_pickup",
  "Delivery Attempt": "delivery_attempted",
  "Delivery Attempt: Action Needed": "delivery_attempted",
  Alert: "exception",
  "Return to Sender": "returning",
} as const satisfies Record<string, DetailKey>

/** The detail of a statusCategory as it is told; null when none is like it. */
export function uspsCategory(told: string): DetailKey | null {
  const plain = plainOf(told)
  const [longest] = Object.entries(uspsCategories)
    .filter(([category]) => plain.startsWith(plainOf(category)))
    .toSorted(([a], [b]) => b.length - a.length)
  return longest?.[1] ?? null
}

function plainOf(category: string): string {
  return category
    .toLowerCase()
    .replace(/[^a-z]+/g, " ")
    .trim()
}

/**
 * Event codes that mean one thing (Publication 199, appendix G), for events without words: 10 stands
 * for an arrival and for a departure.
 */
export const uspsEventCodes = {
  GX: "label_created",
  MA: "information_received",
  "03": "accepted",
  OA: "accepted",
  "10": "processed",
  "07": "destination_facility",
  SF: "departed_facility",
  T1: "departed_facility",
  A1: "arrived_facility",
  TL: "in_transit",
  NT: "in_transit",
  PC: "preparing_delivery",
  OF: "out_for_delivery",
  "01": "delivered",
  "02": "notice_left",
  "04": "refused",
  "05": "undeliverable",
  "08": "missorted",
  "09": "returning",
  "21": "wrong_address",
  "22": "wrong_address",
  "23": "recipient_moved",
} as const satisfies Record<string, DetailKey>
