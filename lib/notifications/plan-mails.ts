import type { MailMessage } from "@/lib/db/generated/client"
import type { SuppressReason } from "@/lib/notifications/schema"
import type { LoadedDecision, SendingFacts } from "@/lib/notifications/sending-facts"
import { whyNotNow } from "@/lib/notifications/still"
import { besides, mostParcels } from "@/lib/notifications/together"

/** Resend keeps an idempotency key for 24 hours; a later try could be a second mail. */
export const repeatableHours = 23

/** What is to become of decisions whose turn has come; each stands in one list at most. */
export interface MailPlan {
  /** Not now: due later, or in quiet hours. */
  wait: { decision: LoadedDecision; until: Date }[]
  withdraw: { decision: LoadedDecision; reason: SuppressReason }[]
  /** Mails to make, each with the other parcels of its order that it tells of. */
  tell: { decision: LoadedDecision; others: LoadedDecision[] }[]
  /** Mails that were made before and are to be tried again, exactly as they were kept. */
  repeat: MailMessage[]
  /** Mails that were tried before and are not to be tried again. */
  giveUp: { decision: LoadedDecision; mail: MailMessage; why: SuppressReason | "unrepeatable" }[]
}

/**
 * Decides what becomes of decisions, one after another in their order: each sees what came of those before
 * it. `waiting` are those that can be told in another's mail. Pure; counts in `facts` what goes out and
 * takes from it what is withdrawn.
 */
export function planMails(
  decisions: readonly LoadedDecision[],
  waiting: readonly LoadedDecision[],
  facts: SendingFacts,
  now: Date,
): MailPlan {
  const plan: MailPlan = { wait: [], withdraw: [], tell: [], repeat: [], giveUp: [] }
  const done = new Set<string>()

  function withdraw(decision: LoadedDecision, reason: SuppressReason) {
    done.add(decision.id)
    plan.withdraw.push({ decision, reason })
    const news = facts.news.get(decision.shipmentId) ?? []
    facts.news.set(
      decision.shipmentId,
      news.filter(({ id }) => id !== decision.id),
    )
  }

  function tell(decision: LoadedDecision) {
    const others: LoadedDecision[] = []
    const open = besides(decision, waiting).filter(({ id }) => !done.has(id))
    for (const other of open.slice(0, mostParcels - 1)) {
      // It goes out a moment before its own time.
      const against = whyNotNow(facts, { ...other, dueAt: now }, now)
      if (against?.reason) withdraw(other, against.reason)
      else if (!against) others.push(other)
    }
    for (const { id } of [decision, ...others]) done.add(id)
    plan.tell.push({ decision, others })
    const { recipient, copy } = decision
    if (!copy) facts.mailsToday.set(recipient, (facts.mailsToday.get(recipient) ?? 0) + 1)
  }

  for (const decision of decisions) {
    if (done.has(decision.id)) continue
    if (decision.mail) {
      again(plan, decision, decision.mail, { facts, now })
      continue
    }
    const against = whyNotNow(facts, decision, now)
    if (against?.until) plan.wait.push({ decision, until: against.until })
    else if (against?.reason) withdraw(decision, against.reason)
    else tell(decision)
  }
  return plan
}

/** A mail that may have gone is stopped by what happened since, not by a switch. */
function again(
  plan: MailPlan,
  decision: LoadedDecision,
  mail: MailMessage,
  { facts, now }: { facts: SendingFacts; now: Date },
) {
  // Told in another parcel's mail, which has a run of its own.
  if (mail.decisionId !== decision.id) return
  const hours = (now.getTime() - mail.createdAt.getTime()) / 3_600_000
  const passed = whyNotNow(facts, decision, now)?.reason
  const why = passed ?? (hours > repeatableHours ? "unrepeatable" : null)
  if (why) plan.giveUp.push({ decision, mail, why })
  else plan.repeat.push(mail)
}
