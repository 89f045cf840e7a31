import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type DecideInput, decide, newsHours, reasonToWithdraw } from "@/lib/notifications/decide"
import { triggers } from "@/lib/notifications/schema"
import type { Scan, Standing } from "@/lib/notifications/triggers"
import { categories, milestones } from "@/lib/tracking/categories"

const now = new Date("2026-11-20T12:00:00Z")
const anHourAgo = new Date("2026-11-20T11:00:00Z")
const allOn = Object.fromEntries(triggers.map((trigger) => [trigger, true])) as DecideInput["rules"]

const registered: Standing = { category: "Info", milestone: "label_created", detail: "registered" }
const label: Standing = { category: "Info", milestone: "label_created", detail: "label_created" }
const accepted: Standing = { category: "InTransit", milestone: "handed_over", detail: "accepted" }
const moving: Standing = { category: "InTransit", milestone: "in_transit", detail: "in_transit" }
const late: Standing = { category: "Delayed", milestone: "in_transit", detail: "weather_delay" }
const out: Standing = {
  category: "OutForDelivery",
  milestone: "out_for_delivery",
  detail: "out_for_delivery",
}
const waiting: Standing = {
  category: "AvailableForPickup",
  milestone: "ready_for_pickup",
  detail: "ready_for_pickup",
}
const delivered: Standing = { category: "Delivered", milestone: "delivered", detail: "delivered" }
const attempt: Standing = {
  category: "DeliveryFailure",
  milestone: "needs_attention",
  detail: "delivery_attempted",
}
const refused: Standing = { ...attempt, detail: "refused" }
const customs: Standing = {
  category: "Exception",
  milestone: "needs_attention",
  detail: "customs_information_needed",
}
const returned: Standing = { category: "Exception", milestone: "returned", detail: "returning" }
const cancelled: Standing = {
  category: "Exception",
  milestone: "needs_attention",
  detail: "voided",
}
const expired: Standing = { category: "Expired", milestone: "in_transit", detail: "expired" }
const unknown: Standing = {
  category: "Error",
  milestone: "label_created",
  detail: "not_found_at_carrier",
}

/** A change that is decided at once, with all rules on and a good address. */
function change(
  before: Standing | null,
  after: Standing,
  over: Partial<Omit<DecideInput, "shipment">> & {
    shipment?: Partial<DecideInput["shipment"]>
  } = {},
): DecideInput {
  const left = !["label_created"].includes(after.milestone)
  return {
    before,
    after,
    arrived: [after],
    occurredAt: anHourAgo,
    replay: false,
    rules: allOn,
    history: [],
    now,
    ...over,
    shipment: {
      ...after,
      recipientEmail: "maria@example.com",
      handedOverAt: left ? anHourAgo : null,
      deliveredAt: null,
      archivedAt: null,
      ...over.shipment,
    },
  }
}

/** trigger:reason of each decision; a reason of rule_on is a send. */
function outcomes(input: DecideInput) {
  return decide(input).map(({ trigger, reason }) => `${trigger}:${reason}`)
}

const decidedHandOver = {
  trigger: "handed_over",
  recipient: "maria@example.com",
  reason: "rule_on",
  holds: true,
} as const

