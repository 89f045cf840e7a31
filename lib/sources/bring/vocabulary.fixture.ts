import type { VocabularyRow } from "@/lib/sources/testing/vocabulary"

export const bringRows: readonly VocabularyRow[] = [
  ["PRE_NOTIFIED", "Info", false, "pre"],
  ["HANDED_IN", "InTransit", false],
  ["COLLECTED", "InTransit", false],
  ["IN_TRANSIT", "InTransit", false],
  ["TERMINAL", "InTransit", false],
  ["INTERNATIONAL", "InTransit", false],
  ["CUSTOMS", "InTransit", false, "customs"],
  ["TRANSPORT_TO_RECIPIENT", "OutForDelivery", false],
  ["READY_FOR_PICKUP", "AvailableForPickup", true],
  ["DELIVERED", "Delivered", false, "terminal"],
  ["ATTEMPTED_DELIVERY", "DeliveryFailure", true],
  ["DEVIATION", "Exception", false],
  ["DELIVERY_ORDERED", "Change", false],
  ["DELIVERY_CHANGED", "Change", false],
  ["DELIVERY_CANCELLED", "Change", false],
  ["NOTIFICATION_SENT", "Notification", false],
  ["RETURN", "Exception", false, "ret"],
  ["DELIVERED_SENDER", "Exception", false, "ret terminal"],
  ["UNKNOWN", "Info", false],
]
