import { enqueueAll } from "@/lib/db/outbox"
import { inTransaction, type TeamDb } from "@/lib/db/scope"
import { loadChangeMoments } from "@/lib/notifications/change-moments"
import { keepDecisions } from "@/lib/notifications/keep"

/**
 * Decides what changes of shipments tell their recipients, in the changes' order, keeps every decision
 * with its reason, and asks for each mail that is to go out now: all in one transaction. Any number of
 * runs, at once or one after another, leave the same rows and ask once: a change is decided once, and the
 * database lets a shipment's trigger be sent to a recipient once. A change that is not there any more is
 * left out; gives how many were there.
 */
export async function followChanges(
  db: TeamDb,
  changeIds: readonly string[],
  options: { now: Date },
): Promise<number> {
  return inTransaction(db, (tx) => followChangesWithin(tx, changeIds, options))
}

/** The same inside a transaction. */
export async function followChangesWithin(
  tx: TeamDb,
  changeIds: readonly string[],
  { now }: { now: Date },
): Promise<number> {
  const { found, dueIds } = await decideChanges(tx, changeIds, now)
  const sends = dueIds.map((decisionId) => ({ decisionId }))
  await enqueueAll(tx, "notification/send", sends)
  return found
}

/**
 * The decisions alone; gives those to send now that were made. What is to be sent later waits for the
 * job that looks for what is due. `tx` must be inside a transaction.
 */
export async function decideChanges(
  tx: TeamDb,
  changeIds: readonly string[],
  now: Date,
): Promise<{ found: number; dueIds: string[] }> {
  const moments = await loadChangeMoments(tx, changeIds)
  return { found: moments.length, dueIds: await keepDecisions(tx, moments, now) }
}
