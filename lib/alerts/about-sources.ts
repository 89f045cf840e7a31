import { raiseAlert } from "@/lib/alerts/raise"
import { inTransaction, type TeamDb } from "@/lib/db/scope"
import { isKeyRefusal, isWorthSaying } from "@/lib/sources/connections/health"

interface FailingConnection {
  id: string
  name: string
  enabled: boolean
  pausedUntil: Date | null
  lastReceivedAt: Date | null
  lastSuccessAt: Date | null
  consecutiveFailures: number
  failingSince: Date | null
  lastFailureAt: Date | null
  lastFailure: string | null
}

/** Tells managers, once while it lasts, of a connection whose trouble is worth saying. */
export async function alertSourceFailing(
  tx: TeamDb,
  connection: FailingConnection,
  now: Date,
): Promise<void> {
  const { id, name, failingSince, lastFailure } = connection
  if (!failingSince || !isWorthSaying(connection, now)) return
  const trouble = isKeyRefusal(lastFailure) ? "does not accept its key" : "is in trouble"
  await raiseAlert(tx, {
    kind: "source_failing",
    dedupeKey: failingKey(id, failingSince.toISOString()),
    title: `${name} ${trouble}`,
    body: lastFailure ?? "",
    href: sourceHref(id),
    now,
  })
}

interface Recovery {
  id: string
  name: string
  /** Who mended it. */
  byUserId?: string | null
  now: Date
}

/** Tells managers that a connection answers again; only where its trouble was told, and once. */
export function alertSourceRecovered(
  db: TeamDb,
  { id, name, byUserId = null, now }: Recovery,
): Promise<void> {
  return inTransaction(db, async (tx) => {
    const since = await lastToldTrouble(tx, id)
    if (since === null) return
    await raiseAlert(tx, {
      kind: "source_recovered",
      dedupeKey: `source/${id}/recovered/${since}`,
      title: `${name} works again`,
      href: sourceHref(id),
      causedByUserId: byUserId,
      now,
    })
  })
}

/** Since when the trouble was that members or channels heard of last; null when they heard of none. */
async function lastToldTrouble(tx: TeamDb, id: string): Promise<string | null> {
  const newest = {
    where: { dedupeKey: { startsWith: failingKey(id, "") } },
    orderBy: { createdAt: "desc" },
    select: { dedupeKey: true, createdAt: true },
  } as const
  const [item, delivery] = await Promise.all([
    tx.inboxItem.findFirst(newest),
    tx.alertDelivery.findFirst(newest),
  ])
  const told = [item, delivery].flatMap((one) => one ?? [])
  const last = told.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime())[0]
  return last ? last.dedupeKey.slice(failingKey(id, "").length) : null
}

function failingKey(id: string, since: string): string {
  return `source/${id}/failing/${since}`
}

function sourceHref(id: string): string {
  return `/settings/sources/${id}`
}
