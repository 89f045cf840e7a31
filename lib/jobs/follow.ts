import { alertTroubles } from "@/lib/alerts/about-changes"
import type { TeamDb } from "@/lib/db/scope"
import { followChanges, followChangesWithin } from "@/lib/notifications/decide-changes"

/**
 * What follows from changes of shipments: it is decided whom they are told to, and the team is alerted of
 * trouble. Any number of runs leave what one does. Gives how many of the changes were there.
 */
export async function follow(
  db: TeamDb,
  changeIds: readonly string[],
  options: { now: Date },
): Promise<number> {
  const found = await followChanges(db, changeIds, options)
  await alertTroubles(db, changeIds, options)
  return found
}

/** The same inside the transaction that makes the changes. */
export async function followWithin(
  tx: TeamDb,
  changeIds: readonly string[],
  options: { now: Date },
): Promise<void> {
  await followChangesWithin(tx, changeIds, options)
  await alertTroubles(tx, changeIds, options)
}
