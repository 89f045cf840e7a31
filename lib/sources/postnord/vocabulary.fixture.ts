import type { VocabularyRow } from "@/lib/sources/testing/vocabulary"

export const postnordRows: readonly VocabularyRow[] = [
  ["CREATED", "Info", false, "pre"],
  ["INFORMED", "Info", false, "pre"],
  ["EN_ROUTE", "InTransit", false],
  ["DELAYED", "Delayed", false],
  ["EXPECTED_DELAY", "Delayed", false],
  ["AVAILABLE_FOR_DELIVERY", "AvailableForPickup", true],
  ["AVAILABLE_FOR_DELIVERY_PAR_LOC", "AvailableForPickup", true],
  ["DELIVERED", "Delivered", false, "terminal"],
  ["DELIVERY_IMPOSSIBLE", "DeliveryFailure", true],
  ["DELIVERY_REFUSED", "DeliveryFailure", true],
  ["RETURNED", "Exception", false, "ret"],
  ["STOPPED", "Exception", true],
  ["OTHER", "Info", false],
  ["CUSTOMS_STOPPED_VAT", "Exception", true, "customs"],
  ["SPLIT", "Info", false],
]
