import { expect, test } from "vitest"
import { readPasted } from "@/lib/shipments/add-many/pasted-numbers"

const read = (text: string) =>
  readPasted(text, []).map(({ number, carrier, orderNumber }) => [number, carrier, orderNumber])

test("reads one number a line, with its carrier recognised", () => {
  expect(read("1Z999AA10123456784\n\n  zzz9 \r\n")).toEqual([
    ["1Z999AA10123456784", "ups", null],
    ["ZZZ9", null, null],
  ])
})

test("keeps a number whole that is printed in groups", () => {
  expect(read("1Z 999 AA1 01 2345 6784")).toEqual([["1Z999AA10123456784", "ups", null]])
  expect(read("1Z 999 AA1 01 2345 6784 #10233")).toEqual([["1Z999AA10123456784", "ups", "#10233"]])
})

test("reads carrier, number and order, however they are apart", () => {
  const expected = [["CC4711", "postnord", "#10233"]]
  expect(read("PostNord CC4711 #10233")).toEqual(expected)
  expect(read("postnord\tCC4711\t#10233")).toEqual(expected)
  expect(read("PostNord; CC4711; #10233")).toEqual(expected)
  expect(read("DHL Express, 1234567890, A 1")).toEqual([["1234567890", "dhl_express", "A 1"]])
})

test("reads the address of a carrier's page", () => {
  expect(read("https://www.ups.com/track?tracknum=1Z999AA10123456784")).toEqual([
    ["1Z999AA10123456784", "ups", null],
  ])
})
