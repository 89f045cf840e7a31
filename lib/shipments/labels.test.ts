import { describe, expect, it } from "vitest"
import { arrivalOf, dayWords, placeWords } from "@/lib/shipments/labels"

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

describe("arrivalOf", () => {
  const open = {
    category: "InTransit",
    terminal: false,
    eta: null,
    promisedAt: null,
    deliveredAt: null,
  }
  const at = (text: string) => new Date(`${text}T12:00:00Z`)

  it.each([
    ["nothing known", open, null],
    [
      "an estimate",
      { ...open, eta: at("2026-11-22") },
      { text: "Tomorrow", late: false, past: false },
    ],
    [
      "only a promise",
      { ...open, promisedAt: at("2026-11-23") },
      { text: "Mon 23 Nov", late: false, past: false },
    ],
    [
      "an estimate after the promise",
      { ...open, eta: at("2026-11-24"), promisedAt: at("2026-11-23") },
      { text: "Tue 24 Nov", late: true, past: false },
    ],
    [
      "an estimate that has passed",
      { ...open, eta: at("2026-11-19") },
      { text: "2 days late", late: true, past: false },
    ],
    [
      "delivered in time",
      { ...open, terminal: true, deliveredAt: at("2026-11-20"), promisedAt: at("2026-11-20") },
      { text: "Yesterday", late: false, past: true },
    ],
    [
      "delivered too late",
      { ...open, terminal: true, deliveredAt: at("2026-11-20"), promisedAt: at("2026-11-18") },
      { text: "2 days late", late: true, past: true },
    ],
    ["lost", { ...open, terminal: true, eta: at("2026-11-10") }, null],
  ])("says when it comes: %s", (_, shipment, expected) => {
    expect(arrivalOf(shipment, now, zone)).toEqual(expected)
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
