import { isLanguage } from "@/lib/languages/languages"
import {
  type Conditions,
  conditionsSchema,
  type Rule,
  ruleSchema,
} from "@/lib/notifications/schema"

/** A rule as the editor's fields hold it: text as it is typed. */
export interface RuleFields {
  delay: string
  delayUnit: string
  carriers: string[]
  services: string[]
  countries: string[]
  tags: string[]
  valueMin: string
  valueMax: string
  currency: string
  newCustomersOnly: boolean
  afterHours: string
  afterDays: string
  daysBefore: string
  movedHours: string
  toRecipient: boolean
  copies: string[]
  /** Empty for the recipient's own. */
  language: string
}

/** Units of a delay, by their minutes. */
export const delayUnits = [
  { value: "1", label: "minutes" },
  { value: "60", label: "hours" },
  { value: "1440", label: "days" },
] as const

export function fieldsOf({
  delayMinutes,
  conditions,
  toRecipient,
  copies,
  language,
}: Rule): RuleFields {
  const fits = (unit: number) => delayMinutes > 0 && delayMinutes % unit === 0
  const unit = fits(1_440) ? 1_440 : fits(60) || delayMinutes === 0 ? 60 : 1
  return {
    delay: delayMinutes === 0 ? "" : String(delayMinutes / unit),
    delayUnit: String(unit),
    carriers: conditions.carriers ?? [],
    services: conditions.services ?? [],
    countries: conditions.countries ?? [],
    tags: conditions.tags ?? [],
    valueMin: text(conditions.value?.min),
    valueMax: text(conditions.value?.max),
    currency: conditions.value?.currency ?? "",
    newCustomersOnly: conditions.newCustomersOnly ?? false,
    afterHours: text(conditions.afterHours),
    afterDays: text(conditions.afterDays),
    daysBefore: text(conditions.daysBefore),
    movedHours: text(conditions.movedHours),
    toRecipient,
    copies,
    language: language ?? "",
  }
}

type Read = { rule: Rule; errors: null } | { rule: null; errors: Record<string, string> }

/** The rule that the fields say, or what is wrong, by field. */
export function readRule(rule: Rule, fields: RuleFields): Read {
  const errors: Record<string, string> = {}
  const number = (name: keyof RuleFields, words: string) => {
    const typed = String(fields[name]).trim().replace(",", ".")
    if (typed === "") return undefined
    const value = Number(typed)
    if (!Number.isFinite(value) || value < 0) errors[name] = words
    return value
  }
  const min = number("valueMin", "Give an amount such as 50.")
  const max = number("valueMax", "Give an amount such as 200.")
  const currency = fields.currency.trim().toUpperCase()
  const asked = min !== undefined || max !== undefined
  if (asked && !/^[A-Z]{3}$/.test(currency)) errors.currency = "Give a currency such as EUR."
  if (min !== undefined && max !== undefined && min > max) {
    errors.valueMax = "This is less than the least value."
  }
  const conditions: Conditions = withoutEmpty({
    carriers: fields.carriers,
    services: fields.services,
    countries: fields.countries.map((code) => code.toUpperCase()),
    tags: fields.tags,
    value: asked ? withoutEmpty({ min, max, currency }) : undefined,
    newCustomersOnly: fields.newCustomersOnly || undefined,
    afterHours: number("afterHours", limits.afterHours),
    afterDays: number("afterDays", limits.afterDays),
    daysBefore: number("daysBefore", limits.daysBefore),
    movedHours: number("movedHours", limits.movedHours),
  })
  for (const { path } of conditionsSchema.safeParse(conditions).error?.issues ?? []) {
    const name = String(path[0])
    // Of the value, each part has said what is wrong with it.
    if (name !== "value")
      errors[name] ??= limits[name as keyof typeof limits] ?? "This can't be read."
  }
  const delayMinutes = (number("delay", limits.delay) ?? 0) * Number(fields.delayUnit)
  const { language, copies, toRecipient } = fields
  const read = ruleSchema.safeParse({
    ...rule,
    delayMinutes,
    conditions: Object.keys(errors).length > 0 ? {} : conditions,
    toRecipient,
    copies,
    language: isLanguage(language) ? language : null,
  })
  for (const { path } of read.error?.issues ?? []) {
    if (path[0] === "delayMinutes") errors.delay ??= limits.delay
    if (path[0] === "copies") errors.copies ??= wrongCopy(copies, path[1])
  }
  if (!toRecipient && copies.length === 0) {
    errors.copies ??= "Nobody would get it. Name an address, or send it to the recipient."
  }
  if (Object.keys(errors).length > 0) return { rule: null, errors }
  return read.success ? { rule: read.data, errors: null } : { rule: null, errors: unreadable }
}

const unreadable = { delay: "This rule can't be read. Look at each field again." }

const limits = {
  delay: "Give a whole number of minutes, a week at most.",
  countries: "Give countries as two letters, such as DE.",
  afterHours: "Give hours from 1 to 720.",
  afterDays: "Give days from 1 to 30.",
  daysBefore: "Give days from 1 to 14.",
  movedHours: "Give hours from 1 to 240.",
} as const

function wrongCopy(copies: readonly string[], index: PropertyKey | undefined): string {
  const wrong = typeof index === "number" ? copies[index] : undefined
  return wrong ? `${wrong} is not an e-mail address.` : "At most 10 addresses."
}

function text(value: number | undefined): string {
  return value === undefined ? "" : String(value)
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> }

/** Without what is undefined or an empty list; says so to the compiler, too. */
function withoutEmpty<T extends object>(all: T): Defined<T> {
  const kept = Object.entries(all).filter(([, value]) => {
    return value !== undefined && !(Array.isArray(value) && value.length === 0)
  })
  return Object.fromEntries(kept) as Defined<T>
}
