import type { VocabularyRow } from "@/lib/sources/testing/vocabulary"

export const uspsCategoryRows: readonly VocabularyRow[] = [
  ["Pre-Shipment", "Info", false, "pre"],
  ["Accepted", "InTransit", false],
  ["In Transit", "InTransit", false],
  ["In-Transit", "InTransit", false],
  ["Moving Through Network", "InTransit", false],
  ["Preparing for Delivery", "InTransit", false],
  ["Out for Delivery", "OutForDelivery", false],
  ["Delivered", "Delivered", false, "terminal"],
  ["Delivered to Agent", "Delivered", false, "terminal"],
  ["Available for Pickup", "AvailableForPickup", true],
  ["Delivery Attempt", "DeliveryFailure", true],
  ["Delivery Attempt: Action Needed", "DeliveryFailure", true],
  ["Alert", "Exception", true],
  ["Return to Sender", "Exception", false, "ret"],
]
