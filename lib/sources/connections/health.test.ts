import { expect, test } from "vitest"
import { healthOf, isKeyRefusal, isWorthSaying } from "@/lib/sources/connections/health"

const now = new Date("2026-11-21T12:00:00Z")
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
const fresh = {
  enabled: true,
  pausedUntil: null,
  lastReceivedAt: null,
  lastSuccessAt: null,
  lastFailureAt: null,
  lastFailure: null,
  consecutiveFailures: 0,
  failingSince: null,
}

test.each([
  ["waiting", {}],
  ["off", { enabled: false, consecutiveFailures: 9 }],
  ["paused", { pausedUntil: ago(-1), lastSuccessAt: ago(2) }],
  // It rests after failures: that is trouble, not a pause that the API asked for.
  ["failing", { pausedUntil: ago(-1), consecutiveFailures: 5 }],
  ["failing", { consecutiveFailures: 1, lastSuccessAt: ago(3) }],
  // Webhooks still come, but nothing can be asked.
  ["failing", { consecutiveFailures: 1, lastReceivedAt: ago(0) }],
  ["working", { pausedUntil: ago(1), lastSuccessAt: ago(3) }],
  ["working", { lastReceivedAt: ago(2) }],
  ["working", { lastSuccessAt: ago(2) }],
] as const)("is %s with %o", (health, facts) => {
  expect(healthOf({ ...fresh, ...facts }, now)).toBe(health)
})

test.each([
  [false, {}],
  [false, { consecutiveFailures: 2, failingSince: ago(60) }],
  // Asked seldom: the last good answer is old, the trouble is not.
  [false, { consecutiveFailures: 3, failingSince: ago(4), lastSuccessAt: ago(60) }],
  [true, { consecutiveFailures: 3, failingSince: ago(6), lastSuccessAt: ago(7) }],
  [true, { consecutiveFailures: 3 }],
  [true, { consecutiveFailures: 1, lastSuccessAt: ago(1), lastFailure: refusal(401) }],
  [false, { enabled: false, consecutiveFailures: 5 }],
  [false, { pausedUntil: ago(-2), lastFailureAt: ago(0) }],
  [true, { pausedUntil: ago(-20), lastFailureAt: ago(0) }],
] as const)("everybody should know: %s with %o", (worth, facts) => {
  expect(isWorthSaying({ ...fresh, ...facts }, now)).toBe(worth)
})

test("a refused key is told from other failures", () => {
  expect(isKeyRefusal(refusal(403))).toBe(true)
  expect(isKeyRefusal("DHL has trouble of its own (500). It is tried again later.")).toBe(false)
  expect(isKeyRefusal(null)).toBe(false)
})

/** As lib/sources/http says it. */
function refusal(status: number) {
  return `DHL refused the API key (${status}). Check the key in Settings, Sources.`
}
