import { reasonInChoice, reasonInWish } from "@/lib/notifications/against"
import { mostTelling } from "@/lib/notifications/decide"
import { conditionFacts, newsFacts } from "@/lib/notifications/facts"
import type { SuppressReason } from "@/lib/notifications/schema"
import type { LoadedDecision, SendingFacts } from "@/lib/notifications/sending-facts"
import { outsideQuietHours, quietHoursOf } from "@/lib/notifications/timing"
import { reasonToWithdraw } from "@/lib/notifications/truth"

/** Either why a mail must not go out any more, or the instant until which it has to wait. */
export type Against = { reason: SuppressReason; until?: never } | { until: Date; reason?: never }

/**
 * What speaks against a mail now that its turn has come; null when nothing does. The news must still be
 * true and the newest, the rule on and its conditions met by the parcel as it is now, the address wish for
 * it, the day not be full, and the hour not quiet. Of a mail that was tried before only what happened to
 * the parcel counts, and of one that a person asked for nothing does. Pure.
 */
export function whyNotNow(
  facts: SendingFacts,
  decision: LoadedDecision,
  now: Date,
): Against | null {
  const { rules, settings, team } = facts
  const { trigger, recipient, copy, shipment, newsAt, dueAt, mail } = decision
  if (decision.reason === "resent") return null
  const standing = newsFacts(shipment, team.timeZone)
  const news = { newsAt, newsHours: settings.newsHours }
  const passed = reasonToWithdraw(trigger, standing, news, now)
  if (passed) return { reason: passed }
  if (mail) return null
  if (isOvertaken(facts, decision)) return { reason: "superseded" }
  const asked = conditionFacts(shipment, facts.known)
  const unasked = reasonInChoice(rules[trigger], settings, asked, copy)
  if (unasked) return { reason: unasked }
  const wish = facts.preferences.get(recipient)
  const unwanted = wish ? reasonInWish(wish, trigger, copy) : null
  if (unwanted) return { reason: unwanted }
  if (dueAt && dueAt > now) return { until: dueAt }
  if (copy) return null
  const until = outsideQuietHours(now, quietHoursOf(settings), standing.zone)
  if (until > now) return { until }
  const mails = facts.mailsToday.get(recipient) ?? 0
  return mails >= settings.dailyLimit ? { reason: "daily_limit" } : null
}

/** Whether later news of the parcel has gone to the same address, or waits to go and says more. */
function isOvertaken(facts: SendingFacts, decision: LoadedDecision): boolean {
  const { id, shipmentId, recipient, trigger } = decision
  const rank = mostTelling.indexOf(trigger)
  return (facts.news.get(shipmentId) ?? []).some((other) => {
    // Ids count up with time.
    if (other.recipient !== recipient || other.id <= id) return false
    return other.status === "sent" || mostTelling.indexOf(other.trigger) < rank
  })
}
