import fc from "fast-check"
import { expect, test } from "vitest"
import {
  type Allowance,
  openCalls,
  opensAt,
  type Purpose,
} from "@/lib/sources/connections/budget-rule"

const at = (time: string) => new Date(`2026-03-10T${time}Z`)
const midnight = at("00:00:00")
const dhl: Allowance[] = [
  { window: "minute", calls: 60 },
  { window: "day", calls: 250 },
]
const used = (count: number) => [{ window: "day", startedAt: midnight, used: count } as const]
const purposes: Purpose[] = ["by hand", "at the door", "late", "ordinary"]
const open = (count: number, now: Date) =>
  purposes.map((purpose) => openCalls(purpose, dhl, used(count), now))

test.each([
  [
    "in the first moment ordinary checks get a twelfth of their part",
    0,
    "00:00:00",
    [60, 54, 51, 16],
  ],
  ["what they have spent is gone until the clock comes after", 16, "00:00:00", [60, 54, 37, 0]],
  [
    "in the middle of the day they may have spent half and a little",
    100,
    "12:00:00",
    [60, 54, 51, 16],
  ],
  ["spent by the plan, the door still finds calls", 200, "18:00:00", [50, 25, 12, 0]],
  ["a tenth is left for people", 225, "20:00:00", [25, 0, 0, 0]],
  ["spent is spent", 250, "23:59:59", [0, 0, 0, 0]],
])("%s", (_, count, time, calls) => {
  expect(open(count, at(time))).toEqual(calls)
})

test("yesterday's calls do not count today", () => {
  expect(openCalls("by hand", dhl, used(250), new Date("2026-03-11T00:00:00Z"))).toBe(60)
})

test("a call opens by the clock, or with the next window", () => {
  expect(opensAt("ordinary", dhl, used(3), midnight)).toEqual(midnight)
  // The 17th of 200 calls is due at 17/200 of the day, a twelfth of it ahead.
  expect(opensAt("ordinary", dhl, used(16), midnight)).toEqual(at("00:02:24"))
  expect(opensAt("ordinary", dhl, used(200), at("18:00:00"))).toEqual(
    new Date("2026-03-11T00:00:00Z"),
  )
  const full = [{ window: "minute", startedAt: at("18:00:00"), used: 60 } as const]
  expect(opensAt("by hand", dhl, full, at("18:00:20"))).toEqual(at("18:01:00"))
})

test("what is more valuable never has less, and a call is open when it was said to be", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5_000 }),
      fc.integer({ min: 0, max: 5_000 }),
      fc.integer({ min: 0, max: 86_399 }),
      (calls, count, second) => {
        const now = new Date(midnight.getTime() + second * 1_000)
        const day: Allowance[] = [{ window: "day", calls }]
        const each = purposes.map((purpose) => openCalls(purpose, day, used(count), now))
        expect(each).toEqual(each.toSorted((a, b) => b - a))
        for (const purpose of purposes) {
          const then = opensAt(purpose, day, used(count), now)
          expect(openCalls(purpose, day, used(count), then)).toBeGreaterThan(0)
        }
      },
    ),
  )
})

test("a whole day of label-only parcels leaves the parcels on the van their calls", () => {
  const spent = { window: "day" as const, startedAt: midnight, used: 0 }
  let asked = 0
  for (let minute = 0; minute < 24 * 60; minute++) {
    const now = new Date(midnight.getTime() + minute * 60_000)
    const ordinary = openCalls("ordinary", dhl, [spent], now)
    spent.used += ordinary
    if (minute % 60 === 30) {
      expect(openCalls("at the door", dhl, [spent], now)).toBeGreaterThan(0)
      spent.used += 1
      asked += 1
    }
  }
  // The two of the last evening hours go beyond the 200 of ordinary checks.
  expect([asked, spent.used]).toEqual([24, 202])
})
