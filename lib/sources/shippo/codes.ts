import type { DetailKey } from "@/lib/tracking/details"

/**
 * Shippo's status, read where the substatus is null or not listed. UNKNOWN on a history event is the
 * label scan when it has words ("The carrier has received the electronic shipment information").
 */
export const shippoStatuses = {
  UNKNOWN: "status_unknown",
  PRE_TRANSIT: "label_created",
  TRANSIT: "in_transit",
  DELIVERED: "delivered",
  RETURNED: "returning",
  FAILURE: "delivery_failed",
} as const satisfies Record<string, DetailKey>

/** Shippo's status/substatus.code, from its tracking documentation. */
export const shippoSubstatuses = {
  "PRE_TRANSIT/information_received": "information_received",
  "TRANSIT/address_issue": "address_issue",
  "TRANSIT/contact_carrier": "contact_carrier",
  "TRANSIT/delayed": "delayed",
  "TRANSIT/delivery_attempted": "delivery_attempted",
  "TRANSIT/delivery_rescheduled": "rescheduled",
  "TRANSIT/delivery_scheduled": "delivery_scheduled",
  "TRANSIT/location_inaccessible": "location_inaccessible",
  "TRANSIT/notice_left": "notice_left",
  "TRANSIT/outfordelivery": "out_for_delivery",
  "TRANSIT/out_for_delivery": "out_for_delivery",
  "TRANSIT/package_accepted": "accepted",
  "TRANSIT/package_arrived": "arrived_facility",
  "TRANSIT/package_damaged": "damaged",
  "TRANSIT/package_departed": "departed_facility",
  "TRANSIT/package_forwarded": "redirected",
  "TRANSIT/package_held": "held",
  "TRANSIT/package_processed": "processed",
  "TRANSIT/package_processing": "processing",
  "TRANSIT/pickup_available": "ready_for_pickup",
  "TRANSIT/reschedule_delivery": "reschedule_needed",
  "DELIVERED/delivered": "delivered",
  "RETURNED/returntosender": "returning",
  "RETURNED/return_to_sender": "returning",
  "RETURNED/package_unclaimed": "unclaimed",
  "FAILURE/package_undeliverable": "undeliverable",
  "FAILURE/package_disposed": "destroyed",
  "FAILURE/package_lost": "lost",
  "UNKNOWN/other": "status_unknown",
} as const satisfies Record<string, DetailKey>

/** Where Shippo's documentation asks for no action, and the detail in general does. */
export const shippoActions = { "TRANSIT/package_held": false } as const satisfies Partial<
  Record<keyof typeof shippoSubstatuses, boolean>
>
