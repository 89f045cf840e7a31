import { inTransaction, type TeamDb } from "@/lib/db/scope"
import { AppError, reasonOf } from "@/lib/errors"
import { oneLine } from "@/lib/mail/line"
import type { MailTransport, OutgoingMail } from "@/lib/mail/transport"
import { type DecideInput, type Decision, decide } from "@/lib/notifications/decide"
import { prepareMail } from "@/lib/notifications/prepare"
import { listRules } from "@/lib/notifications/queries"
import { type Reason, type Trigger, triggers } from "@/lib/notifications/schema"

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
    if ((await tx.notificationDecision.count({ where: { changeId } })) === 0) {
      const { shipmentId, input } = await loadChange(tx, changeId, options.now)
      await keepDecisions(tx, { changeId, shipmentId, decidedAt: options.now }, decide(input))
    }
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
 * decision that is settled stays so.
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
    const mail = await prepareMail(db, decisionId, options)
    if (!mail) return
    if (options.transport.deduplicates) await send(db, mail, options)
    else await sendAlone(db, mail, options)
  } catch (error) {
    await noteFailure(db, decisionId, storable(error))
    throw error
  }
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
 * Switches every mail on, for a demo team. A real team starts with none: its own order mails and the
 * carriers' notices come first, and it turns on what those leave out.
 */
export async function createDefaultRules(db: TeamDb): Promise<void> {
  for (const trigger of triggers) await setRule(db, trigger, true)
}

async function loadChange(tx: TeamDb, changeId: string, now: Date) {
  const change = await tx.shipmentChange.findFirst({
    where: { id: changeId },
    include: { shipment: true },
  })
  if (!change) throw new AppError("not_found", "That change is not there any more.")
  const { shipmentId, shipment } = change
  const previous = await tx.shipmentChange.findFirst({
    where: { shipmentId, version: { lt: change.version } },
    orderBy: { version: "desc" },
    select: { detail: true },
  })
  const history = await tx.notificationDecision.findMany({ where: { shipmentId } })
  const rules = await listRules(tx)
  const input: DecideInput = {
    before: beforeOf(change, previous?.detail ?? null),
    after: change,
    arrived: await arrivedWith(tx, change),
    occurredAt: change.occurredAt,
    replay: change.replay,
    rules: Object.fromEntries(
      rules.map((rule) => [rule.trigger, rule.enabled]),
    ) as DecideInput["rules"],
    history: history.map(({ trigger, recipient, reason, sendKey }) => ({
      trigger,
      recipient,
      reason: reason as Reason,
      holds: sendKey !== null,
    })),
    shipment,
    now,
  }
  return { shipmentId, input }
}

type LoadedChange = NonNullable<Awaited<ReturnType<TeamDb["shipmentChange"]["findFirst"]>>>

function beforeOf(change: LoadedChange, detail: string | null): DecideInput["before"] {
  if (!change.previousCategory || !change.previousMilestone) return null
  return {
    category: change.previousCategory,
    milestone: change.previousMilestone,
    detail: detail ?? "registered",
  }
}

/** A payload's scans are stored once, so those that carry its id are the ones that were new with it. */
async function arrivedWith(tx: TeamDb, { shipmentId, payloadId, milestone }: LoadedChange) {
  if (!payloadId) return []
  const scans = await tx.trackingEvent.findMany({
    where: { shipmentId, payloadId },
    select: { category: true, detail: true },
  })
  // What a carrier calls delivered on the way back is the sender's receipt.
  return milestone === "returned" ? scans.filter((scan) => scan.category !== "Delivered") : scans
}

async function keepDecisions(
  tx: TeamDb,
  of: { changeId: string; shipmentId: string; decidedAt: Date },
  decisions: readonly Decision[],
) {
  const row = (decision: Decision) => ({ ...decision, ...of, teamId: tx.teamId })
  // A row that would break a unique key is left out: another run has decided the same, or another
  // change has sent it.
  await tx.notificationDecision.createMany({
    data: decisions.map((decision) =>
      decision.outcome === "send"
        ? { ...row(decision), sendKey: sendKeyOf(decision), status: "pending" as const }
        : row(decision),
    ),
    skipDuplicates: true,
  })
  const beaten = decisions.filter((decision) => decision.outcome === "send")
  await tx.notificationDecision.createMany({
    data: beaten.map((decision) => ({
      ...row(decision),
      outcome: "suppress" as const,
      reason: "already_sent" satisfies Reason,
    })),
    skipDuplicates: true,
  })
}

function sendKeyOf({ trigger, recipient }: Decision): string {
  return `${trigger}:${recipient}`
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
      await tx.notificationDecision.update({
        where: { id: decisionId },
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
