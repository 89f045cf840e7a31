import type { AlertKind, Wish } from "@/lib/alerts/kinds"
import type { TeamDb } from "@/lib/db/scope"

/** Marks an item of a member's own as read, or as unread; of another's nothing happens. */
export async function markItem(
  db: TeamDb,
  userId: string,
  { id, read }: { id: string; read: boolean },
  now: Date,
): Promise<void> {
  await db.inboxItem.updateMany({
    where: { id, userId, readAt: read ? null : { not: null } },
    data: { readAt: read ? now : null },
  })
}

/** Marks all that a member has not read. `unreadAgain` with the same instant takes it back. */
export async function markAllRead(db: TeamDb, userId: string, now: Date): Promise<number> {
  const { count } = await db.inboxItem.updateMany({
    where: { userId, readAt: null },
    data: { readAt: now },
  })
  return count
}

/** Takes back what was marked as read at an instant. */
export async function unreadAgain(db: TeamDb, userId: string, at: Date): Promise<void> {
  await db.inboxItem.updateMany({ where: { userId, readAt: at }, data: { readAt: null } })
}

/** Keeps how a member wants to hear of a kind, from now on. */
export async function setWish(
  db: TeamDb,
  userId: string,
  kind: AlertKind,
  { inbox, mail }: Wish,
): Promise<void> {
  await db.alertPreference.upsert({
    where: { teamId_userId_kind: { teamId: db.teamId, userId, kind } },
    create: { teamId: db.teamId, userId, kind, inbox, mail },
    update: { inbox, mail },
  })
}
