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
export type SuppressReason =
  | "replay"
  | "archived"
  | "label_is_not_movement"
  | "superseded"
  | "already_sent"
  | "rule_off"
  | "too_old"
  | "no_address"
  | "invalid_address"

/** Why a recipient was, or was not, told. */
export type Reason = "rule_on" | "resent" | SuppressReason

/** What the settings page sends when a switch is turned. */
export const ruleSchema = z.object({ trigger: z.enum(triggers), enabled: z.boolean() })
