import { expect, it } from "vitest"
import { matching, matchOf } from "@/lib/palette/match"

const add = { label: "Add a shipment", also: "new number" }
const theme = { label: "Use the dark theme", also: "appearance mode" }

it.each([
  ["", add, 0],
  ["Add a sh", add, 0],
  ["ship add", add, 1],
  ["  SHIPMENT ", add, 1],
  ["new ship", add, 2],
  ["hipment", add, null],
  ["add dark", add, null],
  ["dárk", theme, 1],
] as const)("%j answers %j with %s", (typed, command, match) => {
  expect(matchOf(typed, command)).toBe(match)
})

it("puts the best first, and keeps the order among equals", () => {
  const number = { label: "Number", also: "" }
  expect(matching("n", [add, number, theme])).toEqual([number, add])
  expect(matching("", [theme, add])).toEqual([theme, add])
})
