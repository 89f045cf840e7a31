import { expect, test } from "vitest"
import { fieldsOf, readRule } from "@/components/notifications/rule-form"
import { plainRule, type Rule } from "@/lib/notifications/schema"

const full: Rule = {
  trigger: "delayed",
  enabled: true,
  delayMinutes: 2_880,
  conditions: {
    carriers: ["ups"],
    services: ["Express"],
    countries: ["DE"],
    tags: ["vip"],
    value: { min: 10, max: 99.5, currency: "EUR" },
    newCustomersOnly: true,
    movedHours: 12,
  },
  toRecipient: true,
  copies: ["ops@example.com"],
  language: "de",
}

test("what the editor shows reads back as the same rule", () => {
  for (const rule of [full, plainRule("delivered"), { ...full, delayMinutes: 90 }]) {
    expect(readRule(rule, fieldsOf(rule))).toEqual({ rule, errors: null })
  }
  expect(fieldsOf(full)).toMatchObject({ delay: "2", delayUnit: "1440" })
})

test("an emptied field asks nothing any more", () => {
  const fields = { ...fieldsOf(full), delay: "", valueMin: "", valueMax: "", carriers: [] }
  const { rule } = readRule(full, fields)
  expect(rule).toMatchObject({ delayMinutes: 0 })
  expect(rule?.conditions).not.toHaveProperty("value")
  expect(rule?.conditions).not.toHaveProperty("carriers")
})

test("each field says what is wrong with it", () => {
  const wrong = {
    ...fieldsOf(full),
    delay: "8",
    countries: ["Germany"],
    valueMin: "x",
    valueMax: "5",
    currency: "euro",
    movedHours: "0",
    copies: ["ops@example.com", "nobody"],
  }
  expect(readRule(full, wrong)).toEqual({
    rule: null,
    errors: {
      delay: "Give a whole number of minutes, a week at most.",
      countries: "Give countries as two letters, such as DE.",
      valueMin: "Give an amount such as 50.",
      currency: "Give a currency such as EUR.",
      movedHours: "Give hours from 1 to 240.",
      copies: "nobody is not an e-mail address.",
    },
  })
  const less = { ...fieldsOf(full), valueMin: "100", valueMax: "5" }
  expect(readRule(full, less).errors).toEqual({ valueMax: "This is less than the least value." })
  const nobody = { ...fieldsOf(full), toRecipient: false, copies: [] }
  expect(readRule(full, nobody).errors).toEqual({
    copies: "Nobody would get it. Name an address, or send it to the recipient.",
  })
})
