import { alertMailBounced } from "@/lib/alerts/about-mails"
import { inTransaction, type TeamDb } from "@/lib/db/scope"
import { openUndeliverable } from "@/lib/exceptions/undeliverable"
import { type ProviderEvent, undelivered } from "@/lib/notifications/provider-events/schema"

/**
 * Keeps what the provider told of a mail, each event once, and what follows of it: a mail whose sending we
 * did not hear the end of is sent; one that did not arrive has failed, whatever was told before or comes
 * later; an address that takes no mail for good, or whose owner complains, is mailed no more, and support
 * hears of it. Gives false for an event that is known.
 */
export function recordProviderEvent(
  db: TeamDb,
  mail: { id: string },
  event: ProviderEvent & { externalId: string },
  now: Date,
): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    const { count } = await tx.mailEvent.createMany({
      data: [
        {
          teamId: tx.teamId,
          mailId: mail.id,
          kind: event.kind,
          externalId: event.externalId,
          reason: event.reason,
          occurredAt: event.occurredAt,
          receivedAt: now,
        },
      ],
      skipDuplicates: true,
    })
    if (count === 0) return false
    if (undelivered.has(event.kind)) await fail(tx, mail.id, event, now)
    else await settle(tx, mail.id, event, now)
    if (event.forGood) await suppress(tx, mail.id, event, now)
    return true
  })
}

/** A crash may have come between the provider's taking it and our writing that down. */
async function settle(tx: TeamDb, id: string, event: ProviderEvent, now: Date) {
  const { count } = await tx.mailMessage.updateMany({
    where: { id, status: "pending" },
    data: { status: "sent", error: null, providerId: event.providerId, sentAt: event.occurredAt },
  })
  if (count === 0) return
  await tx.notificationDecision.updateMany({
    where: { mailId: id, status: "pending" },
    data: { status: "sent", error: null, settledAt: now },
  })
}

async function fail(tx: TeamDb, mailId: string, event: ProviderEvent, now: Date) {
  const words = { failed: "Not sent", suppressed: "Not sent", bounced: "Came back" } as const
  const word = words[event.kind as keyof typeof words]
  const status = {
    status: "failed",
    error: `${word}: ${event.reason ?? "no reason given"}`,
  } as const
  await tx.mailMessage.update({
    where: { id: mailId },
    data: { ...status, providerId: event.providerId },
  })
  await tx.notificationDecision.updateMany({
    where: { mailId },
    data: { ...status, settledAt: now },
  })
}

async function suppress(tx: TeamDb, mailId: string, event: ProviderEvent, now: Date) {
  const { recipient, decision } = await tx.mailMessage.findFirstOrThrow({
    where: { id: mailId },
    select: { recipient: true, decision: { select: { shipmentId: true } } },
  })
  const address = recipient.toLowerCase()
  const data =
    event.kind === "complained"
      ? { complainedAt: event.occurredAt }
      : { bouncedAt: event.occurredAt, bounceReason: event.reason }
  await tx.recipientPreference.upsert({
    where: { teamId_address: { teamId: tx.teamId, address } },
    create: { teamId: tx.teamId, address, ...data },
    update: data,
  })
  const { shipmentId } = decision
  const { kind, reason } = event
  await openUndeliverable(tx, { shipmentId, kind, reason, now })
  const what = kind === "complained" ? "complained" : "bounced"
  await alertMailBounced(tx, { mailId, shipmentId, what, reason, now })
}
