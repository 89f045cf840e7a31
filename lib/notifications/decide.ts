import { recipientAddress } from "@/lib/notifications/address"
import { reasonAgainst } from "@/lib/notifications/against"
import {
  type Addressee,
  type DecideInput,
  newsAtOf,
  type PastDecision,
} from "@/lib/notifications/occasion"
import {
  type Reason,
  type SuppressReason,
  type Trigger,
  triggers,
} from "@/lib/notifications/schema"
import { outsideQuietHours, quietHoursOf } from "@/lib/notifications/timing"
import { touchedTriggers } from "@/lib/notifications/triggers"

/** How long the mails of an order's parcels wait for one another. */
export const togetherMs = 2 * 60_000

export interface Decision {
  trigger: Trigger
  /** Lower-case address; empty when the shipment has none. */
  recipient: string
  /** For an address inside the team. */
  copy: boolean
  outcome: "send" | "suppress"
  reason: Reason
  newsAt: Date | null
  /** When its mail may go out; null when suppressed. */
  dueAt: Date | null
  /** As the shipment's, for what is sent; else null. */
  togetherKey: string | null
}

/**
 * What a change of a shipment, or time alone, tells its recipient and the addresses inside the team that
 * the rule names, and what it does not, each with its reason: exactly one decision for each touched
 * trigger and recipient, in the order of `triggers`. At most one of them is to send for each recipient.
 * Pure; a change that touches nothing gives an empty list.
 *
 * When several reasons hold, the first of this order is given: those that lie in the news itself
 * (replay, archived, label, superseded, already sent), the team's rule and its conditions, age, the
 * address, what its owner wants. Of several mails that would be true at once, the one that says most
 * goes out; the others are told by it.
 */
export function decide(input: DecideInput): Decision[] {
  const touched = touchedBy(input)
  const decided = new Map<string, Decision>()
  const told = new Set<string>()
  for (const trigger of mostTelling.filter((one) => touched.includes(one))) {
    for (const to of recipientsOf(input, trigger)) {
      const against =
        reasonAgainst(input, trigger, to) ?? (told.has(to.address) ? "told_by_another" : null)
      if (against === null) told.add(to.address)
      decided.set(`${trigger}:${to.address}`, decisionOf(input, trigger, to, against))
    }
  }
  return [...decided.values()].sort((a, b) => place(a.trigger) - place(b.trigger))
}

/** Triggers by how much their mail says: a mail's view of the shipment holds what the later ones would say. */
export const mostTelling: readonly Trigger[] = [
  "delivered",
  "ready_for_pickup",
  "out_for_delivery",
  "delivery_failed",
  "action_required",
  "returned",
  "exception",
  "promise_missed",
  "delayed",
  "handed_over",
  "in_transit",
  "eta_moved",
  "no_first_scan",
  "pickup_reminder",
] satisfies Trigger[]

function place(trigger: Trigger): number {
  return triggers.indexOf(trigger)
}

function touchedBy({ occasion, shipment, history }: DecideInput): Trigger[] {
  if (occasion.kind === "time") return [occasion.trigger]
  const { before, after, arrived, forecast } = occasion
  const { handedOverAt } = shipment
  const handOver = handOverSoFar(history)
  return touchedTriggers({ before, after, arrived, forecast, handedOverAt, handOver })
}

/** The shipment's recipient, then the team's own addresses; nobody twice. */
function recipientsOf({ rules, shipment }: DecideInput, trigger: Trigger): Addressee[] {
  const own = { ...recipientAddress(shipment.recipientEmail), copy: false }
  const copies = rules[trigger].copies.map((raw) => ({ ...recipientAddress(raw), copy: true }))
  const all = [own, ...copies]
  return all.filter(({ address }, index) => {
    return all.findIndex((other) => other.address === address) === index
  })
}

function decisionOf(
  { occasion, rules, settings, shipment, now }: DecideInput,
  trigger: Trigger,
  { address: recipient, copy }: Addressee,
  against: SuppressReason | null,
): Decision {
  const row = { trigger, recipient, copy, newsAt: newsAtOf(occasion, trigger) }
  if (against !== null) {
    return { ...row, outcome: "suppress", reason: against, dueAt: null, togetherKey: null }
  }
  const { togetherKey, zone } = shipment
  const waitsMs = Math.max(rules[trigger].delayMinutes * 60_000, togetherKey ? togetherMs : 0)
  const ready = new Date(now.getTime() + waitsMs)
  // The team's own people read their mail when they like.
  const dueAt = copy ? ready : outsideQuietHours(ready, quietHoursOf(settings), zone)
  return { ...row, outcome: "send", reason: "rule_on", dueAt, togetherKey }
}

function handOverSoFar(history: readonly PastDecision[]) {
  const past = history.filter((decision) => decision.trigger === "handed_over")
  if (past.some((decision) => decision.reason !== "label_is_not_movement")) return "decided"
  return past.length > 0 ? "label" : "undecided"
}
