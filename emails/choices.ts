import type { MessageKey } from "@/lib/languages/catalogues"
import type { Trigger } from "@/lib/notifications/schema"

export type Fact = "expected" | "carrier" | "number" | "place" | "signedBy" | "pickup" | "hours"

/** What may be known of a parcel, and lets a fuller sentence be said. */
export type Known = "eta" | "day" | "hour" | "city" | "until"

/** A message, and what must be known for it. */
export type Variant = readonly [key: MessageKey, needs?: Known]

/** What the mail of a trigger says beside its subject and text. */
export interface Choice {
  /** The first whose needs are known is said. */
  heading: readonly Variant[]
  preheader: readonly Variant[]
  /** The day that `{date}` is. */
  date: "eta" | "happened" | "until"
  facts: readonly Fact[]
  /** Whether the carrier's own words help here. */
  carrierWords: boolean
  next: boolean
  /** Something is asked of the reader: help stands in a box, with the button. */
  urgent: boolean
}

const moving = { carrierWords: false, next: true, urgent: false } as const
const problem = {
  date: "happened",
  facts: ["place", "carrier", "number"],
  carrierWords: true,
  next: true,
  urgent: true,
} as const
const expected = { ...moving, date: "eta", facts: ["expected", "carrier", "number"] } as const
const waiting = {
  ...moving,
  facts: ["pickup", "hours", "carrier", "number"],
  carrierWords: true,
} as const

/** Every trigger's mail. A heading with a date is said only where there is one. */
export const choices: Record<Trigger, Choice> = {
  handed_over: {
    ...expected,
    heading: [["mail.handed_over.headingDate", "eta"], ["mail.handed_over.heading"]],
    preheader: [["mail.handed_over.preheaderDate", "eta"], ["mail.handed_over.preheader"]],
  },
  in_transit: {
    ...expected,
    heading: [["mail.in_transit.headingDate", "eta"], ["mail.in_transit.heading"]],
    preheader: [["mail.in_transit.preheader"]],
  },
  out_for_delivery: {
    ...expected,
    date: "happened",
    heading: [["mail.out_for_delivery.headingDate", "day"], ["mail.out_for_delivery.heading"]],
    preheader: [["mail.out_for_delivery.preheader"]],
  },
  ready_for_pickup: {
    ...waiting,
    date: "until",
    heading: [["mail.ready_for_pickup.headingCity", "city"], ["mail.ready_for_pickup.heading"]],
    preheader: [
      ["mail.ready_for_pickup.preheaderCity", "city"],
      ["mail.ready_for_pickup.preheader"],
    ],
  },
  delivered: {
    ...moving,
    date: "happened",
    heading: [
      ["mail.delivered.headingTime", "hour"],
      ["mail.delivered.headingDate", "day"],
      ["mail.delivered.heading"],
    ],
    preheader: [["mail.delivered.preheaderDate", "day"], ["mail.delivered.preheader"]],
    facts: ["place", "signedBy", "carrier", "number"],
    next: false,
  },
  delayed: {
    ...expected,
    heading: [["mail.delayed.headingDate", "eta"], ["mail.delayed.heading"]],
    preheader: [["mail.delayed.preheader"]],
  },
  delivery_failed: {
    ...problem,
    heading: [["mail.delivery_failed.heading"]],
    preheader: [["mail.delivery_failed.preheader"]],
  },
  action_required: {
    ...problem,
    heading: [["mail.action_required.heading"]],
    preheader: [["mail.action_required.preheader"]],
  },
  exception: {
    ...problem,
    heading: [["mail.exception.heading"]],
    preheader: [["mail.exception.preheader"]],
  },
  returned: {
    ...problem,
    heading: [["mail.returned.heading"]],
    preheader: [["mail.returned.preheader"]],
  },
  no_first_scan: {
    ...moving,
    date: "eta",
    heading: [["mail.no_first_scan.heading"]],
    preheader: [["mail.no_first_scan.preheader"]],
    facts: ["carrier", "number"],
  },
  promise_missed: {
    ...expected,
    heading: [["mail.promise_missed.headingDate", "eta"], ["mail.promise_missed.heading"]],
    preheader: [["mail.promise_missed.preheader"]],
  },
  eta_moved: {
    ...expected,
    // Without the day there is no news of a new one: then it says no more than that it moves.
    heading: [["mail.eta_moved.heading", "eta"], ["mail.in_transit.heading"]],
    preheader: [["mail.eta_moved.preheader", "eta"], ["mail.in_transit.preheader"]],
  },
  pickup_reminder: {
    ...waiting,
    date: "until",
    heading: [["mail.pickup_reminder.headingDate", "until"], ["mail.pickup_reminder.heading"]],
    preheader: [
      ["mail.pickup_reminder.preheaderDate", "until"],
      ["mail.pickup_reminder.preheader"],
    ],
  },
}
