import { expect, test } from "vitest"
import { minutesLeft, pauseMinutes } from "@/lib/proof/throttle"

test("the pause doubles from a minute to a day", () => {
  const pauses = Array.from({ length: 18 }, (_, failures) => pauseMinutes("address", failures))
  expect(pauses).toEqual([0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 1440, 1440])
  expect(pauseMinutes("address", 100_000)).toBe(1440)
})

test("a parcel waits later than a stranger's address", () => {
  expect([9, 10, 11].map((failures) => pauseMinutes("parcel", failures))).toEqual([0, 1, 2])
})

test("minutes are told whole, and never none", () => {
  const now = new Date("2026-05-14T10:00:00Z")
  const left = (ms: number) => minutesLeft(new Date(now.getTime() + ms), now)
  expect([left(-5), left(0), left(1), left(60_000), left(60_001)]).toEqual([1, 1, 1, 1, 2])
})
