import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { decide } from "@/lib/notifications/decide"
import { noForecast } from "@/lib/notifications/forecast"
import type { DecideInput, TransitionOccasion } from "@/lib/notifications/occasion"
import {
  plainRule,
  plainSettings,
  type Rule,
  type Rules,
  type Trigger,
  triggers,
} from "@/lib/notifications/schema"
import type { Scan, Standing } from "@/lib/notifications/standing"
import { reasonToWithdraw } from "@/lib/notifications/truth"
import { categories, milestones } from "@/lib/tracking/categories"

const now = new Date("2026-11-20T12:00:00Z")
const anHourAgo = new Date("2026-11-20T11:00:00Z")
const newsHours = 72

/** Every rule on, but for what `over` says of some. */
function rulesWith(over: Partial<Record<Trigger, Partial<Rule>>> = {}): Rules {
  return Object.fromEntries(
    triggers.map((trigger) => [
      trigger,
      { ...plainRule(trigger), enabled: true, ...over[trigger] },
    ]),
  ) as Record<Trigger, Rule>
}

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
const damaged: Standing = { ...customs, detail: "damaged" }
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
  over: Partial<Omit<DecideInput, "shipment" | "occasion">> &
    Partial<TransitionOccasion> & { shipment?: Partial<DecideInput["shipment"]> } = {},
): DecideInput {
  const { arrived, newsAt, replay, forecast, shipment, ...rest } = over
  const left = after.milestone !== "label_created"
  return {
    rules: rulesWith(),
    settings: plainSettings,
    preferences: new Map(),
    mailsToday: new Map(),
    history: [],
    now,
    ...rest,
    occasion: {
      kind: "transition",
      before,
      after,
      arrived: arrived ?? [after],
      newsAt: newsAt === undefined ? anHourAgo : newsAt,
      heardAt: now,
      replay: replay ?? false,
      forecast: forecast ?? noForecast,
    },
    shipment: {
      ...after,
      recipientEmail: "maria@example.com",
      handedOverAt: left ? anHourAgo : null,
      deliveredAt: null,
      archivedAt: null,
      promisedAt: null,
      eta: null,
      keptUntil: null,
      zone: "Europe/Copenhagen",
      carrier: "ups",
      serviceLevel: null,
      destinationCountry: "DK",
      tags: [],
      orderValue: null,
      currency: null,
      knownCustomer: false,
      togetherKey: null,
      ...shipment,
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
    [
      "the first scan seen is in transit",
      label,
      moving,
      ["handed_over:rule_on", "in_transit:told_by_another"],
    ],
    [
      "the first scan seen is a delay",
      label,
      late,
      ["handed_over:told_by_another", "in_transit:superseded", "delayed:rule_on"],
    ],
    ["a further scan", accepted, moving, ["in_transit:rule_on"]],
    ["a delay on the way", moving, late, ["delayed:rule_on"]],
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
    ["a failed attempt", out, attempt, ["delivery_failed:rule_on"]],
    ["customs", moving, customs, ["action_required:rule_on"]],
    ["damage, which only the shop can mend", moving, damaged, ["exception:rule_on"]],
    ["on its way back after delivery", delivered, returned, ["returned:rule_on"]],
    ["cancelled", moving, cancelled, []],
    ["expired", moving, expired, []],
    ["collected after a pickup that failed", customs, moving, ["handed_over:rule_on"]],
    ["straight to delivered", label, delivered, ["handed_over:superseded", "delivered:rule_on"]],
    ["first seen delivered", null, delivered, ["handed_over:superseded", "delivered:rule_on"]],
    ["first seen in trouble", null, customs, ["handed_over:superseded", "action_required:rule_on"]],
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
        copy: false,
        outcome: "send",
        reason: "rule_on",
        newsAt: anHourAgo,
        dueAt: now,
        togetherKey: null,
      },
    ])
  })

  it("mails only the newest of several states in one payload, and explains the others", () => {
    const arrived: Scan[] = [label, accepted, moving, out, attempt, out, delivered]
    expect(outcomes(change(label, delivered, { arrived }))).toEqual([
      "handed_over:superseded",
      "in_transit:superseded",
      "out_for_delivery:superseded",
      "delivered:rule_on",
      "delivery_failed:superseded",
    ])
  })

  it("does not fall back to an older state when the newest one's rule is off", () => {
    const rules = rulesWith({ delivered: { enabled: false } })
    expect(
      outcomes(change(label, delivered, { rules, arrived: [accepted, out, delivered] })),
    ).toEqual(["handed_over:superseded", "out_for_delivery:superseded", "delivered:rule_off"])
  })

  it("decides on the hand-over once, however long the way through problems is", () => {
    const history = [decidedHandOver]
    expect(outcomes(change(attempt, { ...attempt }, { history }))).toEqual([])
    expect(outcomes(change(attempt, refused, { history }))).toEqual(["delivery_failed:rule_on"])
    expect(outcomes(change(attempt, returned, { history }))).toEqual(["returned:rule_on"])
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
    expect(outcomes(input)).toEqual(["action_required:label_is_not_movement"])
  })
})

