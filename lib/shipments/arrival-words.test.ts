import { describe, expect, it } from "vitest"
import { arrivalOf } from "@/lib/shipments/arrival-words"

const now = new Date("2026-11-21T22:30:00Z")
const zone = "Europe/Copenhagen"

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
    [
      "a window of today",
      {
        ...open,
        eta: new Date("2026-11-22T15:00:00Z"),
        etaFrom: new Date("2026-11-22T13:00:00Z"),
        promisedAt: at("2026-11-21"),
      },
      { text: "Today 14–16", late: true, past: false },
      new Date("2026-11-22T10:00:00Z"),
    ],
    ["lost", { ...open, terminal: true, eta: at("2026-11-10") }, null],
  ])("says when it comes: %s", (_, shipment, expected, when = now) => {
    expect(arrivalOf(shipment, when, zone)).toEqual(expected)
  })
})
