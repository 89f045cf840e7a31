import fc from "fast-check"
import { expect, test } from "vitest"
import { languageCodes } from "@/lib/languages/languages"
import { type DetailKey, details } from "@/lib/tracking/details"
import { goodUntil } from "@/lib/tracking-page/good-until"
import { trackingView } from "@/lib/tracking-page/view"
import { journey, sampleNow, standing } from "@/tests/tracking-samples"

const minuteMs = 60_000
const near = fc.integer({ min: -4 * 24 * 60, max: 4 * 24 * 60 })
const day = fc.integer({ min: -4, max: 4 }).map((days) => new Date(Date.UTC(2026, 4, 14 + days)))
const instant = fc.oneof(
  {
    weight: 4,
    arbitrary: near.map((minutes) => new Date(sampleNow.getTime() + minutes * minuteMs)),
  },
  { weight: 1, arbitrary: day },
)
const offset = fc.constantFrom("+02:00", "-07:00", "+05:45", "+12:37", "-03:30", null)

const parcel = fc.record({
  detail: fc.constantFrom(...(Object.keys(details) as DetailKey[])),
  offset,
  confidence: fc.constantFrom("exact" as const, "assumed" as const),
  zone: fc.constantFrom(
    "Europe/Copenhagen",
    "America/Los_Angeles",
    "Asia/Kathmandu",
    "Nowhere/At_All",
  ),
  shipment: fc.record({
    eta: fc.option(instant),
    etaFrom: fc.option(instant),
    originalEta: fc.option(instant),
    etaReadAt: fc.option(instant),
    lastCheckedAt: fc.option(instant),
    createdAt: instant,
    checkFailures: fc.integer({ min: 0, max: 2 }),
    pickup: fc.option(
      fc.record({
        name: fc.constantFrom(null, "Kiosk"),
        city: fc.constantFrom(null, "Aarhus"),
        keptUntil: fc.constantFrom("2026-05-14", "2026-05-15", "2026-05-20", null),
      }),
    ),
  }),
})

test("a kept page says until `goodUntil` what one that is made then would say", () => {
  fc.assert(
    fc.property(
      parcel,
      near,
      fc.integer({ min: 0, max: 15 * 60_000 }),
      fc.constantFrom(...languageCodes),
      (made, at, laterMs, language) => {
        const scans = journey.map((scan) => ({
          ...scan,
          localTime: null,
          offset: made.offset,
          timeConfidence: made.confidence,
        }))
        const input = standing(made.detail, { events: scans, shipment: made.shipment })
        const told = { ...input, brand: { ...input.brand, timeZone: made.zone } }
        const now = new Date(sampleNow.getTime() + at * minuteMs + 17_000)
        const { say, turns, ...view } = trackingView(told, now, language)
        const until = goodUntil(now, turns)
        expect(until.getTime()).toBeGreaterThan(now.getTime())
        const later = new Date(Math.min(now.getTime() + laterMs, until.getTime() - 1))
        const { say: _say, turns: _turns, ...then } = trackingView(told, later, language)
        expect(then).toEqual(view)
      },
    ),
    { numRuns: 600 },
  )
}, 60_000)
