import { describe, expect, it } from "vitest"
import { toggled, without } from "@/components/shipments/filter-change"
import { filterRows } from "@/components/shipments/filter-rows"
import { chosenFilters } from "@/components/shipments/value-words"
import type { FilterPart } from "@/lib/shipments/filter-parts"
import type { FilterValues } from "@/lib/shipments/filter-values"
import { type ListParams, noFilter } from "@/lib/shipments/list-params"

const freja = "0190a2b4-0000-7000-8000-000000000001"

const list: ListParams = {
  ...noFilter,
  sort: "event",
  dir: "desc",
  view: null,
  cols: null,
  density: null,
  after: null,
  before: null,
}

const values: FilterValues = {
  category: [{ value: "Delivered", count: 3 }],
  milestone: [],
  carrier: [{ value: "ups", count: 2 }, { value: "usps" }],
  detail: [],
  service: [{ value: "Express" }],
  warehouse: [],
  country: [{ value: "DE" }, { value: "DK" }],
  tag: [{ value: "vip" }],
  assignee: [
    { value: "none", name: "Nobody" },
    { value: freja, name: "Freja Holm" },
  ],
  source: [],
  connection: [],
}

function labels(part: FilterPart | null, text: string, params: Partial<ListParams> = {}) {
  const rows = filterRows({ part, text, params: { ...list, ...params }, values, names: {} })
  return rows.map(({ of, label, count, chosen }) =>
    [of ? `${of}: ` : "", label, count === null ? "" : ` ${count}`, chosen ? " *" : ""].join(""),
  )
}

describe("the filter's menu", () => {
  it("begins with the parts that there are values of", () => {
    expect(labels(null, "")).toEqual([
      "Condition",
      "State",
      "Carrier",
      "Service level",
      "Destination",
      "Tag",
      "Assignee",
      "Order value",
      "Promised",
      "Estimated arrival",
      "Last event",
      "First scan",
      "Delivered on",
      "Added",
    ])
  })

  it.each([
    ["germ", ["Destination: Germany"]],
    ["express", ["Service level", "Service level: Express"]],
    ["carrier up", ["Carrier: UPS 2"]],
    ["freja", ["Assignee: Freja Holm"]],
    ["overdue", ["Condition"]],
    ["added last 7", ["Added: Last 7 days"]],
    ["late", ["Late"]],
    ["nothing", []],
  ])("finds filters and values by %s", (text, found) => {
    expect(labels(null, text)).toEqual(found)
  })

  it("lists a part's values, with the chosen ones that nothing has any more", () => {
    expect(labels("carrier", "", { carrier: ["gls", "ups"] })).toEqual(["UPS 2 *", "USPS", "GLS *"])
  })

  it("takes a word of the shop's own, and a country's code", () => {
    expect(labels("tag", "gift")).toEqual(["“gift”"])
    expect(labels("tag", "vip")).toEqual(["vip"])
    expect(labels("country", "fr")).toEqual(["France"])
    expect(labels("carrier", "xyz")).toEqual([])
  })
})

it("chooses and takes back", () => {
  expect(toggled({ ...list, carrier: ["ups"] }, "carrier", "gls")).toEqual({
    carrier: ["ups", "gls"],
  })
  expect(toggled({ ...list, carrier: ["ups"] }, "carrier", "ups")).toEqual({ carrier: [] })
  expect(toggled(list, "eta", "today")).toEqual({ eta: "today" })
  expect(toggled({ ...list, eta: "today" }, "eta", "today")).toEqual({ eta: "" })
  expect(without("carrier")).toEqual({ carrier: [] })
  expect(without("eta")).toEqual({ eta: "" })
})

it("says the filters in force in words", () => {
  const params: ListParams = {
    ...list,
    q: "anna",
    is: ["late", "stale"],
    carrier: ["ups", "gls"],
    country: ["DE", "germany"],
    detail: ["delivery_failed", "registered", "accepted", "returned"],
    assignee: ["none", freja, "0190a2b4-0000-7000-8000-000000000002"],
    value: "10..",
    eta: "..today-1",
    created: "soon",
  }
  const words = chosenFilters(params, { [freja]: "Freja Holm" }).map(
    ({ mark, label, words: said }) => [mark, label, said],
  )
  expect(words).toEqual([
    ["late", "", "Late"],
    ["stale", "", "Old news"],
    [null, "Detail", "4 of them"],
    [null, "Carrier", "UPS or GLS"],
    [null, "Destination", "Germany or germany"],
    [null, "Assignee", "Nobody, Freja Holm, or Someone who left"],
    [null, "Order value", "From 10"],
    [null, "Estimated arrival", "Before today"],
  ])
})