describe("decide: which transitions touch what", () => {
  const table: [string, Standing | null, Standing, string[]][] = [
    ["a number registered by hand", null, registered, []],
    ["a label", null, label, ["handed_over:label_is_not_movement"]],
    ["a label after registering", registered, label, ["handed_over:label_is_not_movement"]],
    ["no record at the carrier", registered, unknown, []],
    ["the first scan", label, accepted, ["handed_over:rule_on"]],
    ["the first scan seen is in transit", label, moving, ["handed_over:rule_on"]],
    ["the first scan seen is a delay", label, late, ["handed_over:rule_on"]],
    ["a further scan", accepted, moving, []],
    ["a delay on the way", moving, late, []],
    ["the end of a delay", late, moving, []],
    ["out for delivery", moving, out, ["out_for_delivery:rule_on"]],
    ["ready for pickup", moving, waiting, ["ready_for_pickup:rule_on"]],
    ["delivered", out, delivered, ["delivered:rule_on"]],
    [
      "delivered again with another detail",
      delivered,
      { ...delivered, detail: "delivered_signed" },
      [],
    ],
    ["a failed attempt", out, attempt, ["delivery_problem:rule_on"]],
    ["customs", moving, customs, ["delivery_problem:rule_on"]],
    ["on its way back after delivery", delivered, returned, ["delivery_problem:rule_on"]],
    ["cancelled", moving, cancelled, []],
    ["expired", moving, expired, []],
    ["collected after a pickup that failed", customs, moving, ["handed_over:rule_on"]],
    ["straight to delivered", label, delivered, ["handed_over:superseded", "delivered:rule_on"]],
    ["first seen delivered", null, delivered, ["handed_over:superseded", "delivered:rule_on"]],
    [
      "first seen in trouble",
      null,
      customs,
      ["handed_over:superseded", "delivery_problem:rule_on"],
    ],
  ]
  it.each(table)("%s", (_name, before, after, expected) => {
    expect(outcomes(change(before, after))).toEqual(expected)
  })

  it("gives whole decisions, the address in lower case", () => {
    const input = change(moving, out, { shipment: { recipientEmail: " Maria@Example.COM " } })
    expect(decide(input)).toEqual([
      {
        trigger: "out_for_delivery",
        recipient: "maria@example.com",
        outcome: "send",
        reason: "rule_on",
      },
    ])
  })

  it("mails only the newest of several states in one payload, and explains the others", () => {
    const arrived: Scan[] = [label, accepted, moving, out, attempt, out, delivered]
    expect(outcomes(change(label, delivered, { arrived }))).toEqual([
      "handed_over:superseded",
      "out_for_delivery:superseded",
      "delivered:rule_on",
      "delivery_problem:superseded",
    ])
  })

  it("does not fall back to an older state when the newest one's rule is off", () => {
    const rules = { ...allOn, delivered: false }
    expect(
      outcomes(change(label, delivered, { rules, arrived: [accepted, out, delivered] })),
    ).toEqual(["handed_over:superseded", "out_for_delivery:superseded", "delivered:rule_off"])
  })

  it("decides on the hand-over once, however long the way through problems is", () => {
    const history = [decidedHandOver]
    expect(outcomes(change(attempt, { ...attempt }, { history }))).toEqual([])
    expect(outcomes(change(attempt, refused, { history }))).toEqual(["delivery_problem:rule_on"])
    expect(outcomes(change(attempt, returned, { history }))).toEqual(["delivery_problem:rule_on"])
    expect(outcomes(change(customs, moving, { history }))).toEqual([])
  })

  it("explains a label once", () => {
    const history = [{ ...decidedHandOver, reason: "label_is_not_movement", holds: false } as const]
    expect(
      outcomes(change(label, { ...label, detail: "information_received" }, { history })),
    ).toEqual([])
    expect(outcomes(change(label, accepted, { history }))).toEqual(["handed_over:rule_on"])
  })

  it("says nothing of problems before the carrier has the parcel", () => {
    const input = change(label, customs, { shipment: { handedOverAt: null } })
    expect(outcomes(input)).toEqual(["delivery_problem:label_is_not_movement"])
  })
})

describe("decide: each reason against", () => {
  const sent = { ...decidedHandOver, trigger: "out_for_delivery" } as const
  const longAgo = new Date(now.getTime() - newsHours * 3_600_000 - 1)
  const table: [string, Parameters<typeof change>[2], string][] = [
    ["the rule is off", { rules: { ...allOn, out_for_delivery: false } }, "rule_off"],
    ["a replay", { replay: true }, "replay"],
    ["archived", { shipment: { archivedAt: now } }, "archived"],
    ["sent before", { history: [sent] }, "already_sent"],
    ["sent before, but refused for good", { history: [{ ...sent, holds: false }] }, "rule_on"],
    ["sent to somebody else", { history: [{ ...sent, recipient: "old@example.com" }] }, "rule_on"],
    ["another trigger sent", { history: [decidedHandOver] }, "rule_on"],
    ["the shipment has moved on since", { shipment: { ...delivered } }, "superseded"],
    ["old news", { occurredAt: longAgo }, "too_old"],
    ["news just young enough", { occurredAt: new Date(longAgo.getTime() + 1) }, "rule_on"],
    [
      "a carrier's clock that runs ahead",
      { occurredAt: new Date(now.getTime() + 7_200_000) },
      "rule_on",
    ],
    ["an unknown instant", { occurredAt: null }, "rule_on"],
    ["no address", { shipment: { recipientEmail: null } }, "no_address"],
    ["a blank address", { shipment: { recipientEmail: "  " } }, "no_address"],
    ["no address at all in it", { shipment: { recipientEmail: "maria" } }, "invalid_address"],
    [
      "two addresses",
      { shipment: { recipientEmail: "a@example.com,b@example.com" } },
      "invalid_address",
    ],
    [
      "a header in the address",
      { shipment: { recipientEmail: "a@b.com\r\nBcc: c@d.com" } },
      "invalid_address",
    ],
    [
      "a name in the address",
      { shipment: { recipientEmail: "Maria <m@example.com>" } },
      "invalid_address",
    ],
    [
      "an endless address",
      { shipment: { recipientEmail: `${"a".repeat(10_000)}@b.com` } },
      "invalid_address",
    ],
    ["an international domain", { shipment: { recipientEmail: "maria@smørrebrød.dk" } }, "rule_on"],
  ]
  it.each(table)("%s", (_name, over, reason) => {
    expect(outcomes(change(moving, out, over))).toEqual([`out_for_delivery:${reason}`])
  })

  it("measures the age of a hand-over and of a delivery by their own instants", () => {
    expect(outcomes(change(label, moving, { shipment: { handedOverAt: longAgo } }))).toEqual([
      "handed_over:too_old",
    ])
    expect(outcomes(change(out, delivered, { shipment: { deliveredAt: longAgo } }))).toEqual([
      "delivered:too_old",
    ])
  })

  it("keeps an address that can't be mailed printable and short", () => {
    const recipientEmail = `a@b.com\r\nBcc: c@d.com${"x".repeat(10_000)}`
    const [decision] = decide(change(moving, out, { shipment: { recipientEmail } }))
    expect(decision?.recipient).toMatch(/^a@b\.com bcc: c@d\.comx+$/)
    expect(decision?.recipient).toHaveLength(254)
  })
})

