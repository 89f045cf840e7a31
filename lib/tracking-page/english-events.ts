import type { Category } from "@/lib/tracking/categories"

/** A timeline row by detail. Our words only: a carrier's message can hold a name. */
export const events: Partial<Record<string, string>> = {}

export const eventOfCategory: Record<Category, string> = {
  AvailableForPickup: "Ready for pickup",
  Change: "Delivery changed",
  Delayed: "Delayed",
  Delivered: "Delivered",
  DeliveryFailure: "Delivery did not succeed",
  Error: "The carrier has no record of this number",
  Exception: "A problem on the way",
  Expired: "No more news from the carrier",
  Info: "Update from the carrier",
  Internal: "In the warehouse",
  InTransit: "On its way",
  Notification: "The carrier sent a message",
  OutForDelivery: "Out for delivery",
  System: "Update",
}

/** Why a delivery failed, after a colon. */
export const reasons: Partial<Record<string, string>> = {}
