import { expect, test } from "vitest"
import { healthOf } from "@/lib/sources/connections/health"

const now = new Date("2026-11-21T12:00:00Z")
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
const fresh = {
  enabled: true,
  pausedUntil: null,
  lastReceivedAt: null,
  lastSuccessAt: null,
  lastFailureAt: null,
}

test.each([
  ["waiting", {}],
  ["off", { enabled: false, lastFailureAt: ago(1) }],
  ["paused", { pausedUntil: ago(-1), lastFailureAt: ago(1) }],
  ["failing", { pausedUntil: ago(1), lastFailureAt: ago(2), lastSuccessAt: ago(3) }],
  ["failing", { lastFailureAt: ago(2) }],
  ["working", { lastFailureAt: ago(3), lastSuccessAt: ago(2) }],
  ["working", { lastFailureAt: ago(3), lastReceivedAt: ago(2) }],
  ["working", { lastSuccessAt: ago(2) }],
] as const)("is %s with %o", (health, facts) => {
  expect(healthOf({ ...fresh, ...facts }, now)).toBe(health)
})