describe("decide: each reason against", () => {
  const sent = { ...decidedHandOver, trigger: "out_for_delivery" } as const
  const longAgo = new Date(now.getTime() - newsHours * 3_600_000 - 1)
  const table: [string, Parameters<typeof change>[2], string][] = [
    ["the rule is off", { rules: rulesWith({ out_for_delivery: { enabled: false } }) }, "rule_off"],
    ["a replay", { replay: true }, "replay"],
    ["archived", { shipment: { archivedAt: now } }, "archived"],
    ["sent before", { history: [sent] }, "already_sent"],
    ["sent before, but refused for good", { history: [{ ...sent, holds: false }] }, "rule_on"],
    ["sent to somebody else", { history: [{ ...sent, recipient: "old@example.com" }] }, "rule_on"],
    ["another trigger sent", { history: [decidedHandOver] }, "rule_on"],
    ["the shipment has moved on since", { shipment: { ...delivered } }, "superseded"],
    ["old news", { newsAt: longAgo }, "too_old"],
    ["news just young enough", { newsAt: new Date(longAgo.getTime() + 1) }, "rule_on"],
    [
      "a carrier's clock that runs ahead",
      { newsAt: new Date(now.getTime() + 7_200_000) },
      "rule_on",
    ],
    ["an unknown instant", { newsAt: null }, "rule_on"],
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
    expect(outcomes(change(label, accepted, { shipment: { handedOverAt: longAgo } }))).toEqual([
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
  const news = { newsAt: anHourAgo, newsHours }
  it.each([
    ["still true", shipment, null],
    ["moved on", { ...shipment, ...delivered }, "superseded"],
    ["archived", { ...shipment, archivedAt: now }, "archived"],
  ])("%s", (_name, standing, reason) => {
    expect(reasonToWithdraw("out_for_delivery", standing, news, now)).toBe(reason)
  })

  it("lets no mail out after days of waiting", () => {
    const later = new Date(now.getTime() + newsHours * 3_600_000)
    expect(reasonToWithdraw("out_for_delivery", shipment, news, later)).toBe("too_old")
  })
})
describe("decide: what a team wants", () => {
  const on = (over: Partial<Rule>) => ({ rules: rulesWith({ out_for_delivery: over }) })
  const table: [string, Parameters<typeof change>[2], string][] = [
    ["to nobody but the team", on({ toRecipient: false }), "not_to_recipient"],
    [
      "the carrier tells by itself",
      { settings: { ...plainSettings, carriersThatTell: ["ups"] } },
      "carrier_tells",
    ],
    ["another carrier", on({ conditions: { carriers: ["dhl"] } }), "other_carrier"],
    ["another service", on({ conditions: { services: ["express"] } }), "other_service"],
    ["another country", on({ conditions: { countries: ["DE", "SE"] } }), "other_country"],
    ["its country", on({ conditions: { countries: ["DE", "DK"] } }), "rule_on"],
    ["no such tag", on({ conditions: { tags: ["vip"] } }), "other_tags"],
    ["no value", on({ conditions: { value: { min: 1, currency: "EUR" } } }), "other_value"],
    [
      "its service, tag and value, in another case",
      {
        ...on({
          conditions: {
            services: ["EXPRESS"],
            tags: ["vip"],
            value: { min: 50, max: 100, currency: "EUR" },
          },
        }),
        shipment: { serviceLevel: "express", tags: ["vip"], orderValue: 100, currency: "EUR" },
      },
      "rule_on",
    ],
    [
      "a known customer",
      { ...on({ conditions: { newCustomersOnly: true } }), shipment: { knownCustomer: true } },
      "known_customer",
    ],
    ["a new customer", on({ conditions: { newCustomersOnly: true } }), "rule_on"],
    ["a full day", { mailsToday: new Map([["maria@example.com", 3]]) }, "daily_limit"],
  ]
  it.each(table)("%s", (_name, over, reason) => {
    expect(outcomes(change(moving, out, over))).toEqual([`out_for_delivery:${reason}`])
  })

  it.each([
    [{ bouncedAt: now }, "bounced"],
    [{ complainedAt: now }, "complained"],
    [{ unsubscribedAt: now }, "unsubscribed"],
    [{ off: ["out_for_delivery"] }, "unsubscribed_kind"],
    [{ off: ["delivered"] }, "rule_on"],
  ])("what the recipient wants: %j", (wish, reason) => {
    const none = { off: [], unsubscribedAt: null, bouncedAt: null, complainedAt: null }
    const preferences = new Map([["maria@example.com", { ...none, ...wish }]])
    expect(outcomes(change(moving, out, { preferences }))).toEqual([`out_for_delivery:${reason}`])
  })

  it("sends each copy on its own, whatever the recipient wants and the hour", () => {
    const copies = ["Desk@shop.example", "desk@shop.example", "maria@example.com"]
    const night = new Date("2026-11-20T22:30:00Z")
    const input = change(moving, out, {
      ...on({ copies, delayMinutes: 30 }),
      settings: { ...plainSettings, quietFrom: "21:00", quietUntil: "08:00" },
      newsAt: night,
      now: night,
    })
    expect(decide(input)).toEqual([
      expect.objectContaining({
        recipient: "maria@example.com",
        copy: false,
        // Eight in the morning in Copenhagen.
        dueAt: new Date("2026-11-21T07:00:00Z"),
      }),
      expect.objectContaining({
        recipient: "desk@shop.example",
        copy: true,
        dueAt: new Date("2026-11-20T23:00:00Z"),
      }),
    ])
  })

  it("holds the mails of an order's parcels for one another", () => {
    const [decision] = decide(change(moving, out, { shipment: { togetherKey: "number:#1" } }))
    expect(decision).toMatchObject({
      togetherKey: "number:#1",
      dueAt: new Date("2026-11-20T12:02:00Z"),
    })
  })

  it("tells of an estimate that moved to another day, by enough, and once with the state", () => {
    const forecast = {
      eta: new Date("2026-11-23T00:00:00Z"),
      previousEta: new Date("2026-11-22T00:00:00Z"),
      toldEta: new Date("2026-11-22T00:00:00Z"),
      missesPromise: false,
      zone: "Europe/Copenhagen",
    }
    const shipment = { eta: forecast.eta }
    const moved = { forecast, shipment }
    expect(outcomes(change(moving, moving, moved))).toEqual(["eta_moved:rule_on"])
    const much = rulesWith({ eta_moved: { conditions: { movedHours: 48 } } })
    expect(outcomes(change(moving, moving, { ...moved, rules: much }))).toEqual([
      "eta_moved:estimate_moved_little",
    ])
    expect(outcomes(change(moving, out, moved))).toEqual([
      "out_for_delivery:rule_on",
      "eta_moved:superseded",
    ])
    expect(outcomes(change(moving, late, moved))).toEqual([
      "delayed:rule_on",
      "eta_moved:told_by_another",
    ])
    const known = { ...forecast, toldEta: forecast.eta }
    expect(outcomes(change(moving, moving, { forecast: known, shipment }))).toEqual([])
  })

  it("decides on what comes with time alone", () => {
    const time = (trigger: "no_first_scan" | "promise_missed", shipment: object) => {
      const input = change(null, label, { shipment })
      return outcomes({ ...input, occasion: { kind: "time", trigger, newsAt: anHourAgo } })
    }
    expect(time("no_first_scan", {})).toEqual(["no_first_scan:rule_on"])
    expect(time("no_first_scan", { ...moving, handedOverAt: anHourAgo })).toEqual([
      "no_first_scan:superseded",
    ])
    const late = { promisedAt: anHourAgo }
    expect(time("promise_missed", late)).toEqual(["promise_missed:label_is_not_movement"])
    const under = { ...late, ...moving, handedOverAt: anHourAgo }
    expect(time("promise_missed", under)).toEqual(["promise_missed:rule_on"])
    expect(time("promise_missed", { ...under, promisedAt: null })).toEqual([
      "promise_missed:superseded",
    ])
  })
})

describe("decide: for any input", () => {
  const standing = fc.record<Standing>({
    category: fc.constantFrom(...categories),
    milestone: fc.constantFrom(...milestones),
    detail: fc.constantFrom("registered", "label_created", "delivery_attempted", "lost", "held"),
  })
  const instant = fc.option(fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }))
  const input = fc
    .record({
      before: fc.option(standing),
      after: standing,
      current: standing,
      arrived: fc.array(standing),
      newsAt: instant,
      replay: fc.boolean(),
      enabled: fc.array(fc.boolean(), { minLength: triggers.length, maxLength: triggers.length }),
      copies: fc.subarray(["desk@shop.example", "maria@example.com"]),
      mails: fc.nat(4),
      history: fc.array(
        fc.record({
          trigger: fc.constantFrom(...triggers),
          recipient: fc.constantFrom("", "maria@example.com"),
          reason: fc.constantFrom("rule_on", "superseded", "label_is_not_movement"),
          holds: fc.boolean(),
        }),
      ),
      recipientEmail: fc.option(fc.oneof(fc.constant("maria@example.com"), fc.string())),
      facts: fc.record({ handedOverAt: instant, deliveredAt: instant, archivedAt: instant }),
    })
    .map(({ before, after, current, enabled, copies, mails, recipientEmail, facts, ...rest }) => {
      const rules = rulesWith(
        Object.fromEntries(
          triggers.map((trigger, index) => [trigger, { enabled: enabled[index] ?? true, copies }]),
        ),
      )
      return change(before, after, {
        ...rest,
        rules,
        mailsToday: new Map([["maria@example.com", mails]]),
        shipment: { ...current, ...facts, recipientEmail },
      })
    })

  it("gives one row per trigger and recipient, and never sends a label, a replay or twice", () => {
    fc.assert(
      fc.property(input, (given) => {
        const decisions = decide(given)
        const keys = decisions.map(({ trigger, recipient }) => `${trigger}:${recipient}`)
        expect(new Set(keys).size).toBe(keys.length)
        const sends = decisions.filter((decision) => decision.outcome === "send")
        expect(new Set(sends.map(({ recipient }) => recipient)).size).toBe(sends.length)
        for (const { trigger, recipient, copy, newsAt } of sends) {
          if (given.occasion.kind !== "transition") throw new Error("not asked for")
          expect(given.occasion.after.milestone).not.toBe("label_created")
          expect(given.occasion.replay).toBe(false)
          expect(given.rules[trigger].enabled).toBe(true)
          expect(recipient).toMatch(/^[^\s@]+@[^\s@]+$/)
          const before = given.history.filter((p) => p.holds && p.recipient === recipient)
          expect(before.map((past) => past.trigger)).not.toContain(trigger)
          if (!copy) expect(given.mailsToday.get(recipient) ?? 0).toBeLessThan(3)
          const news = { newsAt, newsHours }
          expect(reasonToWithdraw(trigger, given.shipment, news, now)).toBe(null)
        }
        expect(decide(given)).toEqual(decisions)
      }),
      { numRuns: 500 },
    )
  })
})