describe("reasonToWithdraw", () => {
  const shipment = change(moving, out).shipment
  it.each([
    ["still true", shipment, null],
    ["moved on", { ...shipment, ...delivered }, "superseded"],
    ["archived", { ...shipment, archivedAt: now }, "archived"],
  ])("%s", (_name, standing, reason) => {
    expect(reasonToWithdraw("out_for_delivery", standing, anHourAgo, now)).toBe(reason)
  })

  it("lets no mail out after days of waiting", () => {
    const later = new Date(now.getTime() + newsHours * 3_600_000)
    expect(reasonToWithdraw("out_for_delivery", shipment, anHourAgo, later)).toBe("too_old")
  })
})

describe("decide: for any input", () => {
  const standing = fc.record<Standing>({
    category: fc.constantFrom(...categories),
    milestone: fc.constantFrom(...milestones),
    detail: fc.constantFrom(
      "registered",
      "label_created",
      "delivery_attempted",
      "cancelled",
      "lost",
    ),
  })
  const instant = fc.option(fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }))
  const input = fc.record<DecideInput>({
    before: fc.option(standing),
    after: standing,
    arrived: fc.array(standing),
    occurredAt: instant,
    replay: fc.boolean(),
    rules: fc.record(
      Object.fromEntries(triggers.map((trigger) => [trigger, fc.boolean()])) as Record<
        (typeof triggers)[number],
        fc.Arbitrary<boolean>
      >,
    ),
    history: fc.array(
      fc.record({
        trigger: fc.constantFrom(...triggers),
        recipient: fc.constantFrom("", "maria@example.com"),
        reason: fc.constantFrom("rule_on", "superseded", "label_is_not_movement"),
        holds: fc.boolean(),
      }),
    ),
    shipment: standing.chain((now) =>
      fc.record({
        ...(Object.fromEntries(
          Object.entries(now).map(([key, value]) => [key, fc.constant(value)]),
        ) as { [K in keyof Standing]: fc.Arbitrary<Standing[K]> }),
        recipientEmail: fc.option(fc.oneof(fc.emailAddress(), fc.string())),
        handedOverAt: instant,
        deliveredAt: instant,
        archivedAt: instant,
      }),
    ),
    now: fc.constant(now),
  })

  it("gives one row per trigger, at most one to send, and never for a label, a replay or twice", () => {
    fc.assert(
      fc.property(input, (given) => {
        const decisions = decide(given)
        const touched = decisions.map((decision) => decision.trigger)
        expect(new Set(touched).size).toBe(touched.length)
        const sends = decisions.filter((decision) => decision.outcome === "send")
        expect(sends.length).toBeLessThanOrEqual(1)
        for (const { trigger, recipient } of sends) {
          expect(given.after.milestone).not.toBe("label_created")
          expect(given.replay).toBe(false)
          expect(given.rules[trigger]).toBe(true)
          expect(recipient).toMatch(/^[^\s@]+@[^\s@]+$/)
          expect(
            given.history.some(
              (p) => p.holds && p.trigger === trigger && p.recipient === recipient,
            ),
          ).toBe(false)
          expect(reasonToWithdraw(trigger, given.shipment, given.occurredAt, now)).toBe(null)
        }
        expect(decide(given)).toEqual(decisions)
      }),
      { numRuns: 500 },
    )
  })
})
