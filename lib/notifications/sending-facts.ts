import type { Team } from "@/lib/db/generated/client"
import type { TeamDb } from "@/lib/db/scope"
import { loadKnown, loadPreferences } from "@/lib/notifications/facts"
import type { Preference } from "@/lib/notifications/occasion"
import { loadRuleBook, loadSettings } from "@/lib/notifications/rule-book"
import type { Rules, Settings, Trigger } from "@/lib/notifications/schema"

/** Decisions with what their mails tell of, as they are read for sending. */
export function loadDecisions(tx: TeamDb, ids: readonly string[]) {
  return tx.notificationDecision.findMany({
    where: { id: { in: [...ids] }, status: "pending" },
    include: loaded,
    orderBy: { id: "asc" },
  })
}

/** What is read with a decision that may be sent. */
export const loaded = { shipment: true, change: true, mail: true } as const

export type LoadedDecision = Awaited<ReturnType<typeof loadDecisions>>[number]

/** What sending some decisions needs to know beside them. */
export interface SendingFacts {
  team: Team
  rules: Rules
  settings: Settings
  /** By address, of those that have any. */
  preferences: ReadonlyMap<string, Preference>
  /** Shipments that went to known customers, where a rule asks for it. */
  known: ReadonlySet<string>
  /** Mails of the last 24 hours, by address. Grows with what is to go. */
  mailsToday: Map<string, number>
  /** By shipment, what went out or waits. Shrinks with what is withdrawn. */
  news: Map<string, News[]>
}

interface News {
  id: string
  shipmentId: string
  recipient: string
  trigger: Trigger
  status: string | null
}

const dayMs = 24 * 3_600_000

/** Reads it, with the same few statements for any number of decisions. */
export async function loadSendingFacts(
  tx: TeamDb,
  decisions: readonly LoadedDecision[],
  now: Date,
): Promise<SendingFacts> {
  const recipients = [...new Set(decisions.map(({ recipient }) => recipient))]
  const shipmentIds = [...new Set(decisions.map(({ shipmentId }) => shipmentId))]
  const rules = await loadRuleBook(tx)
  return {
    team: await tx.team.findFirstOrThrow(),
    rules,
    settings: await loadSettings(tx),
    preferences: await loadPreferences(tx, recipients),
    known: await loadKnown(tx, rules, shipmentIds),
    mailsToday: await mailsOfDay(tx, recipients, now),
    news: await loadNews(tx, shipmentIds, recipients),
  }
}

/**
 * Copies inside the team, mails sent again by hand and those that were refused do not count; one that was
 * given up and may have gone all the same does.
 */
async function mailsOfDay(tx: TeamDb, recipients: readonly string[], now: Date) {
  const inDay = { gt: new Date(now.getTime() - dayMs) }
  const counts = await tx.mailMessage.groupBy({
    by: ["recipient"],
    where: {
      recipient: { in: [...recipients] },
      OR: [{ createdAt: inDay }, { sentAt: inDay }],
      decision: { copy: false, resend: 0, sendKey: { not: null } },
    },
    _count: { _all: true },
  })
  return new Map(counts.map(({ recipient, _count }) => [recipient, _count._all]))
}

async function loadNews(tx: TeamDb, shipmentIds: string[], recipients: string[]) {
  const found = await tx.notificationDecision.findMany({
    where: {
      shipmentId: { in: shipmentIds },
      recipient: { in: recipients },
      resend: 0,
      status: { in: ["pending", "sent"] },
    },
    select: { id: true, shipmentId: true, recipient: true, trigger: true, status: true },
  })
  const news = new Map<string, News[]>()
  for (const one of found) {
    const same = news.get(one.shipmentId)
    if (same) same.push(one)
    else news.set(one.shipmentId, [one])
  }
  return news
}
