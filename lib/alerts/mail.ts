import { renderAlertMail } from "@/emails/alert"
import { alertLabel } from "@/lib/alerts/kinds"
import { lockInTransaction } from "@/lib/db/locks"
import { inTransaction, type TeamDb } from "@/lib/db/scope"
import { AppError } from "@/lib/errors"
import { namedAddress, plainAddress, senderAddress } from "@/lib/mail/headers"
import { oneLine } from "@/lib/mail/line"
import type { MailTransport } from "@/lib/mail/transport"

export interface AlertMailing {
  now: Date
  transport: MailTransport
  appUrl: string
  /** As MAIL_FROM. */
  mailFrom: string
}

/**
 * Mails an inbox item to its member, once. Nothing goes out where no mail can leave (the mailbox), and
 * none to who left the team or has read it meanwhile. Throws as the transport does when a later try may
 * do; what it refuses for good counts as told.
 */
export function mailItem(db: TeamDb, itemId: string, options: AlertMailing): Promise<boolean> {
  if (options.transport.name === "mailbox") return Promise.resolve(false)
  const work = async (tx: TeamDb) => {
    const found = await tx.inboxItem.findUnique({
      where: { id: itemId },
      select: { userId: true },
    })
    if (!found) return false
    await lockInTransaction(tx, `alert-mail/${found.userId}`)
    const item = await tx.inboxItem.findFirst({ where: { id: itemId, mailedAt: null } })
    // Read as it came is what mails alone carry.
    const seen = item?.readAt && item.readAt.getTime() > item.createdAt.getTime()
    if (!item || seen) return false
    await mailItems(tx, item.userId, [item], { ...options, key: itemId, headline: item.title })
    return true
  }
  // The row's lock is held while it sends: two tries never overlap.
  return inTransaction(db, work, { timeoutMs: 120_000 })
}

interface Item {
  id: string
  kind: string
  title: string
  body: string
  href: string
}

/** So many stand in one mail; the inbox has the others. */
const mostOfAMail = 25

/** Sends items in one mail and marks them as mailed; `key` is the same for every try of this mail. */
export async function mailItems(
  tx: TeamDb,
  userId: string,
  items: readonly Item[],
  options: AlertMailing & { key: string; headline: string },
): Promise<void> {
  const { now, transport, appUrl, mailFrom, key, headline } = options
  const member = await tx.membership.findFirst({
    where: { userId },
    select: { user: { select: { email: true } }, team: { select: { name: true } } },
  })
  const to = plainAddress(member?.user.email ?? null)
  if (member && to) {
    const { team } = member
    const subject = oneLine(`${headline} · ${team.name}`, 200)
    const shown = items.slice(0, mostOfAMail)
    const { html, text } = await renderAlertMail({
      subject,
      headline: oneLine(headline, 200),
      items: shown.map(({ id, kind, title, body }) => ({
        label: alertLabel(kind),
        title,
        body,
        // Leads on to where one sees to it, and marks it as read.
        url: `${appUrl}/inbox/${id}`,
      })),
      more: items.length - shown.length,
      team: oneLine(team.name, 100),
      inboxUrl: `${appUrl}/inbox`,
      settingsUrl: `${appUrl}/settings/alerts`,
    })
    const from = namedAddress("Porchlight", senderAddress(mailFrom))
    const mail = { from, to, replyTo: null, subject, html, text, idempotencyKey: key, headers: {} }
    await transport.send(mail).catch(unlessRefused)
  }
  const ids = items.map(({ id }) => id)
  await tx.inboxItem.updateMany({ where: { id: { in: ids } }, data: { mailedAt: now } })
}

/** A mail that is refused for good is not asked for again and again; the item stands in the inbox. */
function unlessRefused(error: unknown) {
  if (error instanceof AppError && error.code === "invalid") return
  throw error
}
