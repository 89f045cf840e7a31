import { inTransaction, type TeamDb } from "@/lib/db/scope"
import { AppError } from "@/lib/errors"
import {
  type Allowance,
  type BudgetWindow,
  ceilingOf,
  opensAt,
  type Purpose,
  renewsAt,
  startOf,
  usedIn,
} from "@/lib/sources/connections/budget-rule"
import type { Source } from "@/lib/sources/contract"
import { sourceOf } from "@/lib/sources/registry"

/** What a source's API allows; nothing when it can't be asked. */
export function allowancesOf({ poll }: Source): Allowance[] {
  if (!poll) return []
  const allowances: Allowance[] = [{ window: "minute", calls: poll.limitPerMinute }]
  if (poll.limitPerHour) allowances.push({ window: "hour", calls: poll.limitPerHour })
  if (poll.limitPerDay) allowances.push({ window: "day", calls: poll.limitPerDay })
  return allowances
}

/**
 * How much of its API's allowance a connection has used: for each window that the API limits, the calls
 * made and allowed, and when it begins anew (UTC). Throws what Prisma throws for an unknown connection.
 */
export async function budgetOf(
  db: TeamDb,
  connectionId: string,
  now: Date,
): Promise<{ window: BudgetWindow; used: number; allowed: number; renewsAt: Date }[]> {
  const { source, budgets } = await db.sourceConnection.findUniqueOrThrow({
    where: { id: connectionId },
    select: { source: true, budgets: true },
  })
  return allowancesOf(sourceOf(source)).map(({ window, calls }) => ({
    window,
    used: usedIn(window, budgets, now),
    allowed: calls,
    renewsAt: renewsAt(window, now),
  }))
}

/**
 * Takes one call from a connection's allowance, in all windows or in none; of all processes together
 * never more than there are. Gives null when it is taken, otherwise the instant from which to try again.
 */
export async function takeCall(
  db: TeamDb,
  connection: { id: string; source: string },
  purpose: Purpose,
  now: Date,
): Promise<Date | null> {
  const allowances = allowancesOf(sourceOf(connection.source))
  try {
    await inTransaction(db, async (tx) => {
      // Always in this order, so that two processes never wait for each other.
      for (const allowance of allowances) {
        const ceiling = ceilingOf(purpose, allowance, now)
        if (!(await countOne(tx, connection.id, allowance.window, ceiling, now)))
          throw new Refused()
      }
    })
    return null
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const spent = await db.pollBudget.findMany({ where: { connectionId: connection.id } })
    return opensAt(purpose, allowances, spent, now)
  }
}

/**
 * Takes a call for a person who asks now. Throws `rate_limited` when all are spent, with the time to
 * wait.
 */
export async function takeCallByHand(
  db: TeamDb,
  connection: { id: string; source: string },
  now: Date,
): Promise<void> {
  const openAt = await takeCall(db, connection, "by hand", now)
  if (!openAt) return
  const minutes = Math.max(1, Math.ceil((openAt.getTime() - now.getTime()) / 60_000))
  const wait = minutes < 90 ? `${minutes} min` : `${Math.round(minutes / 60)} hours`
  throw new AppError(
    "rate_limited",
    `All the calls that ${sourceOf(connection.source).name} allows for now are used. It can be asked again in ${wait}.`,
  )
}

/** Rolls back what the other windows counted. */
class Refused extends Error {}

async function countOne(
  tx: TeamDb,
  connectionId: string,
  window: BudgetWindow,
  ceiling: number,
  now: Date,
): Promise<boolean> {
  const startedAt = startOf(window, now)
  const add = async () => {
    const { count } = await tx.pollBudget.updateMany({
      where: { connectionId, window, startedAt: { gte: startedAt }, used: { lt: ceiling } },
      data: { used: { increment: 1 } },
    })
    return count > 0
  }
  if (await add()) return true
  const renewed = await tx.pollBudget.updateMany({
    where: { connectionId, window, startedAt: { lt: startedAt } },
    data: { startedAt, used: 1 },
  })
  if (renewed.count > 0) return true
  const row = { teamId: tx.teamId, connectionId, window, startedAt, used: 1 }
  const made = await tx.pollBudget.createMany({ data: [row], skipDuplicates: true })
  // Another process may have begun the window in between.
  return made.count > 0 || add()
}
