import { expect, it } from "vitest"
import { backoffMs } from "@/lib/jobs/executor/backoff"

it("waits three times as long after each attempt, up to ten minutes", () => {
  expect([0, 1, 2, 3, 4, 5, 6, 50].map((attempt) => backoffMs(attempt, 0.5))).toEqual([
    2_000, 6_000, 18_000, 54_000, 162_000, 486_000, 600_000, 600_000,
  ])
})

it("spreads the wait by a quarter", () => {
  expect([backoffMs(0, 0), backoffMs(0, 0.999)]).toEqual([1_500, 2_499])
})
