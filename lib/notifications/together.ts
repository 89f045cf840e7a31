import type { TeamDb } from "@/lib/db/scope"
import { togetherMs } from "@/lib/notifications/decide"
import type { SuppressReason } from "@/lib/notifications/schema"
import { type LoadedDecision, type SendingFacts, whyNotNow } from "@/lib/notifications/still"

/** More parcels of one order than this get a second mail. */
const mostParcels = 20

/**
 * The other parcels of a decision's order whose mails of the same trigger to the same address wait to go
 * out now or in a moment: one mail tells of all. What is not true of one any more is withdrawn. The
 * caller holds the address's lock.
 */
export async function toldWith(
  tx: TeamDb,
  facts: SendingFacts,
  { id, togetherKey, trigger, recipient, copy }: LoadedDecision,
  options: {
    now: Date
    withdraw: (tx: TeamDb, id: string, reason: SuppressReason, now: Date) => Promise<void>
  },
): Promise<LoadedDecision[]> {
  if (togetherKey === null) return []
  const { now } = options
  const waiting = await tx.notificationDecision.findMany({
    where: {
      togetherKey,
      trigger,
      recipient,
      copy,
      id: { not: id },
      status: "pending",
      mailId: null,
      dueAt: { lte: new Date(now.getTime() + togetherMs) },
    },
    include: { shipment: true, change: true, mail: true },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    take: mostParcels - 1,
  })
  const told: LoadedDecision[] = []
  for (const other of waiting) {
    // It goes out a moment before its own time.
    const against = await whyNotNow(tx, facts, { ...other, dueAt: now }, now)
    if (against?.reason) await options.withdraw(tx, other.id, against.reason, now)
    else if (!against) told.push(other)
  }
  return told
}
