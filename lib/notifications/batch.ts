import { createHash } from "node:crypto"
import type { TeamDb } from "@/lib/db/scope"
import { AppError } from "@/lib/errors"
import type { BatchResult, MailTransport, OutgoingMail } from "@/lib/mail/transport"
import { outgoing } from "@/lib/notifications/outgoing"
import { prepareMails } from "@/lib/notifications/prepare"
import { noteFailures, settleMails } from "@/lib/notifications/settle"

// A provider takes a batch under one key, so a batch that may have gone must be tried as the same batch
// again, and by nothing else. Until it is settled, its mails name it in place of the provider's id.

const mark = "batch:"

/** The batch that a kept mail went out with, when it is not known yet what came of it. */
export function batchOf(mail: { status: string; providerId: string | null }): string | null {
  const open = mail.status !== "sent" && mail.providerId?.startsWith(mark)
  return open ? (mail.providerId?.slice(mark.length) ?? null) : null
}

/** Binds mails into a batch, before the first try. Gives its key. */
export async function bindBatch(tx: TeamDb, mails: readonly OutgoingMail[]): Promise<string> {
  const ids = mails.map(({ idempotencyKey }) => idempotencyKey).sort()
  const key = createHash("sha256").update(ids.join(" ")).digest("hex").slice(0, 40)
  await tx.mailMessage.updateMany({
    where: { decisionId: { in: ids } },
    data: { providerId: `${mark}${key}` },
  })
  return key
}

type BatchTransport = MailTransport & Required<Pick<MailTransport, "sendTogether">>

interface BatchOptions {
  now: () => Date
  transport: BatchTransport
}

/**
 * Finds out what came of a batch that was tried before, and sends what of it is still true and did not go.
 * Throws as deliverBatch.
 */
export async function repeatBatch(db: TeamDb, key: string, options: BatchOptions): Promise<void> {
  const open = await db.mailMessage.findMany({
    where: { providerId: `${mark}${key}`, status: "pending" },
    orderBy: { decisionId: "asc" },
    select: { decisionId: true },
  })
  const { now, transport } = options
  const ids = open.map(({ decisionId }) => decisionId)
  await prepareMails(db, ids, { now: now(), transport })
  await deliverBatch(db, key, options)
}

/**
 * Sends a batch that was bound: any number of tries, with crashes between them, sends each mail once. What
 * was given up since an earlier try is left out. Should the provider then say that it took this key with
 * other mails, the earlier try had arrived; the whole batch is asked for again, and answers as it did then.
 *
 * Throws as the transport does. `invalid` means that the provider takes no mail of it as it is: the batch
 * is undone, and each is to be tried alone.
 */
export async function deliverBatch(
  db: TeamDb,
  key: string,
  { now, transport }: BatchOptions,
): Promise<void> {
  const mails = await db.mailMessage.findMany({
    where: { providerId: `${mark}${key}` },
    orderBy: { decisionId: "asc" },
  })
  const open = mails.filter(({ status }) => status === "pending")
  if (open.length === 0) return
  const { slug } = await db.team.findFirstOrThrow({ select: { slug: true } })
  const send = (some: typeof mails) => {
    const ready = some.map((mail) => outgoing(mail, slug))
    return transport.sendTogether(ready, key)
  }
  const settle = (some: typeof mails, results: BatchResult[]) => {
    const settled = some.flatMap(({ id: mailId }, index) => {
      const result = results[index]
      return result ? [{ mailId, result }] : []
    })
    return settleMails(db, settled, { now: now(), transport: transport.name })
  }
  try {
    await settle(open, await send(open))
  } catch (error) {
    const code = error instanceof AppError ? error.code : null
    if (code === "conflict" && open.length < mails.length) return settle(mails, await send(mails))
    await noteFailures(
      db,
      open.map(({ id }) => id),
      error,
    )
    if (code === "invalid") await undoBatch(db, key)
    // Not for good: what came of an earlier try is still to be found out.
    throw code === "conflict" ? new AppError("upstream", (error as AppError).message) : error
  }
}

async function undoBatch(db: TeamDb, key: string): Promise<void> {
  await db.mailMessage.updateMany({
    where: { providerId: `${mark}${key}`, status: "pending" },
    data: { providerId: null },
  })
}
