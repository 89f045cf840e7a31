import { z } from "zod"
import { languages } from "@/lib/languages/languages"

/** The moments at which a recipient can be told something, in the order of a parcel's way. */
export const triggers = [
  "handed_over",
  "in_transit",
  "out_for_delivery",
  "ready_for_pickup",
  "delivered",
  "delayed",
  "delivery_failed",
  "action_required",
  "exception",
  "returned",
  "no_first_scan",
  "promise_missed",
  "eta_moved",
  "pickup_reminder",
] as const

export type Trigger = (typeof triggers)[number]

/** Triggers that time alone can bring, found by a job; the others come with a change of the shipment. */
const timeTriggers = ["no_first_scan", "promise_missed", "pickup_reminder"] as const

export type TimeTrigger = (typeof timeTriggers)[number]

/** Why a recipient was not told. Closed: labels.ts has the words for each. */
const suppressReasons = [
  "replay",
  "archived",
  "label_is_not_movement",
  "superseded",
  "already_sent",
  "told_by_another",
  "rule_off",
  "not_to_recipient",
  "carrier_tells",
  "other_carrier",
  "other_service",
  "other_country",
  "other_tags",
  "other_value",
  "known_customer",
  "estimate_moved_little",
  "too_old",
  "no_address",
  "invalid_address",
  "unsubscribed",
  "unsubscribed_kind",
  "bounced",
  "complained",
  "daily_limit",
] as const

export type SuppressReason = (typeof suppressReasons)[number]

/**
 * Why a recipient was, or was not, told. told_together: in the mail of another parcel of the same order;
 * such a decision is sent when that mail is.
 */
export const reasons = ["rule_on", "resent", "told_together", ...suppressReasons] as const

export type Reason = (typeof reasons)[number]

/** An HH:mm of a wall clock. */
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Give a time such as 21:00.")

const names = (max: number) => z.array(z.string().trim().min(1).max(max)).max(200)

/**
 * For which parcels a rule tells something. A field that is missing asks nothing; of a list, one must
 * hold. What a shipment does not say (no country, no value) does not meet a condition on it.
 */
export const conditionsSchema = z
  .object({
    /** Carriers, by slug. */
    carriers: names(60).optional(),
    /** Service levels as the carrier names them, whatever their case. */
    services: names(100).optional(),
    /** Destination countries, ISO 3166-1 alpha-2, upper case. */
    countries: z
      .array(z.string().regex(/^[A-Z]{2}$/))
      .max(250)
      .optional(),
    tags: names(100).optional(),
    /** Of the order, in its own currency: an order in another one does not meet it. */
    value: z
      .object({
        min: z.number().min(0).optional(),
        max: z.number().min(0).optional(),
        /** ISO 4217. */
        currency: z.string().regex(/^[A-Z]{3}$/),
      })
      .optional(),
    /** Only where no earlier parcel went to this customer id or e-mail address. */
    newCustomersOnly: z.boolean().optional(),
    /** no_first_scan: hours from the label on (48). */
    afterHours: z.number().int().min(1).max(720).optional(),
    /** pickup_reminder: days of waiting (3)... */
    afterDays: z.number().int().min(1).max(30).optional(),
    /** ...or days before the pickup point gives it back, where the carrier says when. */
    daysBefore: z.number().int().min(1).max(14).optional(),
    /** eta_moved: the least that the estimate moves, sooner or later (24); it must be another day, too. */
    movedHours: z.number().int().min(1).max(240).optional(),
  })
  .strict()

export type Conditions = z.infer<typeof conditionsSchema>

/** What stands where a rule does not say. */
export const plainConditions = { afterHours: 48, afterDays: 3, movedHours: 24 } as const

/** A team's rule for one trigger, as the settings page sends it. */
export const ruleSchema = z.object({
  trigger: z.enum(triggers),
  enabled: z.boolean(),
  /** How long the news must stand before it is told; at most a week. */
  delayMinutes: z
    .number()
    .int()
    .min(0)
    .max(7 * 24 * 60),
  conditions: conditionsSchema,
  toRecipient: z.boolean(),
  /** Addresses inside the team; each gets a mail of its own. */
  copies: z.array(z.email().trim().toLowerCase()).max(10),
  /** In place of the recipient's own; null speaks theirs. */
  language: z.enum(Object.keys(languages) as [keyof typeof languages]).nullable(),
})

export type Rule = z.infer<typeof ruleSchema>

/** One rule for each trigger. */
export type Rules = Readonly<Record<Trigger, Rule>>

/** What holds for all mails of a team, as the settings page sends it. */
export const settingsSchema = z
  .object({
    /** In the recipient's zone; both or none. From 21:00 until 08:00 goes over midnight. */
    quietFrom: clockTime.nullable(),
    quietUntil: clockTime.nullable(),
    /** Mails to one address in 24 hours, over all its parcels. */
    dailyLimit: z.number().int().min(1).max(50),
    /** News older than this is not told. */
    newsHours: z
      .number()
      .int()
      .min(1)
      .max(14 * 24),
    /** Carriers (slugs) that tell recipients by themselves: rules tell nothing of their parcels. */
    carriersThatTell: z.array(z.string().min(1).max(60)).max(200),
    watchOpens: z.boolean(),
    senderName: z.string().trim().min(1).max(60).nullable(),
    senderLocalPart: z
      .string()
      .regex(/^[a-z0-9][a-z0-9._+-]{0,62}$/)
      .nullable(),
  })
  .refine(({ quietFrom, quietUntil }) => (quietFrom === null) === (quietUntil === null), {
    message: "Give both times, or none.",
    path: ["quietUntil"],
  })

export type Settings = z.infer<typeof settingsSchema>

/** What a team has that never chose: mails at any hour, three a day, news of three days. */
export const plainSettings: Settings = {
  quietFrom: null,
  quietUntil: null,
  dailyLimit: 3,
  newsHours: 72,
  carriersThatTell: [],
  watchOpens: false,
  senderName: null,
  senderLocalPart: null,
}

/** The rule of a trigger that nobody set: off, to the recipient, at once, for every parcel. */
export function plainRule(trigger: Trigger): Rule {
  return {
    trigger,
    enabled: false,
    delayMinutes: 0,
    conditions: {},
    toRecipient: true,
    copies: [],
    language: null,
  }
}
