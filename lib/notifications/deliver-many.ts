import type { TeamDb } from "@/lib/db/scope"
import { AppError } from "@/lib/errors"
import { type MailTransport, maxTogether } from "@/lib/mail/transport"
import { batchOf, bindBatch, deliverBatch, repeatBatch } from "@/lib/notifications/batch"
import { deliverDecision } from "@/lib/notifications/mutations"
import { prepareMails } from "@/lib/notifications/prepare"

interface Options {
  now: () => Date
  transport: MailTransport
}

/**
 * Sends the mails of decisions that wait together: prepared in one transaction, and handed to the provider
 * with one request where it takes several. A single one goes alone, at once. May be called again after any
 * failure or crash, as deliverDecision. Gives the decisions that are to be tried alone, each with its own
 * retries; throws when a later try of the same decisions may do.
 */
export async function deliverDecisions(
  db: TeamDb,
  ids: readonly string[],
  options: Options,
): Promise<{ alone: string[] }> {
  const { transport } = options
  const { sendTogether } = transport
  if (!sendTogether || ids.length === 1) return deliverEach(db, ids, options)
  const together = { ...options, transport: { ...transport, sendTogether } }
  const bound = await openBatches(db, ids)
  for (const key of bound.keys) await repeatBatch(db, key, together)
  const rest = ids.filter((id) => !bound.ids.has(id))
  const alone: string[] = []
  for (let from = 0; from < rest.length; from += maxTogether) {
    const some = rest.slice(from, from + maxTogether)
    const batch = await prepareBatch(db, some, options).catch(() => ({ key: null, alone: some }))
    alone.push(...batch.alone)
    if (batch.key !== null) {
      alone.push(...(await deliverBatch(db, batch.key, together).then(() => [], orAlone(some))))
    }
  }
  return { alone }
}

/** Without a batch: one after another, and what fails is tried alone. */
async function deliverEach(
  db: TeamDb,
  ids: readonly string[],
  { now, transport }: Options,
): Promise<{ alone: string[] }> {
  if (ids.length === 1 && ids[0] !== undefined) {
    await deliverDecision(db, ids[0], { now: now(), transport })
    return { alone: [] }
  }
  const alone: string[] = []
  for (const id of ids) {
    await deliverDecision(db, id, { now: now(), transport }).catch(() => alone.push(id))
  }
  return { alone }
}

/** The batches, of an earlier try, whose end is not known, and the decisions of these ids in them. */
async function openBatches(db: TeamDb, ids: readonly string[]) {
  const tried = await db.mailMessage.findMany({
    where: { decisionId: { in: [...ids] }, status: "pending", providerId: { not: null } },
    select: { decisionId: true, status: true, providerId: true },
  })
  const open = tried.filter((mail) => batchOf(mail) !== null)
  return {
    ids: new Set(open.map(({ decisionId }) => decisionId)),
    keys: [...new Set(open.flatMap((mail) => batchOf(mail) ?? []))],
  }
}

/**
 * Keeps the mails and binds those that were never tried; gives the batch's key, or none where there is no
 * such mail. What was tried before went under a key of its own, and has to again.
 */
async function prepareBatch(db: TeamDb, ids: readonly string[], { now, transport }: Options) {
  let key: string | null = null
  const { kept } = await prepareMails(db, ids, { now: now(), transport }, async (tx, { made }) => {
    if (made.length > 0) key = await bindBatch(tx, made)
  })
  return { key: key as string | null, alone: kept.map(({ idempotencyKey }) => idempotencyKey) }
}

function orAlone(ids: readonly string[]) {
  return (error: unknown): string[] => {
    if (error instanceof AppError && error.code === "invalid") return [...ids]
    throw error
  }
}
