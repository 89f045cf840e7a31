import { expect, test } from "vitest"
import { relative } from "@/components/ui/relative"

const now = new Date("2026-11-21T12:00:00Z")

test.each([
  ["2026-11-21T11:59:30Z", "just now"],
  ["2026-11-21T12:00:30Z", "in a moment"],
  ["2026-11-21T11:58:01Z", "1 min ago"],
  ["2026-11-21T11:00:01Z", "59 min ago"],
  ["2026-11-21T11:00:00Z", "1 h ago"],
  ["2026-11-20T12:00:01Z", "23 h ago"],
  ["2026-11-20T12:00:00Z", "1 d ago"],
  ["2026-11-14T12:00:01Z", "6 d ago"],
  ["2026-11-14T12:00:00Z", "14 Nov"],
  ["2025-11-14T12:00:00Z", "14 Nov 2025"],
  ["2026-11-21T14:30:00Z", "in 2 h"],
  ["2026-12-24T12:00:00Z", "24 Dec"],
])("%s reads %s", (at, text) => {
  expect(relative(new Date(at), now)).toBe(text)
})
