import type { Category } from "@/lib/tracking/categories"
import { english } from "@/lib/tracking-page/english"
import type { Helper, Situation } from "@/lib/tracking-page/situation"
import type { Step } from "@/lib/tracking-page/steps"
import type { Day } from "@/lib/tracking-page/wall"

/** What a sentence may speak of. Places are cities; nothing here is personal. */
export interface Facts {
  shop: string
  carrier: string
  city: string | null
  /** When it is expected; null when unknown or over. */
  eta: Day | null
  /** HH:mm, where the estimate names an hour. */
  etaTime: string | null
  /** The estimate has passed. */
  overdue: boolean
  /** The day of the scan that decides, and its time. */
  since: Day | null
  sinceTime: string | null
  /** Why a delivery failed, in a few words. */
  reason: string | null
}

/** All that a tracking page says in one language. A new language is one more object of this type. */
export interface Phrases {
  /** BCP 47, for dates and the document. */
  tag: string
  direction: "ltr" | "rtl"
  headline: Record<Situation, (facts: Facts) => string>
  next: Record<Situation, (facts: Facts) => string>
  /** Only for situations that have help. */
  help: Partial<Record<Situation, (facts: Facts) => string>>
  helpButton: Record<Helper, (facts: Facts) => string>
  /** When the carrier asks something of the recipient that the situation does not tell. */
  actionNeeded: (facts: Facts) => string
  steps: Record<Step, string>
  /** A timeline row by detail; by category where the detail has no words of its own. */
  event: Partial<Record<string, string>>
  eventOf: Record<Category, string>
  /** Why a delivery failed, by detail. */
  reason: Partial<Record<string, string>>
  day: (day: Day) => string
  /** A day and a time in the progress bar: short. */
  stamp: (day: Day, time: string | null) => string
  from: (facts: Facts) => string
  expected: (facts: Facts) => string
  estimateBy: (carrier: string, ago: string) => string
  firstPlanned: (day: Day) => string
  updated: (ago: string) => string
  ago: (minutes: number) => string
  failing: (carrier: string, ago: string) => string
  seeAt: (carrier: string) => string
  visit: (shop: string) => string
  mailSubject: (carrier: string, number: string) => string
  words: Words
  /** The answer for whatever is not there. */
  missing: { title: string; text: string }
}

/** Fixed words of the page. */
export interface Words {
  whatNext: string
  whatToDo: string
  progress: string
  stepDone: string
  stepCurrent: string
  stepAhead: string
  timeline: string
  noEvents: string
  earlier: string
  parcel: string
  carrier: string
  number: string
  expected: string
  help: string
  timesAreLocal: string
  yourTime: string
}

export const languages = { en: english } as const satisfies Record<string, Phrases>

export type Language = keyof typeof languages
