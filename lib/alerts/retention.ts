import type { TeamDb } from "@/lib/db/scope"

/** How many days alerts are kept, from when they came. */
const keptDays = { read: 90, unread: 180, deliveries: 90 }

const dayMs = 24 * 3_600_000

/**
 * Forgets a team's old alerts: what was read after 90 days, what nobody read after 180, and what went to
 * channels after 90. Gives how many rows went. They go `atATime`, so that a long backlog neither holds the
 * tables for long nor is lost when it is interrupted.
 */
export async function forgetOldAlerts(
  db: TeamDb,
  now: Date,
  atATime = 5_000,
): Promise<{ items: number; deliveries: number }> {
  const before = (days: number) => ({ lt: new Date(now.getTime() - days * dayMs) })
  const oldItems = {
    OR: [
      { createdAt: before(keptDays.read), readAt: { not: null } },
      { createdAt: before(keptDays.unread) },
    ],
  }
  const oldDeliveries = { createdAt: before(keptDays.deliveries) }
  const part = { select: { id: true }, take: atATime } as const
  const items = await inParts(atATime, async () => {
    const found = await db.inboxItem.findMany({ where: oldItems, ...part })
    return db.inboxItem.deleteMany({ where: { id: { in: found.map(({ id }) => id) } } })
  })
  const deliveries = await inParts(atATime, async () => {
    const found = await db.alertDelivery.findMany({ where: oldDeliveries, ...part })
    return db.alertDelivery.deleteMany({ where: { id: { in: found.map(({ id }) => id) } } })
  })
  return { items, deliveries }
}

async function inParts(atATime: number, remove: () => Promise<{ count: number }>): Promise<number> {
  let gone = 0
  for (;;) {
    const { count } = await remove()
    gone += count
    if (count < atATime) return gone
  }
}
