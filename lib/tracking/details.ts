import {
  attemptFailed,
  back,
  change,
  type Detail,
  delayed,
  delivered,
  ended,
  failed,
  info,
  internal,
  moving,
  notified,
  outForDelivery,
  pre,
  problem,
  ready,
  system,
} from "@/lib/tracking/detail-rows"

/**
 * The finer language below the 14 categories, and the whole truth about each word of it: category,
 * milestone, flags, who acts, who sees it, and how it reads in Shippo and PostGrid. What a row does
 * not say comes from its category (detail-rows). Sources map their codes to these keys; nothing else
 * in Porchlight decides what a code means.
 */
export const details = {
  // Before the carrier has the parcel. A label is never movement (rule 2).
  registered: pre({ flags: ["pre", "ours"] }),
  order_placed: pre(),
  in_production: pre(),
  dispatched_unconfirmed: pre(),
  label_created: pre({ postgrid: "pre_transit/label_created" }),
  information_received: pre({ shippo: "PRE_TRANSIT/information_received" }),
  information_awaited: pre({ postgrid: "pre_transit/awaiting_information" }),
  pickup_scheduled: pre(),
  pickup_failed: problem({ flags: ["pre"], owner: "fulfilment", milestone: null }),
  pickup_delayed: delayed({ flags: ["pre"] }),

  // On its way.
  accepted: moving({ milestone: "handed_over", shippo: "TRANSIT/package_accepted" }),
  picked_up: moving({ milestone: "handed_over", shippo: "TRANSIT/package_accepted" }),
  dropped_off: moving({ milestone: "handed_over", shippo: "TRANSIT/package_accepted" }),
  origin_facility: moving({
    milestone: "handed_over",
    shippo: "TRANSIT/package_arrived",
    postgrid: "in_transit/received_at_origin_facility",
  }),
  in_transit: moving({ shippo: "TRANSIT" }),
  arrived_facility: moving({
    shippo: "TRANSIT/package_arrived",
    postgrid: "in_transit/arrived_at_facility",
  }),
  departed_facility: moving({
    shippo: "TRANSIT/package_departed",
    postgrid: "in_transit/departed_facility",
  }),
  departed_origin: moving({
    shippo: "TRANSIT/package_departed",
    postgrid: "in_transit/departed_origin_facility",
  }),
  processing: moving({ shippo: "TRANSIT/package_processing" }),
  processed: moving(),
  departed_origin_country: moving({ shippo: "TRANSIT/package_departed" }),
  arrived_destination_country: moving({ shippo: "TRANSIT/package_arrived" }),
  destination_facility: moving({
    shippo: "TRANSIT/package_arrived",
    postgrid: "in_transit/received_at_destination_facility",
  }),
  arrived_destination: moving({
    shippo: "TRANSIT/package_arrived",
    postgrid: "in_transit/arrived_at_destination",
  }),
  transferred_to_partner: moving({ postgrid: "in_transit/transferred_to_destination_carrier" }),
  handed_to_agent: moving(),
  in_warehouse: moving(),
  problem_resolved: moving(),
  preparing_delivery: moving(),
  customs_started: moving({ flags: ["customs"] }),
  customs_cleared: moving({ flags: ["customs"] }),

  // At the door, or at the counter.
  out_for_delivery: outForDelivery(),
  arriving_soon: outForDelivery(),
  ready_for_pickup: ready(),
  ready_at_locker: ready(),

  // Done. A partial delivery leaves the other pieces under way.
  delivered: delivered(),
  delivered_to_mailbox: delivered(),
  delivered_to_neighbour: delivered(),
  delivered_to_locker: delivered(),
  delivered_to_safe_place: delivered(),
  delivered_to_reception: delivered(),
  delivered_to_agent: delivered(),
  delivered_signed: delivered(),
  collected: delivered(),
  delivered_damaged: delivered({
    flags: ["terminal", "damaged"],
    actionRequired: true,
    owner: "support",
  }),
  partially_delivered: delivered({ flags: [], actionRequired: true, owner: "operations" }),

  // The carrier tried, and did not succeed. A bare failure belongs here (rule 9).
  delivery_failed: attemptFailed({ shippo: "FAILURE" }),
  undeliverable: attemptFailed({ shippo: "FAILURE/package_undeliverable" }),
  delivery_attempted: attemptFailed(),
  notice_left: attemptFailed({ shippo: "TRANSIT/notice_left" }),
  nobody_home: attemptFailed(),
  business_closed: attemptFailed(),
  refused: attemptFailed({ postgrid: "failure/refused" }),
  wrong_address: attemptFailed({ shippo: "FAILURE/package_undeliverable" }),
  recipient_moved: attemptFailed({ shippo: "FAILURE/package_undeliverable" }),
  location_inaccessible: attemptFailed({ shippo: "TRANSIT/location_inaccessible" }),
  reschedule_needed: attemptFailed({ shippo: "TRANSIT/reschedule_delivery" }),
  payment_needed_at_door: attemptFailed({ owner: "finance" }),
  identification_needed: attemptFailed(),

  // Later than promised; it will still come.
  delayed: delayed(),
  delayed_action_needed: delayed({ actionRequired: true, owner: "operations" }),
  delivery_exception: delayed({ postgrid: "in_transit/delivery_exception" }),
  transit_exception: delayed({ postgrid: "in_transit/transit_exception" }),
  weather_delay: delayed({ postgrid: "in_transit/weather_delay" }),
  missorted: delayed({ postgrid: "in_transit/missorted" }),
  customs_delay: delayed({ flags: ["customs"] }),

  // Something is wrong, and does not end by itself.
  exception: problem({ actionRequired: true }),
  address_issue: problem({
    actionRequired: true,
    owner: "support",
    shippo: "TRANSIT/address_issue",
  }),
  contact_carrier: problem({ actionRequired: true, owner: "support" }),
  information_needed: problem({
    actionRequired: true,
    owner: "support",
    postgrid: "in_transit/awaiting_information",
  }),
  held: problem({
    actionRequired: true,
    shippo: "TRANSIT/package_held",
    postgrid: "in_transit/held",
  }),
  security_hold: problem({ actionRequired: true, shippo: "TRANSIT/package_held" }),
  held_for_payment: problem({ actionRequired: true, owner: "finance" }),
  stopped: problem({ actionRequired: true, shippo: "TRANSIT/package_held" }),
  rejected_by_carrier: problem({ actionRequired: true, owner: "fulfilment" }),
  customs_hold: problem({ flags: ["customs"], shippo: "TRANSIT/package_held" }),
  customs_information_needed: problem({ flags: ["customs"], actionRequired: true }),
  customs_payment_needed: problem({ flags: ["customs"], actionRequired: true, owner: "finance" }),
  damaged: problem({
    flags: ["damaged"],
    actionRequired: true,
    owner: "fulfilment",
    shippo: "TRANSIT/package_damaged",
    postgrid: "failure/damaged",
  }),
  // Mostly found again, so no end.
  lost_and_found: problem({ flags: ["lost"], owner: "support" }),
  lost: ended({ flags: ["lost"], actionRequired: true, postgrid: "failure/lost" }),
  destroyed: ended({ flags: ["lost"], shippo: "FAILURE/package_disposed" }),
  seized: ended({ flags: ["lost"], shippo: "FAILURE/package_disposed" }),
  voided: ended({ flags: ["void"], owner: "fulfilment", postgrid: "cancelled/cancelled" }),
  pickup_voided: problem({ flags: ["void"], owner: "fulfilment", milestone: null }),

  // Going back (rule 3).
  return_requested: problem({ flags: ["ret"], owner: "support", ...back }),
  returning: problem({ flags: ["ret"], owner: "fulfilment", ...back }),
  returning_damaged: problem({ flags: ["ret", "damaged"], owner: "fulfilment", ...back }),
  unclaimed: problem({
    flags: ["ret"],
    actionRequired: true,
    owner: "support",
    ...back,
    shippo: "RETURNED/package_unclaimed",
  }),
  returned: problem({
    flags: ["ret", "terminal"],
    milestone: "returned",
    owner: "fulfilment",
    ...back,
  }),

  // Someone asked for something else.
  address_corrected: change({ postgrid: "in_transit/address_correction" }),
  redirected: change({ shippo: "TRANSIT/package_forwarded" }),
  rescheduled: change(),
  date_changed: change(),
  hold_requested: change(),
  delivery_option_changed: change(),
  service_upgraded: change(),

  // To know, no more.
  status_unknown: info(),
  delivery_scheduled: info({ shippo: "TRANSIT/delivery_scheduled" }),
  on_schedule: info(),
  instructions_received: info(),
  payment_received: info(),
  proof_added: info(),
  claim_updated: info({ customerVisible: false }),
  presumed_delivered: info({ customerVisible: false }),
  notification_sent: notified(),
  recipient_contacted: notified(),
  customs_notified: notified({ flags: ["customs"] }),

  // The end of what the carrier knows, and our own failures (rule 8).
  expired: failed("Expired", { flags: ["terminal"], postgrid: "failure/expired" }),
  no_recent_events: failed("Expired"),
  not_found_at_carrier: failed("Error", { flags: ["ours"], owner: "fulfilment" }),
  fetch_failed: failed("Error", { flags: ["ours"], customerVisible: false }),
  carrier_error: failed("Error", { actionRequired: true }),

  // Ours, or administrative: never shown to recipients (rule 5).
  internal_scanned: internal(),
  internal_packed: internal(),
  internal_checked: internal(),
  internal_staged: internal(),
  system: system(),
  pending: system(),
  closed: system({ flags: ["terminal"] }),
  test: system(),
} satisfies Record<string, Detail>

export type DetailKey = keyof typeof details

/**
 * The row of a detail. A key that the table does not hold (stored by a newer version) reads as
 * status_unknown: it informs, and moves nothing.
 */
export function detailOf(key: string): Detail {
  return isDetailKey(key) ? details[key] : details.status_unknown
}

export function isDetailKey(key: string): key is DetailKey {
  return Object.hasOwn(details, key)
}
