import { expect, test } from "vitest"
import { budgetWords } from "@/lib/sources/connections/budget-words"

const now = new Date("2026-11-21T12:40:00Z")
const minute = { window: "minute", used: 3, allowed: 60, renewsAt: now } as const
const hour = {
  window: "hour",
  used: 38,
  allowed: 60,
  renewsAt: new Date("2026-11-21T13:00:00Z"),
} as const
const day = {
  window: "day",
  used: 1_200,
  allowed: 2_500,
  renewsAt: new Date("2026-11-22T00:00:00Z"),
} as const

test("tells the longer windows, and when they begin anew", () => {
  expect(budgetWords([minute, hour, day], now, "Europe/Oslo")).toEqual([
    "38 of 60 calls this hour; renews at 14:00",
    "1,200 of 2,500 calls today (UTC); renews at 01:00 tomorrow",
  ])
})

test("tells the minute where nothing else is limited", () => {
  expect(budgetWords([minute], now, "UTC")).toEqual(["3 of 60 calls this minute"])
  expect(budgetWords([], now, "UTC")).toEqual([])
})
