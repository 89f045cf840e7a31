import type { TeamDb } from "@/lib/db/scope"
import { reasonInWish } from "@/lib/notifications/against"
import { mostTelling } from "@/lib/notifications/decide"
import { loadPreferences, newsFacts } from "@/lib/notifications/facts"
import { loadRuleBook, loadSettings } from "@/lib/notifications/rule-book"
import type { Rules, Settings, SuppressReason } from "@/lib/notifications/schema"
import { outsideQuietHours, quietHoursOf } from "@/lib/notifications/timing"
import { reasonToWithdraw } from "@/lib/notifications/truth"

/** What sending needs to know of the team. */
export interface SendingFacts {
  rules: Rules
  settings: Settings
  teamZone: string
  /** The team's slug. */
  user: string
}

export async function sendingFacts(tx: TeamDb): Promise<SendingFacts> {
  const team = await tx.team.findFirstOrThrow({ select: { timeZone: true, slug: true } })
  return {
    rules: await loadRuleBook(tx),
    settings: await loadSettings(tx),
    teamZone: team.timeZone,
    user: team.slug,
  }
}

export function loadDecision(tx: TeamDb, id: string) {
  return tx.notificationDecision.findFirstOrThrow({
    where: { id },
    include: { shipment: true, change: true, mail: true },
  })
}

export type LoadedDecision = Awaited<ReturnType<typeof loadDecision>>

/** Either why a mail must not go out any more, or the instant until which it has to wait. */
export type Against = { reason: SuppressReason; until?: never } | { until: Date; reason?: never }

/**
 * What speaks against a mail now that its turn has come; null when nothing does. The news must still be
 * true and the newest, the rule on, the address wish for it, the day not be full, and the hour not quiet.
 * Of a mail that was tried before only what happened to the parcel counts, and of one that a person asked
 * for nothing does.
 */
export async function whyNotNow(
  tx: TeamDb,
  { rules, settings, teamZone }: SendingFacts,
  decision: LoadedDecision,
  now: Date,
): Promise<Against | null> {
  const { trigger, recipient, copy, shipment, newsAt, dueAt, mail } = decision
  if (decision.reason === "resent") return null
  const facts = newsFacts(shipment, teamZone)
  const news = { newsAt, newsHours: settings.newsHours }
  const passed = reasonToWithdraw(trigger, facts, news, now)
  if (passed) return { reason: passed }
  if (mail) return null
  if (await isOvertaken(tx, decision)) return { reason: "superseded" }
  if (!rules[trigger].enabled) return { reason: "rule_off" }
  const wish = (await loadPreferences(tx, [recipient])).get(recipient)
  const unwanted = wish ? reasonInWish(wish, trigger, copy) : null
  if (unwanted) return { reason: unwanted }
  if (dueAt && dueAt > now) return { until: dueAt }
  if (copy) return null
  const until = outsideQuietHours(now, quietHoursOf(settings), facts.zone)
  if (until > now) return { until }
  return (await isDayFull(tx, recipient, settings.dailyLimit, now))
    ? { reason: "daily_limit" }
    : null
}

/** Whether later news of the parcel has gone to the same address, or waits to go and says more. */
async function isOvertaken(
  tx: TeamDb,
  { id, shipmentId, recipient, trigger }: LoadedDecision,
): Promise<boolean> {
  const later = await tx.notificationDecision.findMany({
    where: {
      shipmentId,
      recipient,
      id: { gt: id },
      resend: 0,
      status: { in: ["pending", "sent"] },
    },
    select: { trigger: true, status: true },
  })
  const rank = mostTelling.indexOf(trigger)
  return later.some((one) => one.status === "sent" || mostTelling.indexOf(one.trigger) < rank)
}

async function isDayFull(
  tx: TeamDb,
  recipient: string,
  dailyLimit: number,
  now: Date,
): Promise<boolean> {
  const mails = await tx.mailMessage.count({
    where: {
      recipient,
      createdAt: { gt: new Date(now.getTime() - 24 * 3_600_000) },
      status: { not: "failed" },
      decision: { copy: false, resend: 0 },
    },
  })
  return mails >= dailyLimit
}
