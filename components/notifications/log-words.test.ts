import { expect, test } from "vitest"
import { fateOf, type Told, whyOf } from "@/components/notifications/log-words"

const now = new Date("2026-11-22T20:00:00Z")
const options = { now, timeZone: "Europe/Berlin" }
const sent: Told = {
  outcome: "send",
  reason: "rule_on",
  status: "sent",
  error: null,
  copy: false,
  dueAt: now,
  events: [],
}
const event = (kind: string, reason: string | null = null) => ({ kind, reason })

test("a mail is told by what says the most of it, whatever order that came in", () => {
  const word = (told: Partial<Told>) => fateOf({ ...sent, ...told }, now).word
  expect(word({})).toBe("Sent")
  expect(word({ events: [event("opened"), event("delivered"), event("sent")] })).toBe("Opened")
  expect(word({ events: [event("delivered"), event("bounced")] })).toBe("Bounced")
  expect(word({ status: "failed", error: "No." })).toBe("Failed")
  expect(word({ status: "failed", events: [event("bounced")] })).toBe("Bounced")
  expect(word({ status: "pending" })).toBe("Being sent")
  expect(word({ status: "pending", dueAt: new Date("2026-11-22T20:01:00Z") })).toBe("Waits")
  expect(word({ outcome: "suppress", status: null, reason: "rule_off" })).toBe("Not sent")
})

test("each row says why in words", () => {
  const why = (told: Partial<Told>) => whyOf({ ...sent, ...told }, "Delivered", options)
  expect(why({})).toBe("The rule “Delivered” is on.")
  expect(why({ copy: true })).toBe("The rule “Delivered” sends a copy here.")
  expect(why({ outcome: "suppress", status: null, reason: "no_address" })).toBe(
    "The shipment has no e-mail address.",
  )
  expect(why({ events: [event("bounced", "No such mailbox.")] })).toBe("No such mailbox.")
  expect(why({ status: "failed", error: "Refused." })).toBe("Refused.")
  const waiting = { status: "pending", dueAt: new Date("2026-11-22T20:30:00Z") } as const
  expect(why(waiting)).toBe("Will be sent at 21:30 CET, if it is still true then.")
  expect(why({ ...waiting, dueAt: new Date("2026-11-23T07:00:00Z") })).toBe(
    "Will be sent on 23 Nov, 08:00 CET, if it is still true then.",
  )
})
