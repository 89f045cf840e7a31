import { type ConditionFacts, unmetCondition } from "@/lib/notifications/conditions"
import { movedLittle } from "@/lib/notifications/forecast"
import {
  type Addressee,
  type DecideInput,
  newsAtOf,
  type Preference,
} from "@/lib/notifications/occasion"
import {
  plainConditions,
  type Rule,
  type Settings,
  type SuppressReason,
  type Trigger,
} from "@/lib/notifications/schema"
import { hasLeft } from "@/lib/notifications/standing"
import { isOld, isTrueOf } from "@/lib/notifications/truth"

/**
 * Why somebody is not told of a trigger that an occasion touched; null when nothing speaks against it.
 * When several reasons hold, the first: what lies in the news itself, then the team's rule, then the
 * address. Pure.
 */
export function reasonAgainst(
  input: DecideInput,
  trigger: Trigger,
  to: Addressee,
): SuppressReason | null {
  return (
    reasonInNews(input, trigger, to) ??
    reasonInRule(input, trigger, to) ??
    reasonInAddress(input, trigger, to)
  )
}

/** What lies in the news itself, whatever the team wants. */
function reasonInNews(
  { occasion, shipment, history, now }: DecideInput,
  trigger: Trigger,
  to: Addressee,
): SuppressReason | null {
  if (occasion.kind === "transition" && occasion.replay) return "replay"
  if (shipment.archivedAt !== null) return "archived"
  const standing = occasion.kind === "transition" ? occasion.after : shipment
  const left = hasLeft(standing, shipment.handedOverAt)
  if (!left && trigger !== "no_first_scan") return "label_is_not_movement"
  if (!isTrueOf(trigger, shipment, now)) return "superseded"
  const sent = history.some((past) => {
    return past.holds && past.trigger === trigger && past.recipient === to.address
  })
  return sent ? "already_sent" : null
}

/** What the team wants told. */
function reasonInRule(
  { occasion, rules, settings, shipment, now }: DecideInput,
  trigger: Trigger,
  to: Addressee,
): SuppressReason | null {
  const unasked = reasonInChoice(rules[trigger], settings, shipment, to.copy)
  if (unasked) return unasked
  const hours = rules[trigger].conditions.movedHours ?? plainConditions.movedHours
  if (trigger === "eta_moved" && occasion.kind === "transition") {
    if (movedLittle(occasion.forecast, hours)) return "estimate_moved_little"
  }
  const news = { newsAt: newsAtOf(occasion, trigger), newsHours: settings.newsHours }
  return isOld(trigger, shipment, news, now) ? "too_old" : null
}

/**
 * Why the team does not want a shipment told of by a rule, whatever its news is; null when it does. It is
 * asked when the news comes, and again when its mail is to go out. Pure.
 */
export function reasonInChoice(
  rule: Rule,
  { carriersThatTell }: Pick<Settings, "carriersThatTell">,
  shipment: ConditionFacts,
  copy: boolean,
): SuppressReason | null {
  if (!rule.enabled) return "rule_off"
  if (!copy && !rule.toRecipient) return "not_to_recipient"
  if (!copy && carriersThatTell.includes(shipment.carrier)) return "carrier_tells"
  return unmetCondition(rule.conditions, shipment)
}

/** Whether the address can be mailed, and wants to be. */
function reasonInAddress(
  { settings, preferences, mailsToday, shipment }: DecideInput,
  trigger: Trigger,
  { address, valid, copy }: Addressee,
): SuppressReason | null {
  if (address === "") return "no_address"
  if (!valid) return "invalid_address"
  const wish = preferences.get(address)
  const unwanted = wish ? reasonInWish(wish, trigger, copy) : null
  // What is told with another parcel takes no mail of its own: it is counted when it goes out.
  if (unwanted || copy || shipment.togetherKey) return unwanted
  return (mailsToday.get(address) ?? 0) >= settings.dailyLimit ? "daily_limit" : null
}

/**
 * Why an address must not, or wants not to, be mailed; null when it may. An address inside the team is
 * there because the team wants it: only what its mailbox says counts. Pure.
 */
export function reasonInWish(
  wish: Preference,
  trigger: Trigger,
  copy: boolean,
): SuppressReason | null {
  if (wish.bouncedAt) return "bounced"
  if (wish.complainedAt) return "complained"
  if (copy) return null
  if (wish.unsubscribedAt) return "unsubscribed"
  return wish.off.includes(trigger) ? "unsubscribed_kind" : null
}
