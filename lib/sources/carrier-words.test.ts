import { describe, expect, it } from "vitest"
import { readCarrierWords, refine } from "@/lib/sources/carrier-words"
import carrierWords from "@/lib/sources/carrier-words.fixture.json"
import { detailOf } from "@/lib/tracking/details"

describe("readCarrierWords", () => {
  // What carriers write, by the category that a reader would give it; nothing is clear of the last.
  const rows = Object.entries(carrierWords).flatMap(([category, texts]) =>
    texts.map((words) => ({ words, category })),
  )

  it.each(rows)("$category: $words", ({ words, category }) => {
    const detail = readCarrierWords(words)
    expect(detail ? detailOf(detail).category : "nothing").toBe(category)
  })
})

describe("refine", () => {
  it.each([
    ["in_transit", "Your shipment is out for delivery.", "out_for_delivery"],
    ["in_transit", "Something else", "in_transit"],
    ["status_unknown", "Colis en transit", "in_transit"],
    ["pending", "Shipment information received", "information_received"],
    ["delivered", "Delivered to UPS Access Point, awaiting customer pickup", "ready_for_pickup"],
    ["delivered", "Delivered; nobody home, left in porch", "delivered"],
    ["delivered", "Departed", "delivered"],
    ["delivery_failed", "The package was damaged", "damaged"],
    ["delivery_failed", "Delivery exception", "delivery_failed"],
    ["delivery_failed", "Arrived at facility", "delivery_failed"],
    ["exception", "Out for delivery", "exception"],
    ["label_created", "Out for delivery", "label_created"],
    ["returning", "Out for delivery", "returning"],
  ] as const)("%s, %s", (coarse, words, detail) => {
    expect(refine(coarse, words)).toBe(detail)
  })
})
