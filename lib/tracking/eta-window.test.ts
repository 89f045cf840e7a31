import { expect, test } from "vitest"
import { windowKind } from "@/lib/tracking/eta-window"

const at = (text: string) => new Date(`2026-05-${text}Z`)

test.each([
  ["14T14:00", "14T16:00", "hours"],
  // Four in Denver is midnight in UTC, and an hour all the same.
  ["14T22:00", "15T00:00", "hours"],
  ["14T16:00", "15T16:00", "hours"],
  ["14T00:00", "15T00:00", "days"],
  ["14T00:00", "20T00:00", "days"],
  ["14T16:00", "15T16:01", null],
  ["14T16:00", "14T16:00", null],
  ["14T16:00", "14T14:00", null],
  ["15T00:00", "14T00:00", null],
])("%s to %s is a window of %s", (from, eta, kind) => {
  expect(windowKind(at(from), at(eta))).toBe(kind)
})

test("without a start there is none", () => {
  expect([windowKind(null, at("14T16:00")), windowKind(undefined, at("14T16:00"))]).toEqual([
    null,
    null,
  ])
})
