import type { TeamDb } from "@/lib/db/scope"
import { togetherMs } from "@/lib/notifications/decide"
import { type LoadedDecision, loaded } from "@/lib/notifications/sending-facts"

/** More parcels of one order than this get a second mail. */
export const mostParcels = 20

/**
 * Decisions about other parcels of these decisions' orders that wait to go out now or in a moment, to the
 * same addresses: one mail tells of all. The soonest first. The caller holds the addresses' locks.
 */
export async function loadWaiting(
  tx: TeamDb,
  decisions: readonly LoadedDecision[],
  now: Date,
): Promise<LoadedDecision[]> {
  const led = decisions.filter(({ togetherKey, mail }) => togetherKey !== null && mail === null)
  if (led.length === 0) return []
  const keys = led.flatMap(({ togetherKey }) => togetherKey ?? [])
  return tx.notificationDecision.findMany({
    where: {
      togetherKey: { in: [...new Set(keys)] },
      trigger: { in: [...new Set(led.map(({ trigger }) => trigger))] },
      recipient: { in: [...new Set(led.map(({ recipient }) => recipient))] },
      status: "pending",
      mailId: null,
      dueAt: { lte: new Date(now.getTime() + togetherMs) },
    },
    include: loaded,
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    // What is left over has a mail of its own.
    take: led.length * mostParcels,
  })
}

/** Those of them that a decision's mail can tell of as well. */
export function besides(
  { id, togetherKey, trigger, recipient, copy }: LoadedDecision,
  waiting: readonly LoadedDecision[],
): LoadedDecision[] {
  const same = waiting.filter((other) => {
    if (other.id === id || other.togetherKey !== togetherKey) return false
    return other.trigger === trigger && other.recipient === recipient && other.copy === copy
  })
  return togetherKey === null ? [] : same
}
