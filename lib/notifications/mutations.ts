import { inTransaction, type TeamDb } from "@/lib/db/scope"
import { AppError, reasonOf } from "@/lib/errors"
import { oneLine } from "@/lib/mail/line"
import type { MailTransport, OutgoingMail } from "@/lib/mail/transport"
import { batchOf, repeatBatch } from "@/lib/notifications/batch"
import { decideChanges } from "@/lib/notifications/decide-changes"
import { prepareMails } from "@/lib/notifications/prepare"
import {
  plainSettings,
  type Rule,
  type Settings,
  type Trigger,
  triggers,
} from "@/lib/notifications/schema"

/**
 * Decides what a shipment's change tells its recipient, and keeps every decision with its reason, in
 * one transaction. Gives the decisions that are still to be sent (deliverDecision). Any number of
 * runs, at once or one after another, leave the same rows: a change is decided once, and the database
 * lets a shipment's trigger be sent to a recipient once. Throws AppError `not_found`.
 */
export async function decideForChange(
  db: TeamDb,
  changeId: string,
  options: { now: Date },
): Promise<{ sendIds: string[] }> {
  return inTransaction(db, async (tx) => {
    const { found } = await decideChanges(tx, [changeId], options.now)
    if (found === 0) throw new AppError("not_found", "That change is not there any more.")
    const sends = await tx.notificationDecision.findMany({
      where: { changeId, status: "pending" },
      select: { id: true },
    })
    return { sendIds: sends.map((send) => send.id) }
  })
}

/**
 * Sends the mail of a decision. May be called again after any failure or crash: the mail is kept
 * before the first try, every try sends it as kept, under the decision's id as idempotency key, and a
 * decision that is settled stays so. Throws AppError `not_found` for a decision that the team does not
 * have.
 *
 * - Taken by the provider: marked sent. With the mailbox, being kept is being sent.
 * - Refused for good (AppError `invalid` from the transport): marked failed with the reason.
 * - Anything else: the reason is noted and the error thrown, so that the job tries again.
 *
 * A crash after the provider took the mail and before our commit repeats the call. Resend recognises
 * the key; an SMTP server may not recognise the Message-ID, and that mail can arrive twice. Overlapping
 * runs are kept apart by the decision's row, so they are no such case.
 */
export async function deliverDecision(
  db: TeamDb,
  decisionId: string,
  options: { now: Date; transport: MailTransport },
): Promise<void> {
  try {
    const { found, made, kept } = await prepareMails(db, [decisionId], options)
    if (found === 0) throw new AppError("not_found", "That decision is not there any more.")
    const [mail] = [...made, ...kept]
    if (!mail) return
    if (await endedWithBatch(db, decisionId, options)) return
    if (options.transport.deduplicates) await send(db, mail, options)
    else await sendAlone(db, mail, options)
  } catch (error) {
    await noteFailure(db, decisionId, storable(error))
    throw error
  }
}

/** A mail that an earlier try sent with others is tried with them again, and with nothing else. */
async function endedWithBatch(db: TeamDb, decisionId: string, options: SendOptions) {
  const { transport } = options
  const { sendTogether } = transport
  if (!sendTogether) return false
  const mail = await db.mailMessage.findUnique({
    where: { decisionId },
    select: { status: true, providerId: true },
  })
  const key = mail && batchOf(mail)
  if (!key) return false
  const together = { ...transport, sendTogether }
  await repeatBatch(db, key, { now: () => options.now, transport: together })
  return true
}

/** Switches a trigger's mail on or off for the team. What was decided before stays decided. */
export async function setRule(db: TeamDb, trigger: Trigger, enabled: boolean): Promise<void> {
  await db.notificationRule.upsert({
    where: { teamId_trigger: { teamId: db.teamId, trigger } },
    create: { teamId: db.teamId, trigger, enabled },
    update: { enabled },
  })
}

/**
 * Keeps a whole rule, as the settings page sends it. What was decided before stays decided; a mail that
 * still waits is asked about again when its turn comes.
 */
export async function saveRule(db: TeamDb, { trigger, ...rule }: Rule): Promise<void> {
  await db.notificationRule.upsert({
    where: { teamId_trigger: { teamId: db.teamId, trigger } },
    create: { teamId: db.teamId, trigger, ...rule },
    update: rule,
  })
}

/** Keeps what holds for all of the team's mails. */
export async function saveSettings(db: TeamDb, settings: Settings): Promise<void> {
  await db.notificationSettings.upsert({
    where: { teamId: db.teamId },
    create: { teamId: db.teamId, ...settings },
    update: settings,
  })
}

/**
 * Switches every mail on, for a demo team. A real team starts with none: its own order mails and the
 * carriers' notices come first, and it turns on what those leave out.
 */
export async function createDefaultRules(db: TeamDb): Promise<void> {
  for (const trigger of triggers) await setRule(db, trigger, true)
  // Parcels of a demo live fast.
  await saveSettings(db, { ...plainSettings, dailyLimit: 20 })
}

/** For a transport that cannot tell two tries of one mail apart: the decision's row is held while it sends. */
function sendAlone(db: TeamDb, mail: OutgoingMail, options: SendOptions): Promise<void> {
  const work = async (tx: TeamDb) => {
    const { count } = await tx.notificationDecision.updateMany({
      where: { id: mail.idempotencyKey, status: "pending" },
      data: { error: null },
    })
    if (count > 0) await send(tx, mail, options)
  }
  return inTransaction(db, work, { timeoutMs: 120_000 })
}

interface SendOptions {
  now: Date
  transport: MailTransport
}

async function send(db: TeamDb, mail: OutgoingMail, { now, transport }: SendOptions) {
  const decisionId = mail.idempotencyKey
  const settle = async (
    decision: { status: "sent" | "failed"; error: string | null; sendKey?: null },
    sent: { sentAt?: Date; providerId?: string | null },
  ) => {
    await inTransaction(db, async (tx) => {
      // All that the mail tells of.
      await tx.notificationDecision.updateMany({
        where: { mail: { decisionId } },
        data: { ...decision, settledAt: now },
      })
      await tx.mailMessage.update({
        where: { decisionId },
        data: {
          ...sent,
          status: decision.status,
          error: decision.error,
          transport: transport.name,
        },
      })
    })
  }
  try {
    const { providerId } = await transport.send(mail)
    await settle({ status: "sent", error: null }, { sentAt: now, providerId })
  } catch (error) {
    if (!(error instanceof AppError && error.code === "invalid")) throw error
    // Never taken, so a later change may try again with a corrected address or another sender.
    await settle({ status: "failed", error: storable(error), sendKey: null }, {})
  }
}

/** What a provider answers may hold anything; PostgreSQL refuses some of it. */
function storable(error: unknown): string {
  return oneLine(reasonOf(error), 500)
}

async function noteFailure(db: TeamDb, decisionId: string, error: string) {
  const still = { status: "pending" } as const
  await db.notificationDecision.updateMany({ where: { id: decisionId, ...still }, data: { error } })
  await db.mailMessage.updateMany({ where: { decisionId, ...still }, data: { error } })
}
