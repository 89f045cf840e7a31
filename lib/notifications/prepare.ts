import { lockInTransaction } from "@/lib/db/locks"
import { inTransaction, type TeamDb } from "@/lib/db/scope"
import { AppError } from "@/lib/errors"
import type { MailTransport, OutgoingMail } from "@/lib/mail/transport"
import { type KeptMail, keepMail } from "@/lib/notifications/keep-mail"
import { reasonLabels } from "@/lib/notifications/labels"
import { outgoing } from "@/lib/notifications/outgoing"
import type { SuppressReason } from "@/lib/notifications/schema"
import {
  type LoadedDecision,
  loadDecision,
  sendingFacts,
  whyNotNow,
} from "@/lib/notifications/still"
import { toldWith } from "@/lib/notifications/together"

/** Resend keeps an idempotency key for 24 hours; a later try could be a second mail. */
const repeatableHours = 23

interface Attempt {
  now: Date
  transport: MailTransport
}

/**
 * The mail of a decision to send, counted as one more attempt: rendered and kept on the first, and on
 * every later one exactly as it was kept, so that a provider sees the same mail under the same key.
 * Parcels of one order that wait as well are told of in it. Null when nothing is left to do: the decision
 * is settled or told in another's mail, it is not due yet or in quiet hours, or its news has passed
 * meanwhile and it is settled now. Throws AppError `not_found` for a decision that the team does not have.
 */
export async function prepareMail(
  db: TeamDb,
  decisionId: string,
  attempt: Attempt,
): Promise<OutgoingMail | null> {
  return inTransaction(db, async (tx) => {
    const asked = await requireDecision(tx, decisionId)
    // One mail to an address at a time: the day's are counted, and an order's parcels are told together.
    await lockInTransaction(tx, `mails:${asked.recipient}`)
    // Holds the row: two runs of one decision must not both render and keep a mail.
    const { count } = await tx.notificationDecision.updateMany({
      where: { id: decisionId, status: "pending" },
      data: { attempts: { increment: 1 } },
    })
    if (count === 0) return null
    const decision = await loadDecision(tx, decisionId)
    if (decision.mail) return repeat(tx, decision, decision.mail, attempt.now)
    return first(tx, decision, attempt)
  })
}

async function requireDecision(tx: TeamDb, id: string) {
  const found = await tx.notificationDecision.findFirst({
    where: { id },
    select: { recipient: true },
  })
  if (found) return found
  throw new AppError("not_found", "That decision is not there any more.")
}

async function first(
  tx: TeamDb,
  decision: LoadedDecision,
  { now, transport }: Attempt,
): Promise<OutgoingMail | null> {
  const facts = await sendingFacts(tx)
  const against = await whyNotNow(tx, facts, decision, now)
  if (against?.until) {
    await wait(tx, decision.id, against.until)
    return null
  }
  if (against?.reason) {
    await withdraw(tx, decision.id, against.reason, now)
    return null
  }
  const others = await toldWith(tx, facts, decision, { now, withdraw })
  return outgoing(await keepMail(tx, { decision, others, facts, now, transport }), facts.user)
}

/** A mail that may have gone is stopped by what happened since, not by a switch. */
async function repeat(
  tx: TeamDb,
  decision: LoadedDecision,
  mail: KeptMail,
  now: Date,
): Promise<OutgoingMail | null> {
  // Told in another parcel's mail, which has a run of its own.
  if (mail.decisionId !== decision.id) return null
  const facts = await sendingFacts(tx)
  const against = await whyNotNow(tx, facts, decision, now)
  const hours = (now.getTime() - mail.createdAt.getTime()) / 3_600_000
  const end = against?.reason ?? (hours > repeatableHours ? "unrepeatable" : null)
  if (!end) return outgoing(mail, facts.user)
  await giveUp(tx, decision.error, mail, { why: end, now })
  return null
}

async function wait(tx: TeamDb, id: string, dueAt: Date) {
  await tx.notificationDecision.update({
    where: { id },
    data: { dueAt, askedAt: null, attempts: { decrement: 1 } },
  })
}

async function withdraw(tx: TeamDb, id: string, reason: SuppressReason, now: Date) {
  await tx.notificationDecision.update({
    where: { id },
    data: {
      outcome: "suppress",
      reason,
      status: null,
      sendKey: null,
      dueAt: null,
      askedAt: null,
      settledAt: now,
    },
  })
}

/**
 * Ends a mail that was tried before. An earlier try may have reached the provider without our hearing
 * of it, so the send key stays: no other mail takes this one's place.
 */
async function giveUp(
  tx: TeamDb,
  error: string | null,
  mail: KeptMail,
  { why, now }: { why: SuppressReason | "unrepeatable"; now: Date },
) {
  const end =
    why === "unrepeatable"
      ? `No try succeeded within ${repeatableHours} hours.`
      : `Not tried again: ${reasonLabels[why].sentence}`
  const status = { status: "failed", error: [error, end].filter(Boolean).join(" ") } as const
  await tx.notificationDecision.updateMany({
    where: { mailId: mail.id },
    data: { ...status, settledAt: now },
  })
  await tx.mailMessage.update({ where: { id: mail.id }, data: status })
}
