import { expect, test } from "vitest"
import { allDays } from "@/lib/notifications/dry-run-view"

test("days without a mail stand between those that had one", () => {
  expect(allDays({ "2026-11-01": 2, "2026-10-30": 1 })).toEqual([
    { day: "2026-10-30", mails: 1 },
    { day: "2026-10-31", mails: 0 },
    { day: "2026-11-01", mails: 2 },
  ])
  expect(allDays({})).toEqual([])
})
