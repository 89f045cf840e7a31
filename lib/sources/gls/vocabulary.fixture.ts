import type { VocabularyRow } from "@/lib/sources/testing/vocabulary"

export const glsRows: readonly VocabularyRow[] = [
  ["PREADVICE", "Info", false, "pre"],
  ["PLANNEDPICKUP", "Info", false, "pre"],
  ["INPICKUP", "InTransit", false],
  ["NOTPICKEDUP", "Exception", false, "pre"],
  ["INTRANSIT", "InTransit", false],
  ["INWAREHOUSE", "InTransit", false],
  ["INDELIVERY", "OutForDelivery", false],
  ["DELIVEREDPS", "AvailableForPickup", true],
  ["DELIVERED", "Delivered", false, "terminal"],
  ["NOTDELIVERED", "DeliveryFailure", true],
  ["CANCELED", "Exception", false, "terminal void"],
  ["FINAL", "System", false, "terminal"],
  ["UNKNOWN", "Info", false],
]
