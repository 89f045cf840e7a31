import { expect, it } from "vitest"
import { between, countSelected, isSelected, nothing, withRows } from "@/components/bulk/selection"

const all = { query: "carrier=ups", except: new Set<string>(), total: 12_431, exact: true }

it("keeps what other pages have selected", () => {
  const first = withRows(nothing, ["a", "b"], true)
  const both = withRows(first, ["c"], true)
  expect(both).toEqual({ ids: new Set(["a", "b", "c"]) })
  expect(withRows(both, ["b", "x"], false)).toEqual({ ids: new Set(["a", "c"]) })
  expect(countSelected(both)).toBe(3)
})

it("leaves single rows out of all that match, and takes them back", () => {
  const without = withRows(all, ["a"], false)
  expect(countSelected(without)).toBe(12_430)
  expect([isSelected(without, "a"), isSelected(without, "b")]).toEqual([false, true])
  expect(withRows(without, ["a"], true)).toEqual(all)
})

it("reaches from one row to another in either direction", () => {
  const rows = ["a", "b", "c", "d"]
  expect(between(rows, "b", "d")).toEqual(["b", "c", "d"])
  expect(between(rows, "d", "b")).toEqual(["b", "c", "d"])
  expect(between(rows, null, "c")).toEqual(["c"])
  expect(between(rows, "of another page", "c")).toEqual(["c"])
})
