import { digestMoment } from "@/lib/alerts/digest-time"
import { type AlertMailing, mailItems } from "@/lib/alerts/mail"
import { wishesOf } from "@/lib/alerts/wishes"
import { lockInTransaction } from "@/lib/db/locks"
import { inTransaction, type TeamDb } from "@/lib/db/scope"

const hourMs = 3_600_000

/** What waited longer, such as while no mail could leave, is no news any more. */
const oldestMs = 72 * hourMs

/** A mail that was to go at once and could not in so long goes with the digest. */
const lateMs = 3 * hourMs

/**
 * Sends each member of the team one mail with what came before 08:00 of the team's day, is not read and
 * not mailed yet, and is of a kind that they want by day; none where there is nothing. May run any number
 * of times a day: what was mailed is not mailed again. Gives how many mails went out.
 */
export async function sendDigests(
  db: TeamDb,
  timeZone: string,
  options: AlertMailing,
): Promise<number> {
  const moment = digestMoment(options.now, timeZone)
  if (!moment || options.transport.name === "mailbox") return 0
  const members = await db.membership.findMany({ select: { userId: true } })
  let sent = 0
  for (const { userId } of members) {
    const work = (tx: TeamDb) => sendDigest(tx, userId, moment, options)
    if (await inTransaction(db, work, { timeoutMs: 120_000 })) sent += 1
  }
  return sent
}

async function sendDigest(tx: TeamDb, userId: string, moment: Date, options: AlertMailing) {
  const waiting = await waitingItems(tx, userId, moment)
  if (waiting.length === 0) return false
  // Somebody else may be at it: what is left is looked at again under the lock.
  await lockInTransaction(tx, `alert-mail/${userId}`)
  const items = await waitingItems(tx, userId, moment)
  if (items.length === 0) return false
  const headline =
    items.length === 1 ? (items[0]?.title ?? "") : `${items.length} things wait for you`
  const key = `digest-${tx.teamId}-${userId}-${moment.toISOString().slice(0, 16)}`
  await mailItems(tx, userId, items, { ...options, key, headline })
  return true
}

async function waitingItems(tx: TeamDb, userId: string, moment: Date) {
  const [items, stored] = await Promise.all([
    tx.inboxItem.findMany({
      where: {
        userId,
        mailedAt: null,
        createdAt: { lt: moment, gte: new Date(moment.getTime() - oldestMs) },
      },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      take: 1_000,
    }),
    tx.alertPreference.findMany({
      where: { userId },
      select: { userId: true, kind: true, inbox: true, mail: true },
    }),
  ])
  const wishOf = wishesOf(stored)
  return items.filter(({ kind, createdAt, readAt }) => {
    if (readAt && readAt.getTime() > createdAt.getTime()) return false
    const { mail } = wishOf(userId, kind)
    return mail === "daily" || (mail === "now" && moment.getTime() - createdAt.getTime() > lateMs)
  })
}
