import type { TeamDb } from "@/lib/db/scope"
import type { Trigger } from "@/lib/notifications/schema"

/** No more mails to an address. Asking again changes nothing, and the first time stays noted. */
export async function unsubscribe(db: TeamDb, address: string, now: Date): Promise<void> {
  const { count } = await db.recipientPreference.updateMany({
    where: { address, unsubscribedAt: null },
    data: { unsubscribedAt: now },
  })
  if (count > 0) return
  await db.recipientPreference.createMany({
    data: [{ teamId: db.teamId, address, unsubscribedAt: now }],
    skipDuplicates: true,
  })
}

/** Mails to an address again, but for the kinds that it turned off. */
export async function resubscribe(db: TeamDb, address: string): Promise<void> {
  await db.recipientPreference.updateMany({ where: { address }, data: { unsubscribedAt: null } })
}

/** What an address chose: none at all, or of the kinds that it was shown those that it wants. */
export interface Choice {
  none: boolean
  shown: readonly Trigger[]
  wanted: readonly Trigger[]
}

/** Keeps what an address chose. A kind that it was not shown stays as it was. */
export async function choose(
  db: TeamDb,
  address: string,
  { none, shown, wanted }: Choice,
  now: Date,
): Promise<void> {
  const kept = await db.recipientPreference.findFirst({
    where: { address },
    select: { off: true, unsubscribedAt: true },
  })
  const others = (kept?.off ?? []).filter(
    (trigger) => !(shown as readonly string[]).includes(trigger),
  )
  const off = [...others, ...shown.filter((trigger) => !wanted.includes(trigger))]
  const unsubscribedAt = none ? (kept?.unsubscribedAt ?? now) : null
  await db.recipientPreference.upsert({
    where: { teamId_address: { teamId: db.teamId, address } },
    create: { teamId: db.teamId, address, off, unsubscribedAt },
    update: { off, unsubscribedAt },
  })
}
