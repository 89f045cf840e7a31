import { describe, expect, it } from "vitest"
import { dayWords, placeWords } from "@/lib/shipments/labels"

const now = new Date("2026-11-21T22:30:00Z")
const zone = "Europe/Copenhagen"

describe("dayWords", () => {
  it("names days as the team's wall clock has them", () => {
    expect(dayWords(new Date("2026-11-21T10:00:00Z"), now, zone)).toBe("Today")
    // Past midnight in Copenhagen, still the 21st in UTC.
    expect(dayWords(new Date("2026-11-21T23:30:00Z"), now, zone)).toBe("Tomorrow")
    expect(dayWords(new Date("2026-11-21T23:30:00Z"), now, "UTC")).toBe("Today")
    expect(dayWords(new Date("2026-11-24T10:00:00Z"), now, zone)).toBe("Tue 24 Nov")
    expect(dayWords(new Date("2027-01-04T10:00:00Z"), now, zone)).toBe("Mon 4 Jan 2027")
  })
})

describe("placeWords", () => {
  it("calms a shouted city and leaves out what is missing", () => {
    expect(placeWords({ city: "LAS VEGAS", region: "NV", country: "US" })).toBe("Las Vegas, NV, US")
    expect(placeWords({ city: "NYC", country: null })).toBe("NYC")
    expect(placeWords({ city: null, country: "DK" })).toBe("DK")
    expect(placeWords({ city: null, country: null })).toBeNull()
  })
})
