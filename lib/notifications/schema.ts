import { z } from "zod"

/** The moments at which a recipient can be told something, in the order of a parcel's way. */
export const triggers = [
  "handed_over",
  "out_for_delivery",
  "ready_for_pickup",
  "delivered",
  "delivery_problem",
] as const

export type Trigger = (typeof triggers)[number]

/** Why a recipient was not told. Closed: labels.ts has the words for each. */
export const suppressReasons = [
  "replay",
  "archived",
  "label_is_not_movement",
  "superseded",
  "already_sent",
  "rule_off",
  "too_old",
  "no_address",
  "invalid_address",
] as const

export type SuppressReason = (typeof suppressReasons)[number]

/** Why a recipient was, or was not, told. */
export const reasons = ["rule_on", ...suppressReasons] as const

export type Reason = (typeof reasons)[number]

/** What the settings page sends when a switch is turned. */
export const ruleSchema = z.object({ trigger: z.enum(triggers), enabled: z.boolean() })
