import { expect, test } from "vitest"
import { clockWords, standingOf } from "@/lib/sources/connections/standing"

const now = new Date("2026-11-21T12:00:00Z")
const at = (time: string) => new Date(`2026-11-21T${time}:00Z`)
const words = (facts: Partial<Parameters<typeof standingOf>[0]>) =>
  standingOf(
    {
      health: "failing",
      lastSuccessAt: at("11:20"),
      failingSince: at("11:40"),
      lastFailure: "DHL has trouble of its own (500). It is tried again later.",
      consecutiveFailures: 1,
      pausedUntil: null,
      nextCheckAt: null,
      ...facts,
    },
    now,
    "Europe/Oslo",
  )

test("a connection that is well, off or new says nothing", () => {
  for (const health of ["working", "waiting", "off"] as const) expect(words({ health })).toBeNull()
})

test("a pause that the API asked for is nobody's failure", () => {
  expect(words({ health: "paused", pausedUntil: at("12:05") })).toEqual({
    headline: "It asks for a pause until 13:05.",
    reason: null,
    next: "Then checks go on by themselves; nothing is lost.",
    keyRefused: false,
  })
})

test("trouble says since when, what was answered, how often, and when it is tried again", () => {
  expect(words({ consecutiveFailures: 5, pausedUntil: at("12:01") })).toEqual({
    headline: "In trouble since 12:40; its last good answer came at 12:20.",
    reason: "5 tries in a row failed: DHL has trouble of its own (500). It is tried again later.",
    next: "It rests, and is tried again at 13:01.",
    keyRefused: false,
  })
  expect(words({ nextCheckAt: at("12:10") })).toMatchObject({
    reason: "The last try failed: DHL has trouble of its own (500). It is tried again later.",
    next: "The next try is at 13:10.",
  })
  expect(words({ nextCheckAt: at("11:59") })?.next).toBe("The next try is due now.")
  expect(words({ lastSuccessAt: null })).toMatchObject({
    headline: "In trouble since 12:40, and it has not given a good answer yet.",
    next: "No shipment is due to be checked with it.",
  })
})

test("a refused key says what helps", () => {
  const lastFailure = "DHL refused the API key (401). Check the key in Settings, Sources."
  expect(words({ lastFailure })).toMatchObject({
    headline:
      "The key was refused: enter a new one. In trouble since 12:40; its last good answer came at 12:20.",
    keyRefused: true,
  })
})

test("a clock of another day has its day with it", () => {
  expect(clockWords(new Date("2026-11-20T22:59:00Z"), now, "Europe/Oslo")).toBe("23:59 yesterday")
  expect(clockWords(new Date("2026-11-21T23:00:00Z"), now, "Europe/Oslo")).toBe("00:00 tomorrow")
  expect(clockWords(new Date("2026-11-17T08:05:00Z"), now, "UTC")).toBe("08:05 on Tue 17 Nov")
})
