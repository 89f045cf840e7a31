import { expect, test } from "vitest"
import { deliveryScan } from "@/lib/shipments/proof"

const at = (hour: number) => new Date(Date.UTC(2026, 10, 21, hour))
const scan = (hour: number, category = "Delivered", sameAs: string | null = null) => ({
  category,
  occurredAt: at(hour),
  sameAs,
})

test("the proof is the scan of the delivery's instant, in the nearest source's words", () => {
  const events = [scan(14), scan(12, "Delivered", "other"), scan(12), scan(9, "OutForDelivery")]
  expect(deliveryScan(at(12), events)).toBe(events[2])
  expect(deliveryScan(at(13), events)).toBe(events[2])
})

test("without a delivery, or a scan that says so, there is no proof", () => {
  expect(deliveryScan(null, [scan(12)])).toBeNull()
  expect(deliveryScan(at(12), [scan(12, "InTransit")])).toBeNull()
})
