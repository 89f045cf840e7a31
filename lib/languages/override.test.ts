import { expect, test } from "vitest"
import { checkOverride, longestOverride } from "@/lib/languages/override"

test.each([
  ["headline.handed_over", "We gave it to {carrier}"],
  ["headline.handed_over", "It is with them, finally"],
  ["headline.arriving", "{day, select, today {Here today} other {Here on {date}}}"],
  ["gate.slowed", "{minutes, plural, =1 {One minute} other {# minutes}}"],
  ["word.help", "Help & <more>"],
] as const)("%s may read %s", (key, text) => {
  expect(checkOverride(key, text)).toBeNull()
})

test.each([
  ["word.help", "  ", "Write a text, or take yours away to have ours again."],
  ["word.help", "x".repeat(longestOverride + 1), "Use at most 600 characters."],
  ["word.help", "Help {", "The braces do not fit together. Write a variable as {name}."],
  ["word.help", "Ask {shop}", "There is no {shop}: this text has no variables."],
  ["help.carrier_unknown", "Ask {nobody}", "There is no {nobody}. This text knows {shop}."],
  [
    "headline.handed_over",
    "{carrier, date}",
    "{carrier} comes as text already: write {carrier} alone.",
  ],
  ["headline.handed_over", "{carrier, plural, other {#}}", "{carrier} cannot be counted here."],
] as const)("%s may not read %s", (key, text, fault) => {
  expect(checkOverride(key, text)).toBe(fault)
})
