import { recordAudit } from "@/lib/audit/mutations"
import type { Actor } from "@/lib/audit/schema"
import { enqueue } from "@/lib/db/outbox"
import { inTransaction, type TeamDb } from "@/lib/db/scope"
import { AppError } from "@/lib/errors"
import { recipientAddress } from "@/lib/notifications/address"
import { readdressed } from "@/lib/recipients/links"

/**
 * Has the last mail that a shipment's recipient was sent go out once more, word for word, to the
 * address that the shipment has now. It is a decision of its own with a key of its own, so that the
 * provider does not take it for a second try. Gives the new decision's id; null when no mail was sent
 * yet, or the address is none that can be mailed. Joins the caller's transaction.
 */
export async function resendLastMail(
  tx: TeamDb,
  shipmentId: string,
  options: { now: Date },
): Promise<string | null> {
  const last = await tx.notificationDecision.findFirst({
    where: { shipmentId, outcome: "send", status: "sent" },
    orderBy: [{ settledAt: "desc" }, { id: "desc" }],
    include: { mail: true, shipment: { select: { recipientEmail: true } } },
  })
  if (!last?.mail) return null
  const { changeId, moment, trigger, newsAt } = last
  const { address: recipient, valid } = recipientAddress(
    last.shipment.recipientEmail ?? last.recipient,
  )
  if (!valid) return null
  const { _max } = await tx.notificationDecision.aggregate({
    where: { shipmentId, moment, trigger, recipient },
    _max: { resend: true },
  })
  const resend = (_max.resend ?? 0) + 1
  const { id: decisionId } = await tx.notificationDecision.create({
    select: { id: true },
    data: {
      teamId: tx.teamId,
      shipmentId,
      changeId,
      moment,
      trigger,
      recipient,
      newsAt,
      resend,
      outcome: "send",
      reason: "resent",
      sendKey: `${trigger}:${recipient}:${moment}:${resend}`,
      status: "pending",
      decidedAt: options.now,
      dueAt: options.now,
      askedAt: options.now,
    },
  })
  const { sender, replyTo, subject, html, text, transport } = last.mail
  const ofTeam = (address: string) => ({ teamId: tx.teamId, address })
  const toReader = (part: string) => readdressed(part, ofTeam(last.recipient), ofTeam(recipient))
  const { id: mailId } = await tx.mailMessage.create({
    select: { id: true },
    data: {
      teamId: tx.teamId,
      decisionId,
      sender,
      recipient,
      replyTo,
      subject,
      html: toReader(html),
      text: toReader(text),
      transport,
      createdAt: options.now,
    },
  })
  await tx.notificationDecision.update({ where: { id: decisionId }, data: { mailId } })
  await enqueue(tx, "notification/send", { decisionId })
  return decisionId
}

/** As resendLastMail, and writes down who asked. Throws `conflict` when there is nothing to send again. */
export function resendByHand(
  db: TeamDb,
  shipmentId: string,
  by: Actor,
  options: { now: Date },
): Promise<void> {
  return inTransaction(db, async (tx) => {
    if (!(await resendLastMail(tx, shipmentId, options))) {
      throw new AppError(
        "conflict",
        "There is no mail to send again, or the shipment's address can't be mailed.",
      )
    }
    await recordAudit(tx, { shipmentId, action: "mail_resent", by })
  })
}
