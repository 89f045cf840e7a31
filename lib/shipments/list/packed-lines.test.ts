import { expect, it } from "vitest"
import type { ShipmentLine } from "@/lib/shipments/list/line"
import { packLines, unpackLines } from "@/lib/shipments/list/packed-lines"

const line: ShipmentLine = {
  id: "1",
  stamp: 5,
  carrier: "ups",
  number: '1Z"</script>',
  category: "InTransit",
  detail: "in_transit",
  created: 0,
}

it("gives the lines back as they were, each with its own parts", () => {
  const lines: ShipmentLine[] = [
    line,
    { ...line, id: "2", value: 0, tags: ["a,b", "ü"], place: { city: null, country: "DK" } },
    { ...line, id: "3", terminal: true, message: "" },
  ]
  expect(unpackLines(packLines(lines))).toEqual(lines)
  expect(unpackLines(packLines([]))).toEqual([])
})
