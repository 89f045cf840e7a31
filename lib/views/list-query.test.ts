import { describe, expect, it } from "vitest"
import { listQuery, viewHref } from "@/lib/views/list-query"

describe("listQuery", () => {
  it("writes the same state in one way", () => {
    const one = listQuery("?is=late&carrier=ups,dhl&q=anna")
    expect(one).toBe(listQuery("carrier=dhl,ups&q=anna&is=late"))
    expect(one).toBe("q=anna&carrier=dhl%2Cups&is=late")
  })

  it("keeps order and looks, and leaves page, view and anything else out", () => {
    expect(
      listQuery("sort=eta&dir=asc&cols=state,number&density=compact&after=x&view=y&open=z&q="),
    ).toBe("sort=eta&dir=asc&cols=state%2Cnumber&density=compact")
  })

  it("keeps the order of columns, which says something", () => {
    expect(listQuery("cols=number,state")).not.toBe(listQuery("cols=state,number"))
  })

  it("is empty for the list as it is at first", () => {
    expect(listQuery("")).toBe("")
  })
})

it("leads to a view with its whole state", () => {
  expect(viewHref({ id: "7", query: "is=late&after=x" })).toBe("/shipments?is=late&view=7")
  expect(viewHref({ id: "7", query: "" })).toBe("/shipments?view=7")
})
