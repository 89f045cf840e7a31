import type { TeamDb } from "@/lib/db/scope"
import { dedupeKey } from "@/lib/tracking/dedupe"
import type { TrackingEvent } from "@/lib/tracking/event"

/** How a replay takes one scan; `from` is null for a scan that was not there before. */
export interface RereadEvent {
  shipmentId: string
  occurredAt: Date
  message: string
  carrierCode: string | null
  from: string | null
  to: string
}

/** A payload that is read again. */
export interface Rereading {
  /**
   * As at the first reading, the payload that told a scan first says what it means; otherwise two
   * payloads that put one scan differently would change it in turns, for ever.
   */
  payloadId: string
  /** The shipment's estimate is this payload's word, which today's tables may read differently. */
  ownEstimate: boolean
  /** What it took differently; added to. */
  log: RereadEvent[]
}

/**
 * Takes the stored events that an update tells again for what it says now, and keeps the reading
 * before. Gives how many changed. Runs before new events are added, in the caller's transaction.
 */
export async function rereadEvents(
  tx: TeamDb,
  shipmentId: string,
  source: string,
  told: readonly TrackingEvent[],
  now: Date,
  rereading: Rereading,
): Promise<number> {
  const today = new Map<string, TrackingEvent>()
  for (const event of told) {
    const key = dedupeKey(source, event)
    if (!today.has(key)) today.set(key, event)
  }
  const stored = await tx.trackingEvent.findMany({
    where: { shipmentId, dedupeKey: { in: [...today.keys()] } },
    include: { readings: { orderBy: { replacedAt: "desc" }, take: 1 } },
  })
  const known = new Map(stored.map((event) => [event.dedupeKey, event]))
  let changed = 0
  for (const [key, event] of today) {
    const before = known.get(key)
    if (before && before.payloadId !== rereading.payloadId) continue
    if (before && means(before) === means(event)) continue
    const { occurredAt, message, carrierCode, detail: to } = event
    const from = before?.detail ?? null
    rereading.log.push({ shipmentId, occurredAt, message, carrierCode, from, to })
    if (!before) continue
    await replaceReading(tx, before, event, now)
    changed += 1
  }
  return changed
}

type Reading = Pick<TrackingEvent, "category" | "detail" | "actionRequired" | "unmapped">

function means({ category, detail, actionRequired, unmapped }: Reading): string {
  return JSON.stringify([category, detail, actionRequired, unmapped])
}

async function replaceReading(
  tx: TeamDb,
  before: Reading & { id: string; receivedAt: Date; readings: { replacedAt: Date }[] },
  after: TrackingEvent,
  now: Date,
) {
  await tx.eventReading.create({
    data: {
      teamId: tx.teamId,
      eventId: before.id,
      category: before.category,
      detail: before.detail,
      actionRequired: before.actionRequired,
      unmapped: before.unmapped,
      readAt: before.readings[0]?.replacedAt ?? before.receivedAt,
      replacedAt: now,
    },
  })
  const { category, detail, actionRequired, unmapped, carrierCode } = after
  await tx.trackingEvent.updateMany({
    where: { id: before.id },
    data: { category, detail, actionRequired, unmapped, carrierCode },
  })
}
