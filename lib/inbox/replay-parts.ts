import { z } from "zod"
import type { InboundPayload } from "@/lib/db/generated/client"
import type { TeamDb } from "@/lib/db/scope"
import {
  countThatTold,
  payloadsThatTold,
  shipmentsOfList,
  type Told,
} from "@/lib/inbox/replay-list/sql"
import { countSelected, selectPayloads } from "@/lib/inbox/replay-selection"
import { type PinnedSelection, replayableFates } from "@/lib/inbox/schema"

/** The payload that was read last. */
const placeSchema = z.object({ receivedAt: z.coerce.date(), id: z.uuid() })

/** Where a replay goes on: behind a payload; in a list of shipments, within the stretch that begins there. */
export const replayCursorSchema = z.union([
  z.object({ stretch: z.number().int(), behind: placeSchema.nullable() }),
  placeSchema,
])

type ReplayCursor = z.infer<typeof replayCursorSchema>

interface ReplayPart {
  payloads: InboundPayload[]
  /** Null when nothing is left. */
  next: ReplayCursor | null
}

/** So many shipments of a list are looked at together. */
const shipmentsOfAStretch = 1_000

/**
 * The next payloads of a selection, at most `limit`: oldest first, or for a list of shipments, stretch
 * by stretch and oldest first within one. A payload that told of shipments in two stretches comes
 * twice, which changes nothing the second time. A part may be empty with more to come.
 */
export async function nextPart(
  db: TeamDb,
  selection: PinnedSelection,
  cursor: ReplayCursor | null,
  limit: number,
): Promise<ReplayPart> {
  const { shipmentList } = selection
  if (shipmentList) return partOfList(db, shipmentList, selection, cursor, limit)
  const place = cursor && "id" in cursor ? cursor : null
  const payloads = await selectPayloads(db, selection, place, limit)
  return { payloads, next: payloads.length === limit ? placeOf(payloads) : null }
}

/** How many payloads a selection has in all, each as often as its parts have it. */
export async function countParts(db: TeamDb, selection: PinnedSelection): Promise<number> {
  const { shipmentList } = selection
  if (!shipmentList) return countSelected(db, selection)
  let count = 0
  for (let from = 0; ; from += shipmentsOfAStretch) {
    const ids = await shipmentsOfList(db, shipmentList, { from, limit: shipmentsOfAStretch })
    if (ids.length > 0) count += await countThatTold(db, toldOf(selection, ids))
    if (ids.length < shipmentsOfAStretch) return count
  }
}

async function partOfList(
  db: TeamDb,
  list: string,
  selection: PinnedSelection,
  cursor: ReplayCursor | null,
  limit: number,
): Promise<ReplayPart> {
  const { stretch, behind } = cursor && "stretch" in cursor ? cursor : listStart
  const ids = await shipmentsOfList(db, list, { from: stretch, limit: shipmentsOfAStretch })
  if (ids.length === 0) return { payloads: [], next: null }
  const told = toldOf(selection, ids)
  const found = await payloadsThatTold(db, told, { after: behind, limit })
  const payloads = await db.inboundPayload.findMany({
    where: { id: { in: found } },
    orderBy: [{ receivedAt: "asc" }, { id: "asc" }],
  })
  if (found.length === limit) return { payloads, next: { stretch, behind: placeOf(payloads) } }
  const next = { stretch: stretch + shipmentsOfAStretch, behind: null }
  return { payloads, next: ids.length === shipmentsOfAStretch ? next : null }
}

const listStart = { stretch: 0, behind: null }

function toldOf(selection: PinnedSelection, shipmentIds: readonly string[]): Told {
  const { fates = replayableFates, receivedBefore } = selection
  return { shipmentIds, fates, receivedBefore }
}

function placeOf(payloads: readonly InboundPayload[]) {
  const last = payloads.at(-1)
  return last ? { receivedAt: last.receivedAt, id: last.id } : null
}
