import type { MailMessage } from "@/lib/db/generated/client"
import { lockAllInTransaction } from "@/lib/db/locks"
import { updateRows } from "@/lib/db/rows"
import { inTransaction, type TeamDb } from "@/lib/db/scope"
import type { MailTransport, OutgoingMail } from "@/lib/mail/transport"
import { keepMails } from "@/lib/notifications/keep-mail"
import { reasonLabels } from "@/lib/notifications/labels"
import { outgoing } from "@/lib/notifications/outgoing"
import { type MailPlan, planMails, repeatableHours } from "@/lib/notifications/plan-mails"
import { loadDecisions, loadSendingFacts } from "@/lib/notifications/sending-facts"
import { loadWaiting } from "@/lib/notifications/together"

interface Attempt {
  now: Date
  transport: MailTransport
}

interface Prepared {
  /** How many of the decisions the team has. */
  found: number
  /** Mails that were never tried. */
  made: OutgoingMail[]
  /** Mails that an earlier run kept, and may have tried: under their own key, or in their batch's. */
  kept: OutgoingMail[]
}

/**
 * The mails of decisions to send, counted as one more attempt of each: rendered and kept on the first, and
 * on every later one exactly as it was kept, so that a provider sees the same mail under the same key.
 * Parcels of one order that wait as well are told of in one. There is none of a decision with which nothing
 * is left to do: it is settled or told in another's mail, it is not due yet or in quiet hours, or its news
 * has passed meanwhile and it is settled now. One is prepared as many are. All in one transaction, in which
 * `also` is done with them.
 */
export async function prepareMails(
  db: TeamDb,
  decisionIds: readonly string[],
  attempt: Attempt,
  also: (tx: TeamDb, prepared: Prepared) => Promise<void> = async () => {},
): Promise<Prepared> {
  const prepare = async (tx: TeamDb) => {
    const asked = await tx.notificationDecision.findMany({
      where: { id: { in: [...decisionIds] } },
      select: { recipient: true },
    })
    // One mail to an address at a time: the day's are counted, and an order's parcels are told together.
    // All at once and in one order, so that two batches never wait for each other in a circle.
    const names = asked.map(({ recipient }) => `mails:${recipient}`)
    await lockAllInTransaction(tx, names)
    const prepared = { found: asked.length, ...(await prepareLocked(tx, decisionIds, attempt)) }
    await also(tx, prepared)
    return prepared
  }
  return inTransaction(db, prepare, { timeoutMs: 120_000 })
}

async function prepareLocked(
  tx: TeamDb,
  ids: readonly string[],
  { now, transport }: Attempt,
): Promise<Omit<Prepared, "found">> {
  // Holds the rows: two runs of one decision must not both render and keep a mail.
  await tx.notificationDecision.updateMany({
    where: { id: { in: [...ids] }, status: "pending" },
    data: { attempts: { increment: 1 } },
  })
  const decisions = await loadDecisions(tx, ids)
  if (decisions.length === 0) return { made: [], kept: [] }
  const waiting = await loadWaiting(tx, decisions, now)
  const facts = await loadSendingFacts(tx, [...decisions, ...waiting], now)
  const plan = planMails(decisions, waiting, facts, now)
  await putOff(tx, plan.wait)
  await withdraw(tx, plan.withdraw, now)
  await giveUp(tx, plan.giveUp, now)
  const made = await keepMails(tx, plan.tell, { facts, now, transport })
  const asOutgoing = (mail: MailMessage) => outgoing(mail, facts.team.slug)
  return { made: made.map(asOutgoing), kept: plan.repeat.map(asOutgoing) }
}

function putOff(tx: TeamDb, waits: MailPlan["wait"]) {
  const rows = waits.map(({ decision: { id, attempts }, until }) => {
    return { id, dueAt: until, askedAt: null, attempts: attempts - 1 }
  })
  return updateRows(tx, "NotificationDecision", ["dueAt", "askedAt", "attempts"], rows)
}

function withdraw(tx: TeamDb, withdrawn: MailPlan["withdraw"], now: Date) {
  const suppressed = {
    outcome: "suppress",
    status: null,
    sendKey: null,
    dueAt: null,
    askedAt: null,
  }
  const rows = withdrawn.map(({ decision: { id }, reason }) => {
    return { ...suppressed, id, reason, settledAt: now }
  })
  const columns = [
    "outcome",
    "reason",
    "status",
    "sendKey",
    "dueAt",
    "askedAt",
    "settledAt",
  ] as const
  return updateRows(tx, "NotificationDecision", columns, rows)
}

/**
 * Ends mails that were tried before. An earlier try may have reached the provider without our hearing
 * of it, so the send key stays: no other mail takes this one's place.
 */
async function giveUp(tx: TeamDb, given: MailPlan["giveUp"], now: Date) {
  for (const { decision, mail, why } of given) {
    const end =
      why === "unrepeatable"
        ? `No try succeeded within ${repeatableHours} hours.`
        : `Not tried again: ${reasonLabels[why].sentence}`
    const error = [decision.error, end].filter(Boolean).join(" ")
    const status = { status: "failed", error } as const
    await tx.notificationDecision.updateMany({
      where: { mailId: mail.id },
      data: { ...status, settledAt: now },
    })
    await tx.mailMessage.update({ where: { id: mail.id }, data: status })
  }
}
