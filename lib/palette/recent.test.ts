import { expect, it } from "vitest"
import { openedShipment, readRecent, withOpened } from "@/lib/palette/recent"

it("keeps the six that were opened last, each once", () => {
  expect(withOpened([], "a")).toEqual(["a"])
  expect(withOpened(["a", "b", "c"], "b")).toEqual(["b", "a", "c"])
  expect(withOpened(["a", "b", "c", "d", "e", "f"], "g")).toEqual(["g", "a", "b", "c", "d", "e"])
})

it("knows a shipment's page from the others", () => {
  const id = "0190a2b4-0000-7000-8000-000000000001"
  expect(openedShipment(`/shipments/${id}`)).toBe(id)
  expect(openedShipment("/shipments/new")).toBeNull()
  expect(openedShipment(`/shipments/${id}/more`)).toBeNull()
})

it("reads what was remembered, and nothing from what it can't", () => {
  expect(readRecent('["a","b"]')).toEqual(["a", "b"])
  expect(readRecent(null)).toEqual([])
  expect(readRecent("{")).toEqual([])
  expect(readRecent('{"a":1}')).toEqual([])
  expect(readRecent('["a",7]')).toEqual(["a"])
})
