import fc from "fast-check"
import { expect, test } from "vitest"
import { silenceEvent, withoutBrokenSilence } from "@/lib/shipments/own-events"

const at = (day: number) => new Date(Date.UTC(2026, 2, day))
const scan = (occurred: number, received = occurred) => ({
  payloadId: "payload",
  detail: "in_transit",
  occurredAt: at(occurred),
  receivedAt: at(received),
})
const silence = (occurred: number, received = occurred) => ({
  ...scan(occurred, received),
  payloadId: null,
  detail: "no_recent_events",
})

test("silence is dated by its end", () => {
  expect(silenceEvent(at(1), 30)).toMatchObject({
    occurredAt: at(31),
    category: "Expired",
    detail: "no_recent_events",
    message: "No news since 2026-03-01.",
  })
})

test.each([
  ["nothing came since", [scan(1), silence(31)], 2],
  ["a scan after it", [scan(1), silence(31), scan(35)], 2],
  ["a scan before its end that was told after it", [scan(1), silence(31), scan(20, 35)], 2],
  ["an older scan told late is no news", [scan(5), silence(35), scan(2, 40)], 3],
  ["the first scan of all", [silence(31), scan(20, 35)], 1],
  ["silent again", [scan(1), silence(31), scan(20, 35), silence(50)], 3],
  [
    "what an aggregator says stays",
    [scan(1), { ...silence(31), payloadId: "17track" }, scan(35)],
    3,
  ],
])("%s", (_, events, left) => {
  expect(withoutBrokenSilence(events)).toHaveLength(left)
})

test("the order of the events does not matter", () => {
  const events = [scan(1), silence(31), scan(20, 35), silence(50), scan(49, 49)]
  const kept = new Set(withoutBrokenSilence(events))
  fc.assert(
    fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (shuffled) => {
      expect(new Set(withoutBrokenSilence(shuffled))).toEqual(kept)
    }),
  )
})
