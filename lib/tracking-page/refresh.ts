import { z } from "zod"
import type { TeamDb } from "@/lib/db/scope"
import type { Staleness } from "@/lib/tracking-page/cache"
import { notifyPages } from "@/lib/tracking-page/sql"

/**
 * Makes a shipment's public page fresh in every process: called whenever it has changed. A shipment
 * that is gone has no page left to refresh.
 */
export async function refreshPage(db: TeamDb, shipmentId: string): Promise<void> {
  await refreshPages(db, [shipmentId])
}

/** The same for many shipments at once. */
export async function refreshPages(db: TeamDb, shipmentIds: readonly string[]): Promise<void> {
  const shipments = await db.shipment.findMany({
    where: { id: { in: [...new Set(shipmentIds)] } },
    select: { carrier: true, trackingNumber: true },
  })
  if (shipments.length === 0) return
  const { slug: user } = await db.team.findUniqueOrThrow({
    where: { id: db.teamId },
    select: { slug: true },
  })
  const old = shipments.map(({ carrier, trackingNumber: number }): Staleness => {
    return { page: { user, carrier, number } }
  })
  await notifyPages(
    db,
    old.map((page) => JSON.stringify(page)),
  )
}

/** Makes all of a team's public pages fresh: called whenever its brand, name or address has changed. */
export async function refreshBrand(db: TeamDb): Promise<void> {
  await tell(db, { teamId: db.teamId })
}

/** What a message on the channel says has become old, or null for what is none of ours. */
export function readStaleness(message: string): Staleness | null {
  try {
    return staleness.parse(JSON.parse(message))
  } catch {
    return null
  }
}

const staleness = z.union([
  z.object({ page: z.object({ user: z.string(), carrier: z.string(), number: z.string() }) }),
  z.object({ teamId: z.string() }),
])

const tell = (db: TeamDb, old: Staleness) => notifyPages(db, [JSON.stringify(old)])
