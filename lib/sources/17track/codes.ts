import type { DetailKey } from "@/lib/tracking/details"

/**
 * The main status. NotFound is no event: 17TRACK has nothing from the carrier. Expired is not the end:
 * 17TRACK resumes when a number is tracked again.
 */
export const track17Statuses = {
  NotFound: "status_unknown",
  InfoReceived: "information_received",
  InTransit: "in_transit",
  Expired: "no_recent_events",
  AvailableForPickup: "ready_for_pickup",
  OutForDelivery: "out_for_delivery",
  DeliveryFailure: "delivery_failed",
  Delivered: "delivered",
  Exception: "exception",
} as const satisfies Record<string, DetailKey>

/** sub_status, of the parcel and (from v2.4 on) of each event. */
export const track17SubStatuses = {
  NotFound_Other: "status_unknown",
  NotFound_InvalidCode: "status_unknown",
  InfoReceived: "information_received",
  InTransit_PickedUp: "picked_up",
  InTransit_Other: "in_transit",
  InTransit_Departure: "departed_origin_country",
  InTransit_Arrival: "arrived_destination_country",
  InTransit_CustomsProcessing: "customs_started",
  InTransit_CustomsReleased: "customs_cleared",
  InTransit_CustomsRequiringInformation: "customs_information_needed",
  Expired_Other: "no_recent_events",
  AvailableForPickup_Other: "ready_for_pickup",
  OutForDelivery_Other: "out_for_delivery",
  DeliveryFailure_Other: "delivery_failed",
  DeliveryFailure_NoBody: "nobody_home",
  DeliveryFailure_Security: "delivery_failed",
  DeliveryFailure_Rejected: "refused",
  DeliveryFailure_InvalidAddress: "wrong_address",
  Delivered_Other: "delivered",
  Exception_Other: "exception",
  Exception_Returning: "returning",
  Exception_Returned: "returned",
  Exception_NoBody: "address_issue",
  Exception_Security: "security_hold",
  Exception_Damage: "damaged",
  Exception_Rejected: "exception",
  Exception_Delayed: "delayed",
  Exception_Lost: "lost",
  Exception_Destroyed: "destroyed",
  Exception_Cancel: "voided",
} as const satisfies Record<string, DetailKey>

/** Where 17TRACK's documentation asks for action, and the detail in general does not. */
export const track17Actions = { NotFound_InvalidCode: true } as const satisfies Partial<
  Record<keyof typeof track17SubStatuses, boolean>
>

/** The milestones of `stage` that are neither a status nor a sub_status. */
export const track17Stages = {
  PickedUp: "picked_up",
  Departure: "departed_origin_country",
  Arrival: "arrived_destination_country",
  Returning: "returning",
  Returned: "returned",
} as const satisfies Record<string, DetailKey>

/** 17TRACK's numbers of the carriers that have a slug of their own here. */
export const track17Carriers = {
  1151: "australia_post",
  1161: "austrian_post",
  3011: "china_post",
  3041: "canada_post",
  4011: "postnord",
  6051: "colissimo",
  7041: "dhl_germany",
  7044: "deutsche_post",
  7047: "dhl_ecommerce",
  9071: "poste_italiane",
  11031: "royal_mail",
  11033: "parcelforce",
  14041: "postnl",
  19181: "correos",
  19241: "postnord",
  19251: "swiss_post",
  21051: "usps",
  100001: "dhl_express",
  100002: "ups",
  100003: "fedex",
  100004: "tnt",
  100005: "gls",
  100007: "dpd_de",
  100010: "dpd_uk",
  100016: "asendia_us",
  100017: "yodel",
  100018: "hermes",
  100049: "ontrac",
} as const satisfies Record<number, string>
