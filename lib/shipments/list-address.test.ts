import { expect, test } from "vitest"
import { listAddress, shipmentHref } from "@/lib/shipments/list-address"

test.each([["/shipments"], ["/shipments?q=%23100&category=Delivered,Exception&after=none.50.x"]])(
  "%s is a list to go back to",
  (from) => {
    expect(listAddress(from)).toBe(from)
  },
)

test.each([
  [undefined],
  [""],
  [["/shipments", "/shipments"]],
  ["https://example.com/shipments"],
  ["//example.com"],
  ["/shipments/../settings"],
  ["/shipments?q=a#b"],
  ["/shipments?q=a b"],
  ["/shipments\\x"],
  ["javascript:alert(1)"],
  [`/shipments?q=${"x".repeat(4_000)}`],
])("%j is none", (from) => {
  expect(listAddress(from)).toBeNull()
})

test("a shipment's address carries the list and gives it back", () => {
  const from = "/shipments?q=a%26b&is=late"
  const href = shipmentHref("1", from)
  expect(href).toBe("/shipments/1?from=%2Fshipments%3Fq%3Da%2526b%26is%3Dlate")
  expect(new URL(href, "https://x.test").searchParams.get("from")).toBe(from)
  expect(shipmentHref("1", null)).toBe("/shipments/1")
})
