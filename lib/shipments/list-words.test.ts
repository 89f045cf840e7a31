import { describe, expect, it } from "vitest"
import { readDateRange } from "@/lib/shipments/date-range"
import { countWords } from "@/lib/shipments/labels"
import { amountWords, rangePresets, rangeWords } from "@/lib/shipments/range-words"
import { unreadableParts } from "@/lib/shipments/unreadable"

describe("rangeWords", () => {
  it.each([
    ["today", "Today"],
    ["today-6..today", "Last 7 days"],
    ["today..today+2", "Next 3 days"],
    ["..today-1", "Before today"],
    ["today-3", "3 days ago"],
    ["today+4", "In 4 days"],
    ["2026-05-01", "1 May 2026"],
    ["2026-05-01..2026-05-31", "1 May to 31 May 2026"],
    ["2025-12-24..2026-01-06", "24 Dec 2025 to 6 Jan 2026"],
    ["2026-05-01..", "Since 1 May 2026"],
    ["..2026-05-31", "Until 31 May 2026"],
    ["today-14..", "Since 14 days ago"],
    ["..today", "Until today"],
    ["2026-05-01..today", "1 May 2026 to today"],
  ])("says %s as %s", (range, words) => {
    expect(rangeWords(range)).toBe(words)
  })

  it("offers only ranges that can be read", () => {
    const offered = Object.values(rangePresets).flat()
    const unread = offered.filter(({ range }) => !readDateRange(range, new Date(), "UTC"))
    expect(offered.length).toBeGreaterThan(0)
    expect(unread).toEqual([])
  })
})

it("says amounts and counts", () => {
  expect(amountWords({ from: 1000, to: 20.5 })).toBe("1,000 to 20.5")
  expect(amountWords({ from: 10, to: null })).toBe("From 10")
  expect(amountWords({ from: null, to: 20 })).toBe("Up to 20")
  expect(countWords({ count: 1000, exact: false })).toBe("1,000+")
  expect(countWords({ count: 12431, exact: true })).toBe("12,431")
})

describe("unreadableParts", () => {
  const parts = (query: string) => {
    const params = new URLSearchParams(query)
    return unreadableParts((name) => params.get(name))
  }

  it("finds nothing wrong with what the list writes itself", () => {
    const id = "0190a2b4-0000-7000-8000-000000000001"
    expect(
      parts(
        `is=late,archived&category=Delivered&milestone=returned&assignee=none,${id}&connection=${id}` +
          "&value=10..20.5&created=today-6..today&eta=..2026-05-31&carrier=anything&q=x&sort=nothing",
      ),
    ).toEqual([])
  })

  it("names each word that says nothing, whichever stands beside it", () => {
    expect(
      parts(
        "is=late,lost&category=delivered&created=soon&eta=2026-05-31..2026-05-01&value=cheap&assignee=me",
      ),
    ).toEqual([
      { part: "is", text: "lost" },
      { part: "category", text: "delivered" },
      { part: "assignee", text: "me" },
      { part: "created", text: "soon" },
      { part: "eta", text: "2026-05-31..2026-05-01" },
      { part: "value", text: "cheap" },
    ])
  })
})
