import { expect, it } from "vitest"
import { nextFire } from "@/lib/jobs/executor/cron"

it("fires after the given moment, in UTC", () => {
  const after = new Date("2026-03-29T00:30:00Z")
  expect(nextFire("30 * * * *", after)).toEqual(new Date("2026-03-29T01:30:00Z"))
  expect(nextFire("0 9 * * 1", after)).toEqual(new Date("2026-03-30T09:00:00Z"))
})
