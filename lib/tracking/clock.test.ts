import { describe, expect, it } from "vitest"
import { readClock } from "@/lib/tracking/clock"
import { nowhere } from "@/lib/tracking/places"

const lasVegas = { ...nowhere, region: "NV", country: "US" }

describe("readClock", () => {
  it("is exact with an offset", () => {
    expect(readClock("2026-11-21T09:12:34.567+01:00", null, "unproven")).toEqual({
      occurredAt: new Date("2026-11-21T08:12:34.567Z"),
      localTime: "2026-11-21T09:12:34",
      offset: "+01:00",
      timeConfidence: "exact",
    })
    expect(readClock("2026-11-21 09:12:34 -0330", null, "unproven")).toMatchObject({
      occurredAt: new Date("2026-11-21T12:42:34Z"),
      offset: "-03:30",
    })
  })

  it("takes a proven Z for UTC, and does not trust an unproven one", () => {
    expect(readClock("2016-07-23T13:03:00Z", lasVegas, "utc")).toEqual({
      occurredAt: new Date("2016-07-23T13:03:00Z"),
      localTime: "2016-07-23T13:03:00",
      offset: "+00:00",
      timeConfidence: "exact",
    })
    expect(readClock("2016-07-23T13:03:00Z", lasVegas, "unproven")).toEqual({
      occurredAt: new Date("2016-07-23T13:03:00Z"),
      localTime: "2016-07-23T13:03:00",
      offset: null,
      timeConfidence: "assumed",
    })
  })

  it("derives the offset from the place, in summer and in winter", () => {
    expect(readClock("2016-07-21T15:33:00", lasVegas, "unproven")).toEqual({
      occurredAt: new Date("2016-07-21T22:33:00Z"),
      localTime: "2016-07-21T15:33:00",
      offset: "-07:00",
      timeConfidence: "zoned",
    })
    expect(readClock("2016-12-21T15:33:00", lasVegas, "unproven")).toMatchObject({
      offset: "-08:00",
    })
    const delhi = { ...nowhere, country: "IN" }
    expect(readClock("2026-01-01T00:00:00", delhi, "unproven")).toMatchObject({
      occurredAt: new Date("2025-12-31T18:30:00Z"),
      offset: "+05:30",
    })
    const london = { ...nowhere, country: "GB" }
    expect(readClock("2026-01-01T00:00:00", london, "unproven")).toMatchObject({ offset: "+00:00" })
  })

  it.each([
    ["BR", "PE", "RECIFE", "-03:00"],
    ["AU", null, "Sydney", "+10:00"],
    ["US", null, "Los Angeles", "-07:00"],
    ["US", "NY", "Los Angeles", "-04:00"],
    ["CL", null, null, "-04:00"],
    ["RU", null, "Perm", null],
  ])("knows the zone of %s %s %s", (country, region, city, offset) => {
    const place = { ...nowhere, country, region, city }
    expect(readClock("2026-07-01T12:00:00", place, "unproven")).toMatchObject({ offset })
  })

  it("assumes UTC where the place tells nothing", () => {
    const somewhere = { ...nowhere, country: "US" }
    for (const place of [null, nowhere, somewhere]) {
      expect(readClock("2026-01-01T10:00", place, "unproven")).toEqual({
        occurredAt: new Date("2026-01-01T10:00:00Z"),
        localTime: "2026-01-01T10:00:00",
        offset: null,
        timeConfidence: "assumed",
      })
    }
  })

  it("reads a date as its first moment", () => {
    expect(readClock("2026-01-31", null, "unproven")).toMatchObject({
      localTime: "2026-01-31T00:00:00",
    })
  })

  it.each([
    "",
    "yesterday",
    "2026-02-30T10:00:00Z",
    "2026-01-01T24:00:00Z",
    "2026-01-01T10:60:00Z",
    "2026-13-01T10:00:00Z",
    "0000-00-00T00:00:00Z",
    "1899-01-01T00:00:00Z",
    "9999-01-01T00:00:00Z",
    "2026-01-01T10:00:00+25:00",
    "2026-01-01T10:00:00Zulu",
    "1469278980",
  ])("refuses %j", (text) => {
    expect(readClock(text, lasVegas, "unproven")).toBeNull()
  })
})
