import { recipientAddress } from "@/lib/notifications/address"
import type { Reason, SuppressReason, Trigger } from "@/lib/notifications/schema"
import {
  currentTrigger,
  hasLeft,
  type Scan,
  type Standing,
  touchedTriggers,
} from "@/lib/notifications/triggers"

/** News older than this is no longer worth a mail: a number added late, or a carrier catching up. */
export const newsHours = 72

/** The shipment as it stands at the moment of deciding, which may be later than the change. */
export interface DecidedShipment extends Standing {
  recipientEmail: string | null
  handedOverAt: Date | null
  deliveredAt: Date | null
  archivedAt: Date | null
}

/** An earlier decision on the same shipment. */
interface PastDecision {
  trigger: Trigger
  /** As in Decision. */
  recipient: string
  reason: Reason
  /** Decided to send, and not refused for good by the mail provider. */
  holds: boolean
}

export interface DecideInput {
  /** Null for a shipment that was not known before. */
  before: Standing | null
  after: Standing
  /** The scans that arrived together with the change. */
  arrived: readonly Scan[]
  /** Of the scan that decides the new state. */
  occurredAt: Date | null
  /** The change comes from processing an old payload again. */
  replay: boolean
  rules: Readonly<Record<Trigger, boolean>>
  history: readonly PastDecision[]
  shipment: DecidedShipment
  now: Date
}

export interface Decision {
  trigger: Trigger
  /** Lower-case address; empty when the shipment has none. */
  recipient: string
  outcome: "send" | "suppress"
  reason: Reason
}

/**
 * What a change of a shipment tells its recipient, and what it does not, each with its reason: exactly
 * one decision per touched trigger and recipient, in the order of a parcel's way. At most one of them
 * is to send. Pure; a change that touches nothing gives an empty list.
 *
 * When several reasons hold, the first of this order is given: those that lie in the news itself
 * (replay, archived, label, superseded, already sent), the team's rule, age, the address.
 */
export function decide(input: DecideInput): Decision[] {
  const { address, valid } = recipientAddress(input.shipment.recipientEmail)
  const touched = touchedTriggers({
    before: input.before,
    after: input.after,
    arrived: input.arrived,
    handedOverAt: input.shipment.handedOverAt,
    handOver: handOverSoFar(input.history),
  })
  return touched.map((trigger) => {
    const against = reasonAgainst(input, trigger, address, valid)
    return {
      trigger,
      recipient: address,
      outcome: against === null ? "send" : "suppress",
      reason: against ?? "rule_on",
    }
  })
}

/**
 * Why a mail that was decided on is no longer true, or no longer news, now that it could go out; null
 * when it still is. Mails wait when jobs or the provider are down.
 */
export function reasonToWithdraw(
  trigger: Trigger,
  shipment: DecidedShipment,
  occurredAt: Date | null,
  now: Date,
): SuppressReason | null {
  if (shipment.archivedAt !== null) return "archived"
  if (currentTrigger(shipment) !== trigger) return "superseded"
  return isOld(trigger, shipment, occurredAt, now) ? "too_old" : null
}

function reasonAgainst(
  input: DecideInput,
  trigger: Trigger,
  address: string,
  valid: boolean,
): SuppressReason | null {
  const { after, shipment, history } = input
  if (input.replay) return "replay"
  if (shipment.archivedAt !== null) return "archived"
  if (!hasLeft(after, shipment.handedOverAt)) return "label_is_not_movement"
  if (currentTrigger(shipment) !== trigger) return "superseded"
  const sent = history.some(
    (past) => past.holds && past.trigger === trigger && past.recipient === address,
  )
  if (sent) return "already_sent"
  if (!input.rules[trigger]) return "rule_off"
  if (isOld(trigger, shipment, input.occurredAt, input.now)) return "too_old"
  if (address === "") return "no_address"
  return valid ? null : "invalid_address"
}

function isOld(trigger: Trigger, shipment: DecidedShipment, occurredAt: Date | null, now: Date) {
  const newsAt = ownInstant(trigger, shipment) ?? occurredAt
  return newsAt !== null && now.getTime() - newsAt.getTime() > newsHours * 3_600_000
}

/** When the news itself happened, where that is not the newest scan. */
function ownInstant(trigger: Trigger, shipment: DecidedShipment): Date | null {
  if (trigger === "handed_over") return shipment.handedOverAt
  return trigger === "delivered" ? shipment.deliveredAt : null
}

function handOverSoFar(history: readonly PastDecision[]) {
  const past = history.filter((decision) => decision.trigger === "handed_over")
  if (past.some((decision) => decision.reason !== "label_is_not_movement")) return "decided"
  return past.length > 0 ? "label" : "undecided"
}
