import { describe, expect, it } from "vitest"
import { outsideQuietHours, quietHoursOf, recipientZone } from "@/lib/notifications/timing"

const night = { from: "21:00", until: "08:00" }
const noon = { from: "12:00", until: "13:30" }
const zone = "Europe/Copenhagen"

describe("outsideQuietHours", () => {
  it.each([
    ["a day's hour", "2026-11-20T11:00:00Z", night, "2026-11-20T11:00:00Z"],
    ["late in the evening", "2026-11-20T20:00:00Z", night, "2026-11-21T07:00:00Z"],
    ["after midnight, with seconds", "2026-11-21T03:10:20Z", night, "2026-11-21T07:00:00Z"],
    ["the very end", "2026-11-21T07:00:00Z", night, "2026-11-21T07:00:00Z"],
    ["within a day", "2026-11-20T11:30:00Z", noon, "2026-11-20T12:30:00Z"],
    ["the night that loses an hour", "2026-03-28T21:00:00Z", night, "2026-03-29T06:00:00Z"],
    ["the night that gains an hour", "2026-10-24T21:00:00Z", night, "2026-10-25T07:00:00Z"],
  ])("%s", (_name, at, quiet, end) => {
    expect(outsideQuietHours(new Date(at), quiet, zone)).toEqual(new Date(end))
  })

  it("asks nothing where no hours are set, or they are none", () => {
    const at = new Date("2026-11-20T23:00:00Z")
    expect(quietHoursOf({ quietFrom: "08:00", quietUntil: "08:00" })).toBe(null)
    expect(outsideQuietHours(at, null, zone)).toBe(at)
  })
})

it("takes the destination's zone, else the team's", () => {
  const to = (destinationCountry: string | null, destinationRegion: string | null) => ({
    destinationCountry,
    destinationRegion,
    destinationCity: null,
  })
  expect(recipientZone(to("SE", null), zone)).toBe("Europe/Stockholm")
  expect(recipientZone(to("US", "CA"), zone)).toBe("America/Los_Angeles")
  expect(recipientZone(to("US", null), zone)).toBe(zone)
  expect(recipientZone(to(null, null), zone)).toBe(zone)
})
