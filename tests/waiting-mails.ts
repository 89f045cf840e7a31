import { randomUUID } from "node:crypto"
import type { TeamDb } from "@/lib/db/scope"
import { standingOf } from "@/tests/mail-sources"

/**
 * Decisions whose mails wait to be sent, asked for at `now`: each of a parcel of its own that was delivered
 * then, and to a recipient of its own. Gives their ids.
 */
export async function addWaitingMails(db: TeamDb, count: number, now: Date): Promise<string[]> {
  const ids: string[] = []
  for (let n = 0; n < count; n += 1) {
    const recipient = `recipient${n}@example.com`
    const { id: shipmentId } = await db.shipment.create({
      data: {
        teamId: db.teamId,
        carrier: "ups",
        trackingNumber: `1Z${randomUUID().slice(0, 8).toUpperCase()}`,
        recipientEmail: recipient,
        ...standingOf("delivered"),
        deliveredAt: now,
        handedOverAt: now,
        lastEventAt: now,
      },
    })
    const { id } = await db.notificationDecision.create({
      data: {
        teamId: db.teamId,
        shipmentId,
        moment: "delivered:0",
        trigger: "delivered",
        recipient,
        outcome: "send",
        reason: "rule_on",
        sendKey: `delivered:${recipient}`,
        status: "pending",
        newsAt: now,
        decidedAt: now,
        dueAt: now,
        askedAt: now,
      },
    })
    ids.push(id)
  }
  return ids
}
