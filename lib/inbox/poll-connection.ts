import type { TeamDb } from "@/lib/db/scope"
import { reasonOf } from "@/lib/errors"
import { purposeOf } from "@/lib/inbox/budget-purpose"
import { pollShipment } from "@/lib/inbox/poll"
import { pollBatch } from "@/lib/inbox/poll-batch"
import type { PolledShipment } from "@/lib/inbox/poll-outcome"
import { takeCall } from "@/lib/sources/connections/budget"
import { sourceOf } from "@/lib/sources/registry"

export interface ConnectionPoll {
  /** Shipments that the source told of. */
  answered: number
  /** Shipments that were not asked about: the connection rests, or its allowance is spent. */
  left: number
  /** What was wrong with single shipments, such as one that is gone. */
  skipped: string[]
}

/**
 * Asks one connection's source about claimed shipments in the order given, many in one call where its
 * API allows it. Each call is taken from the connection's allowance first. Stops as soon as the
 * connection rests, and what was not asked is due again at once, so that the first trial after the rest
 * takes the most valuable; or when no call is open, and then the rest is due when the next one is.
 */
export async function pollConnection(
  db: TeamDb,
  connectionId: string,
  shipmentIds: readonly string[],
  options: { now: () => Date; fetch: typeof fetch },
): Promise<ConnectionPoll> {
  const found = await db.shipment.findMany({
    where: { id: { in: [...shipmentIds] }, connectionId },
    include: { connection: true },
  })
  const byId = new Map(found.map((shipment) => [shipment.id, shipment]))
  const groups = groupsOf(shipmentIds.flatMap((id) => byId.get(id) ?? []))
  const result: ConnectionPoll = { answered: 0, left: 0, skipped: [] }
  for (const [index, group] of groups.entries()) {
    const now = options.now()
    const connection = await db.sourceConnection.findUnique({ where: { id: connectionId } })
    if (!connection || (connection.pausedUntil !== null && connection.pausedUntil > now)) {
      return { ...result, left: await leave(db, groups.slice(index).flat(), now) }
    }
    const opensAt = await takeCall(db, connection, purposeOf(group, now), now)
    if (opensAt) return { ...result, left: await leave(db, groups.slice(index).flat(), opensAt) }
    try {
      result.answered += await pollGroup(db, group, { now, fetch: options.fetch })
    } catch (error) {
      // A shipment that is gone, or waits for webhooks now, costs the others nothing.
      result.skipped.push(`${group.map(({ id }) => id).join(", ")}: ${reasonOf(error)}`)
    }
  }
  return result
}

/** Nobody's failure: they are asked about from `until` on. */
async function leave(db: TeamDb, shipments: readonly PolledShipment[], until: Date) {
  await db.shipment.updateMany({
    where: { id: { in: shipments.map(({ id }) => id) } },
    data: { nextCheckAt: until },
  })
  return shipments.length
}

async function pollGroup(
  db: TeamDb,
  group: readonly PolledShipment[],
  options: { now: Date; fetch: typeof fetch },
): Promise<number> {
  const [first] = group
  if (!first) return 0
  if (group.length > 1) return (await pollBatch(db, group, options)).answered
  const { failure } = await pollShipment(db, first.id, options)
  return failure === null ? 1 : 0
}

/**
 * Numbers that the source must be told of first, and those of a source without batches, stand alone; so
 * does one whose last check failed, which may be what a whole call was refused for.
 */
function groupsOf(shipments: readonly PolledShipment[]): PolledShipment[][] {
  const groups: PolledShipment[][] = []
  let open: PolledShipment[] | null = null
  for (const shipment of shipments) {
    const poll = shipment.connection ? sourceOf(shipment.connection.source).poll : null
    const untold = poll?.register && shipment.registeredAt === null
    if (!poll?.batch || untold || shipment.checkFailures > 0) {
      groups.push([shipment])
      continue
    }
    if (open === null || open.length >= poll.batch.size) {
      open = []
      groups.push(open)
    }
    open.push(shipment)
  }
  return groups
}
