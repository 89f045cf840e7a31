import { alertKindKeys, alertKinds, mayConcern } from "@/lib/alerts/kinds"
import { wishesOf } from "@/lib/alerts/wishes"
import type { TeamDb } from "@/lib/db/scope"
import { AppError } from "@/lib/errors"

/** So many are listed of what is unread, and of what is read. */
const shown = 100

/** An item of a member's inbox. */
export type InboxLine = Awaited<ReturnType<typeof listInbox>>["unread"][number]

/** A member's items, the newest first: what is unread, and what is read. */
export async function listInbox(db: TeamDb, userId: string) {
  const select = {
    id: true,
    kind: true,
    title: true,
    body: true,
    href: true,
    createdAt: true,
    readAt: true,
  } as const
  const newest = { createdAt: "desc" } as const
  const order = { orderBy: [newest, { id: "desc" as const }], take: shown, select }
  const [unread, read] = await Promise.all([
    db.inboxItem.findMany({ where: { userId, readAt: null }, ...order }),
    // What was read as it came is for mails alone.
    db.inboxItem.findMany({
      where: { userId, readAt: { gt: db.inboxItem.fields.createdAt } },
      ...order,
    }),
  ])
  return { unread, read }
}

/** How many items a member has not read. */
export function countUnread(db: TeamDb, userId: string): Promise<number> {
  return db.inboxItem.count({ where: { userId, readAt: null } })
}

/** Where an item of a member leads. Throws AppError `not_found`. */
export async function requireItem(db: TeamDb, userId: string, id: string) {
  const item = await db.inboxItem.findFirst({ where: { id, userId }, select: { href: true } })
  if (!item) throw new AppError("not_found", "This alert is not there any more.")
  return item
}

/** How a member hears of each kind that may concern them, in the order of the table. */
export async function listWishes(db: TeamDb, userId: string, isManager: boolean) {
  const stored = await db.alertPreference.findMany({
    where: { userId },
    select: { userId: true, kind: true, inbox: true, mail: true },
  })
  const wishOf = wishesOf(stored)
  return alertKindKeys
    .filter((kind) => mayConcern(kind, isManager))
    .map((kind) => {
      const { label, help } = alertKinds[kind]
      return { kind, label, help, ...wishOf(userId, kind) }
    })
}

/** The team's channels, oldest first, still sealed, each with what failed for good last. */
export function listChannels(db: TeamDb) {
  return db.alertChannel.findMany({
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      kind: true,
      name: true,
      kinds: true,
      enabled: true,
      sealedUrl: true,
      lastSentAt: true,
      failingSince: true,
      lastError: true,
      deliveries: {
        where: { status: "failed" },
        orderBy: { createdAt: "desc" },
        take: 5,
        select: { id: true, payload: true, error: true, createdAt: true },
      },
    },
  })
}
