import { expect, test } from "vitest"
import { wantedShipments } from "@/scripts/local/many-shipments"

test("reads how many shipments the demo is to have", () => {
  expect(wantedShipments([])).toBeNull()
  expect(wantedShipments(["--shipments", "1000000"])).toBe(1_000_000)
  for (const wrong of ["many", "-1", "1.5", "99999999"]) {
    expect(() => wantedShipments(["--shipments", wrong])).toThrow("--shipments takes a number")
  }
  expect(() => wantedShipments(["--shipments"])).toThrow("--shipments takes a number")
})
