import { expect, it } from "vitest"
import { defaultLayout, layoutOf } from "@/lib/shipments/list/layout"

const plain = { cols: null, density: null }

it("is as the address asks, then as the person likes it, then as it is at first", () => {
  const liked = { columns: ["number", "tags"], widths: { tags: 200 }, density: "dense" }
  expect(layoutOf(plain, {})).toEqual(defaultLayout)
  expect(layoutOf(plain, liked)).toEqual(liked)
  expect(layoutOf({ cols: "state,order", density: "normal" }, liked)).toEqual({
    columns: ["state", "order"],
    widths: { tags: 200 },
    density: "normal",
  })
})

it("leaves out what it cannot read, in an address and in preferences", () => {
  expect(layoutOf({ cols: "order,nothing,order,state", density: null }, null).columns).toEqual([
    "order",
    "state",
  ])
  expect(layoutOf({ cols: "nothing", density: null }, null)).toEqual(defaultLayout)
  const broken = { columns: ["nothing"], widths: { tags: 5 }, density: "huge", defaultView: "late" }
  expect(layoutOf(plain, broken)).toEqual(defaultLayout)
})
