import { describe, expect, it } from "vitest"
import { windowOf } from "@/lib/sources/read-window"
import { readClock } from "@/lib/tracking/clock"
import type { Problem } from "@/lib/tracking/event"

function read(opens: string | null, shuts: string | null) {
  const problems: Problem[] = []
  const clock = (text: string | null) => (text === null ? null : readClock(text, null, "utc"))
  const expected = windowOf(clock(opens), clock(shuts), "window", problems)
  const iso = (at: Date | null | undefined) => at?.toISOString().slice(0, 19)
  return [iso(expected.etaFrom), iso(expected.eta), ...problems.map(({ reason }) => reason)]
}

describe("a window of delivery", () => {
  it.each([
    // Hours.
    ["2026-05-14T14:00", "2026-05-14T16:00", "2026-05-14T14:00:00", "2026-05-14T16:00:00"],
    [
      "2026-05-14T14:00+02:00",
      "2026-05-14T16:00+02:00",
      "2026-05-14T12:00:00",
      "2026-05-14T14:00:00",
    ],
    ["2026-05-14T22:00", "2026-05-15T02:00", "2026-05-14T22:00:00", "2026-05-15T02:00:00"],
    ["2026-05-14T08:30", "2026-05-15T08:30", "2026-05-14T08:30:00", "2026-05-15T08:30:00"],
    // Days.
    ["2026-05-14", "2026-05-16", "2026-05-14T00:00:00", "2026-05-16T00:00:00"],
    [
      "2026-05-14T00:00:00-04:00",
      "2026-05-16T23:59:59-04:00",
      "2026-05-14T00:00:00",
      "2026-05-16T00:00:00",
    ],
  ])("%s to %s", (opens, shuts, from, eta) => {
    expect(read(opens, shuts)).toEqual([from, eta])
  })

  it.each([
    ["one day", "2026-05-14", "2026-05-14", "2026-05-14T00:00:00"],
    ["a whole day", "2026-05-14T00:00:00", "2026-05-14T23:59:59", "2026-05-14T23:59:59"],
    ["one instant", "2026-05-14T14:00", "2026-05-14T14:00", "2026-05-14T14:00:00"],
    ["hours more than a day apart", "2026-05-14T08:00", "2026-05-15T08:01", "2026-05-15T08:01:00"],
    ["a day and an hour", "2026-05-14", "2026-05-14T16:00", "2026-05-14T16:00:00"],
    ["an hour and a day", "2026-05-14T08:00", "2026-05-15", "2026-05-15T00:00:00"],
    ["no start", null, "2026-05-14T16:00", "2026-05-14T16:00:00"],
    ["no end", "2026-05-14T14:00", null, undefined],
    ["nothing", null, null, undefined],
  ])("is none: %s", (_, opens, shuts, eta) => {
    expect(read(opens, shuts)).toEqual([undefined, eta])
  })

  it("is none, and a fault of the source, when it shuts before it opens", () => {
    const fault = "the window shuts before it opens"
    expect(read("2026-05-14T16:00", "2026-05-14T14:00")).toEqual([
      undefined,
      "2026-05-14T14:00:00",
      fault,
    ])
    expect(read("2026-05-16", "2026-05-14")).toEqual([undefined, "2026-05-14T00:00:00", fault])
  })
})
