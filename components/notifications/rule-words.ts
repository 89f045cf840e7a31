import { languages } from "@/lib/languages/languages"
import { triggerLabels } from "@/lib/notifications/labels"
import {
  type Conditions,
  plainConditions,
  type Rule,
  type Trigger,
} from "@/lib/notifications/schema"
import { carrierName } from "@/lib/tracking/carriers"

/**
 * What a rule asks beyond being on, in short parts such as "after 2 h", "only UPS", "copies to 1"; an
 * empty list for a plain rule. What only belongs to one trigger is always said.
 */
export function ruleParts(rule: Rule): string[] {
  return [
    rule.delayMinutes > 0 ? `after ${delayWords(rule.delayMinutes)}` : null,
    ...occasionParts(rule.trigger, rule.conditions),
    ...conditionParts(rule.conditions),
    rule.toRecipient ? null : "not to the recipient",
    rule.copies.length > 0 ? `copies to ${rule.copies.length}` : null,
    rule.language ? `in ${languages[rule.language].name}` : null,
  ].filter((part) => part !== null)
}

/** 90 as "90 min", 120 as "2 h", 2880 as "2 days". */
export function delayWords(minutes: number): string {
  if (minutes >= 2_880 && minutes % 1_440 === 0) return `${minutes / 1_440} days`
  if (minutes >= 60 && minutes % 60 === 0) return `${minutes / 60} h`
  return `${minutes} min`
}

/** Hours as people say them: 36 as "36 h", 72 as "3 days". */
export function hoursWords(hours: number): string {
  return delayWords(hours * 60)
}

/** What changed from one set of rules to another, a short sentence without its stop for each rule. */
export function ruleChanges(before: readonly Rule[], after: readonly Rule[]): string[] {
  return after.flatMap((rule) => {
    const old = before.find(({ trigger }) => trigger === rule.trigger)
    const said = old ? changeOf(old, rule) : null
    return said ? [`${triggerLabels[rule.trigger].name}: ${said}`] : []
  })
}

/** Whether two rules ask the same. */
export function sameRule(a: Rule, b: Rule): boolean {
  return a.enabled === b.enabled && saying(a) === saying(b)
}

function changeOf(old: Rule, rule: Rule): string | null {
  const words: string[] = []
  if (old.enabled !== rule.enabled) words.push(rule.enabled ? "on" : "off")
  if (saying(old) !== saying(rule)) words.push(ruleParts(rule).join(", ") || "for every parcel")
  return words.length > 0 ? words.join(", ") : null
}

/** Everything that a rule says but whether it is on; parts that stand in another order are the same. */
function saying({ delayMinutes, conditions, toRecipient, copies, language }: Rule): string {
  const asked = Object.entries(conditions)
    .filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))
    .sort(([a], [b]) => a.localeCompare(b))
  return JSON.stringify([delayMinutes, asked, toRecipient, [...copies].sort(), language])
}

function occasionParts(trigger: Trigger, conditions: Conditions): (string | null)[] {
  if (trigger === "no_first_scan") {
    const hours = conditions.afterHours ?? plainConditions.afterHours
    return [`${hoursWords(hours)} without a scan`]
  }
  if (trigger === "pickup_reminder") {
    const days = conditions.afterDays ?? plainConditions.afterDays
    const { daysBefore } = conditions
    return [
      `after ${daysWords(days)} of waiting`,
      daysBefore ? `${daysWords(daysBefore)} before it goes back` : null,
    ]
  }
  if (trigger !== "eta_moved") return []
  return [`moved by ${hoursWords(conditions.movedHours ?? plainConditions.movedHours)} or more`]
}

function conditionParts(conditions: Conditions): (string | null)[] {
  const { carriers, services, countries, tags, value, newCustomersOnly } = conditions
  return [
    carriers?.length ? `only ${listWords(carriers.map(carrierName))}` : null,
    services?.length ? `only ${listWords(services)}` : null,
    countries?.length ? `only to ${listWords(countries)}` : null,
    tags?.length ? `only tagged ${listWords(tags)}` : null,
    value ? valueWords(value) : null,
    newCustomersOnly ? "only new customers" : null,
  ]
}

function valueWords({ min, max, currency }: NonNullable<Conditions["value"]>): string {
  if (min !== undefined && max !== undefined) return `orders of ${min} to ${max} ${currency}`
  if (min !== undefined) return `orders from ${min} ${currency}`
  return max === undefined ? `orders in ${currency}` : `orders up to ${max} ${currency}`
}

/** Three are named; of more, two and how many others. */
function listWords(names: readonly string[]): string {
  const unique = [...new Set(names)]
  if (unique.length <= 3) return new Intl.ListFormat("en", { type: "disjunction" }).format(unique)
  return `${unique.slice(0, 2).join(", ")} and ${unique.length - 2} more`
}

function daysWords(days: number): string {
  return days === 1 ? "1 day" : `${days} days`
}
