import type { Shipment } from "@/lib/db/generated/client"
import type { Decision } from "@/lib/notifications/decide"
import { decide } from "@/lib/notifications/decide"
import { decidedShipment, type Facts } from "@/lib/notifications/facts"
import type { Occasion } from "@/lib/notifications/occasion"
import type { Reason, Trigger } from "@/lib/notifications/schema"

/** Something of a shipment that is decided on once. */
export interface Moment {
  /** Names it within its shipment: a change's id, or `<trigger>:<generation>`. */
  key: string
  changeId: string | null
  shipment: Shipment
  /** What it is, given what was decided on the shipment before and the recipient's zone. */
  occasion: (past: readonly Past[], zone: string) => Occasion
}

/** A decision as it is kept, as far as later ones look at it. */
export interface Past {
  moment: string
  shipmentId: string
  trigger: Trigger
  recipient: string
  copy: boolean
  reason: string
  sendKey: string | null
  toldEta: Date | null
}

/** What is decided on a moment. Pure; counts what it sends in `facts`. */
export function decideMoment(
  facts: Facts,
  moment: Moment,
  past: readonly Past[],
  now: Date,
): Decision[] {
  const shipment = decidedShipment(facts, moment.shipment)
  const decisions = decide({
    occasion: moment.occasion(past, shipment.zone),
    rules: facts.rules,
    settings: facts.settings,
    preferences: facts.preferences,
    mailsToday: facts.mailsToday,
    history: past.map(({ trigger, recipient, reason, sendKey }) => ({
      trigger,
      recipient,
      reason: reason as Reason,
      holds: sendKey !== null,
    })),
    shipment,
    now,
  })
  for (const { outcome, copy, recipient } of decisions) {
    if (outcome === "suppress" || copy) continue
    facts.mailsToday.set(recipient, (facts.mailsToday.get(recipient) ?? 0) + 1)
  }
  return decisions
}
