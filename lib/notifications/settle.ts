import { updateRows } from "@/lib/db/rows"
import { inTransaction, type TeamDb } from "@/lib/db/scope"
import { reasonOf } from "@/lib/errors"
import { oneLine } from "@/lib/mail/line"
import type { BatchResult, MailTransport } from "@/lib/mail/transport"
import { undelivered } from "@/lib/notifications/provider-events/schema"

/** What came of a kept mail. */
export interface Settled {
  mailId: string
  result: BatchResult
}

/**
 * Writes down what came of mails, and with each of all the decisions that it tells: sent, or refused for
 * good. What was refused frees its send key, so that a later change may try again with a corrected address
 * or another sender.
 */
export async function settleMails(
  db: TeamDb,
  settled: readonly Settled[],
  { now, transport }: { now: Date; transport: MailTransport["name"] },
): Promise<void> {
  const known = await endedMeanwhile(db, settled)
  const open = settled.filter(({ mailId }) => !known.has(mailId))
  if (open.length === 0) return
  const sent = open.flatMap(({ mailId: id, result }) => {
    return "refused" in result ? [] : [{ id, providerId: result.providerId }]
  })
  const refused = open.flatMap(({ mailId, result }) => {
    return "refused" in result ? [{ mailId, error: storable(result.refused) }] : []
  })
  await inTransaction(db, async (tx) => {
    await tx.notificationDecision.updateMany({
      where: { mailId: { in: sent.map(({ id }) => id) } },
      data: { status: "sent", error: null, settledAt: now },
    })
    await updateRows(
      tx,
      "MailMessage",
      ["status", "error", "providerId", "transport", "sentAt"],
      sent.map((row) => ({ ...row, status: "sent", error: null, transport, sentAt: now })),
    )
    for (const { mailId, error } of refused) {
      const status = { status: "failed", error } as const
      await tx.notificationDecision.updateMany({
        where: { mailId },
        data: { ...status, sendKey: null, settledAt: now },
      })
      await tx.mailMessage.update({ where: { id: mailId }, data: { ...status, transport } })
    }
  })
}

/** The provider may have told that a mail came back before its own answer reached us. */
async function endedMeanwhile(db: TeamDb, settled: readonly Settled[]): Promise<Set<string>> {
  const events = await db.mailEvent.findMany({
    where: { mailId: { in: settled.map(({ mailId }) => mailId) }, kind: { in: [...undelivered] } },
    select: { mailId: true },
  })
  return new Set(events.map(({ mailId }) => mailId))
}

/** Notes why a try failed; a later one may do. */
export async function noteFailures(
  db: TeamDb,
  mailIds: readonly string[],
  error: unknown,
): Promise<void> {
  const said = { error: storable(error) }
  const still = { status: "pending" } as const
  const mailId = { in: [...mailIds] }
  await db.notificationDecision.updateMany({ where: { mailId, ...still }, data: said })
  await db.mailMessage.updateMany({ where: { id: mailId, ...still }, data: said })
}

/** What a provider answers may hold anything; PostgreSQL refuses some of it. */
function storable(error: unknown): string {
  return oneLine(reasonOf(error), 500)
}
