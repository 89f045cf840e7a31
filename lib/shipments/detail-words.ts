import type { Category } from "@/lib/tracking/categories"
import type { DetailKey } from "@/lib/tracking/details"

/** Where the key itself, with spaces, is not how a merchant would say it. */
const words: Partial<Record<DetailKey, string>> = {
  registered: "No scan yet",
  dispatched_unconfirmed: "Said to be sent",
  information_received: "Label announced",
  information_awaited: "Carrier needs data",
  accepted: "Accepted by carrier",
  origin_facility: "At first facility",
  arrived_facility: "Arrived at facility",
  departed_facility: "Left a facility",
  departed_origin: "Left the first facility",
  processing: "Being sorted",
  processed: "Sorted",
  departed_origin_country: "Left the country",
  arrived_destination_country: "Arrived in country",
  destination_facility: "At the last facility",
  arrived_destination: "At its destination",
  transferred_to_partner: "With a partner",
  handed_to_agent: "Handed to an agent",
  in_warehouse: "In the warehouse",
  customs_started: "In customs",
  customs_cleared: "Cleared customs",
  ready_at_locker: "Ready at a locker",
  delivered_signed: "Delivered, signed for",
  delivered_damaged: "Delivered damaged",
  collected: "Collected",
  delivery_failed: "Delivery failed",
  undeliverable: "Cannot be delivered",
  delivery_attempted: "Delivery attempted",
  notice_left: "Notice left",
  refused: "Refused",
  location_inaccessible: "No way to the door",
  reschedule_needed: "Needs a new date",
  payment_needed_at_door: "Payment missing",
  identification_needed: "ID missing",
  delayed_action_needed: "Delayed: act now",
  delivery_exception: "Delivery held up",
  lost_and_found: "Lost, now found",
  transit_exception: "Held up on the way",
  weather_delay: "Delayed by weather",
  missorted: "Sent the wrong way",
  customs_delay: "Delayed in customs",
  exception: "Problem on the way",
  address_issue: "Address problem",
  contact_carrier: "Carrier wants a call",
  information_needed: "Details missing",
  held: "Held by the carrier",
  security_hold: "Held for security",
  stopped: "Stopped",
  customs_hold: "Held in customs",
  customs_information_needed: "Customs: papers",
  customs_payment_needed: "Customs: payment",
  destroyed: "Disposed of",
  voided: "Cancelled",
  pickup_voided: "Pickup cancelled",
  returning: "Going back",
  returning_damaged: "Going back damaged",
  unclaimed: "Never collected",
  returned: "Returned",
  redirected: "Redirected",
  date_changed: "New delivery date",
  presumed_delivered: "Probably delivered",
  expired: "Tracking expired",
  no_recent_events: "No more news",
  not_found_at_carrier: "Not at the carrier",
  fetch_failed: "Could not be checked",
  carrier_error: "Carrier error",
  internal_scanned: "Scanned by you",
  internal_packed: "Packed",
  internal_checked: "Quality checked",
  internal_staged: "Ready to collect",
}

/** A detail in a merchant's words: "Nobody home", "Customs: papers". */
export function detailWords(key: string): string {
  const known = (words as Partial<Record<string, string>>)[key]
  if (known) return known
  const text = key.replaceAll("_", " ")
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Categories that say too little by themselves. */
const vague: ReadonlySet<Category> = new Set([
  "Info",
  "Internal",
  "System",
  "Change",
  "Delayed",
  "DeliveryFailure",
  "Exception",
  "Error",
  "Expired",
])

/** The word for a shipment's state that is finer than its category's; undefined where that is enough. */
export function stateWords(category: Category, detail: string): string | undefined {
  return vague.has(category) ? detailWords(detail) : undefined
}
