import { renderMail } from "@/emails/render"
import { readDesign } from "@/lib/brand/schema"
import { inTransaction, type TeamDb } from "@/lib/db/scope"
import { env } from "@/lib/env"
import { AppError } from "@/lib/errors"
import { namedAddress, plainAddress, senderAddress } from "@/lib/mail/headers"
import { oneLine } from "@/lib/mail/line"
import type { MailTransport, OutgoingMail } from "@/lib/mail/transport"
import { composeView } from "@/lib/notifications/compose"
import { newsFacts } from "@/lib/notifications/facts"
import { reasonLabels } from "@/lib/notifications/labels"
import { loadRuleBook, loadSettings } from "@/lib/notifications/rule-book"
import type { SuppressReason } from "@/lib/notifications/schema"
import { reasonToWithdraw } from "@/lib/notifications/truth"
import { signedPageUrl } from "@/lib/proof/links"

/** Resend keeps an idempotency key for 24 hours; a later try could be a second mail. */
const repeatableHours = 23

interface Attempt {
  now: Date
  transport: MailTransport
}

/**
 * The mail of a decision to send, counted as one more attempt: rendered and kept on the first, and on
 * every later one exactly as it was kept, so that a provider sees the same mail under the same key.
 * Null when nothing is left to do: the decision is settled, or its news has passed meanwhile and it
 * is settled now. Throws AppError `not_found` for a decision that the team does not have.
 */
export async function prepareMail(
  db: TeamDb,
  decisionId: string,
  attempt: Attempt,
): Promise<OutgoingMail | null> {
  return inTransaction(db, async (tx) => {
    // Holds the row: two runs of one decision must not both render and keep a mail.
    const { count } = await tx.notificationDecision.updateMany({
      where: { id: decisionId, status: "pending" },
      data: { attempts: { increment: 1 } },
    })
    if (count === 0) return requireDecision(tx, decisionId)
    const decision = await loadDecision(tx, decisionId)
    const passed = await whyPassed(tx, decision, attempt.now)
    if (decision.mail) {
      if (!passed) return outgoing(decision.mail)
      await giveUp(tx, decision, passed, attempt.now)
      return null
    }
    if (passed && passed !== "unrepeatable") {
      await withdraw(tx, decisionId, passed, attempt.now)
      return null
    }
    return outgoing(await keepMail(tx, decision, attempt))
  })
}

async function requireDecision(tx: TeamDb, id: string): Promise<null> {
  if ((await tx.notificationDecision.count({ where: { id } })) > 0) return null
  throw new AppError("not_found", "That decision is not there any more.")
}

function loadDecision(tx: TeamDb, id: string) {
  return tx.notificationDecision.findFirstOrThrow({
    where: { id },
    include: { shipment: true, change: true, mail: true },
  })
}

type LoadedDecision = Awaited<ReturnType<typeof loadDecision>>

/** Why the mail must not go out any more. A mail that may have gone is stopped by what happened, not by a switch. */
async function whyPassed(
  tx: TeamDb,
  { trigger, reason: why, shipment, newsAt, mail }: LoadedDecision,
  now: Date,
): Promise<SuppressReason | "unrepeatable" | null> {
  const { newsHours } = await loadSettings(tx)
  const { timeZone } = await tx.team.findFirstOrThrow({ select: { timeZone: true } })
  const news = { newsAt, newsHours }
  // A person asked for this very mail, knowing that it is not news.
  const reason =
    why === "resent" ? null : reasonToWithdraw(trigger, newsFacts(shipment, timeZone), news, now)
  if (reason) return reason
  if (mail) {
    const hours = (now.getTime() - mail.createdAt.getTime()) / 3_600_000
    return hours > repeatableHours ? "unrepeatable" : null
  }
  const rules = await loadRuleBook(tx)
  return rules[trigger].enabled ? null : "rule_off"
}

async function withdraw(tx: TeamDb, id: string, reason: SuppressReason, now: Date) {
  await tx.notificationDecision.update({
    where: { id },
    data: { outcome: "suppress", reason, status: null, sendKey: null, settledAt: now },
  })
}

/**
 * Ends a mail that was tried before. An earlier try may have reached the provider without our hearing
 * of it, so the send key stays: no other mail takes this one's place.
 */
async function giveUp(
  tx: TeamDb,
  { id, error }: LoadedDecision,
  why: SuppressReason | "unrepeatable",
  now: Date,
) {
  const end =
    why === "unrepeatable"
      ? `No try succeeded within ${repeatableHours} hours.`
      : `Not tried again: ${reasonLabels[why].sentence}`
  const status = { status: "failed", error: [error, end].filter(Boolean).join(" ") } as const
  await tx.notificationDecision.update({ where: { id }, data: { ...status, settledAt: now } })
  await tx.mailMessage.update({ where: { decisionId: id }, data: status })
}

async function keepMail(tx: TeamDb, decision: LoadedDecision, { now, transport }: Attempt) {
  const { id, trigger, recipient, shipment } = decision
  // What came with time tells of the parcel as it stands.
  const { category, detail, lastEventAt } = shipment
  const change = decision.change ?? { occurredAt: lastEventAt, category, detail }
  const { APP_URL, MAIL_FROM } = env()
  const brand = await tx.brand.findFirst()
  const team = await tx.team.findFirstOrThrow()
  const events = await tx.trackingEvent.findMany({
    where: { shipmentId: shipment.id },
    orderBy: { occurredAt: "desc" },
    take: 500,
  })
  const pageUrl = await signedPageUrl(tx, shipment.id, { now, appUrl: APP_URL })
  const sources = { trigger, shipment, change, events, brand, team, appUrl: APP_URL, pageUrl, now }
  const view = composeView(sources)
  const { subject, html, text } = await renderMail(view)
  const mail = await tx.mailMessage.create({
    data: {
      teamId: tx.teamId,
      decisionId: id,
      sender: namedAddress(view.shop.name, senderAddress(MAIL_FROM)),
      recipient,
      replyTo: plainAddress(readDesign(brand?.design, team.name).support.email),
      subject: oneLine(subject, 200),
      html,
      text,
      transport: transport.name,
      createdAt: now,
    },
  })
  await tx.notificationDecision.update({
    where: { id },
    data: { mailId: mail.id, toldEta: shipment.eta },
  })
  return mail
}

type KeptMail = Awaited<ReturnType<typeof keepMail>>

function outgoing(mail: KeptMail): OutgoingMail {
  return {
    from: mail.sender,
    to: mail.recipient,
    replyTo: mail.replyTo,
    subject: mail.subject,
    html: mail.html,
    text: mail.text,
    idempotencyKey: mail.decisionId,
    // RFC 3834: keeps out-of-office answers away. X-Entity-Ref-ID keeps Gmail from folding parcels into one thread.
    headers: { "Auto-Submitted": "auto-generated", "X-Entity-Ref-ID": mail.decisionId },
  }
}
