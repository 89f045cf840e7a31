import { expect, test } from "vitest"
import { delayWords, ruleChanges, ruleParts, sameRule } from "@/components/notifications/rule-words"
import { plainRule } from "@/lib/notifications/schema"

test("a plain rule says nothing, and one with its own occasion says that", () => {
  expect(ruleParts(plainRule("delivered"))).toEqual([])
  expect(ruleParts(plainRule("no_first_scan"))).toEqual(["2 days without a scan"])
  expect(ruleParts(plainRule("pickup_reminder"))).toEqual(["after 3 days of waiting"])
  expect(ruleParts(plainRule("eta_moved"))).toEqual(["moved by 24 h or more"])
})

test("a rule says all that it asks, in short", () => {
  expect(
    ruleParts({
      ...plainRule("delayed"),
      delayMinutes: 120,
      conditions: {
        carriers: ["ups", "dhl_germany"],
        services: ["Express"],
        countries: ["DE", "AT", "CH", "NO"],
        tags: ["vip"],
        value: { min: 50, currency: "EUR" },
        newCustomersOnly: true,
      },
      toRecipient: false,
      copies: ["a@example.com"],
      language: "de",
    }),
  ).toEqual([
    "after 2 h",
    "only UPS or DHL Paket",
    "only Express",
    "only to DE, AT and 2 more",
    "only tagged vip",
    "orders from 50 EUR",
    "only new customers",
    "not to the recipient",
    "copies to 1",
    "in Deutsch",
  ])
})

test("a delay is said in the unit that it was meant in", () => {
  expect([15, 60, 90, 120, 1_440, 2_880].map(delayWords)).toEqual([
    "15 min",
    "1 h",
    "90 min",
    "2 h",
    "24 h",
    "2 days",
  ])
})

test("changes name each rule that is not as it was", () => {
  const before = [plainRule("delivered"), plainRule("delayed"), plainRule("returned")]
  const after = [
    { ...plainRule("delivered"), enabled: true },
    { ...plainRule("delayed"), enabled: true, delayMinutes: 60 },
    { ...plainRule("returned"), conditions: { carriers: [] } },
  ]
  expect(ruleChanges(before, after)).toEqual(["Delivered: on", "Delayed: on, after 1 h"])
  expect(ruleChanges(after, before)).toEqual(["Delivered: off", "Delayed: off, for every parcel"])
  expect(ruleChanges(before, before)).toEqual([])
  expect(sameRule(plainRule("returned"), { ...plainRule("returned"), conditions: {} })).toBe(true)
})
