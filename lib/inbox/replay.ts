import type { Fate, InboundPayload } from "@/lib/db/generated/client"
import { lockInTransaction } from "@/lib/db/locks"
import { inTransaction, type TeamDb } from "@/lib/db/scope"
import type { CodeMeaning } from "@/lib/inbox/apply-mappings"
import { listMeanings } from "@/lib/inbox/codes/queries"
import { readPayload } from "@/lib/inbox/read-payload"
import { type Outcome, outcomeOf, type ShipmentOutcome } from "@/lib/inbox/replay-outcome"
import { countSelected, selectPayloads } from "@/lib/inbox/replay-selection"
import type { ReplaySelection } from "@/lib/inbox/schema"
import { recordUpdate } from "@/lib/shipments/record"
import type { Rereading } from "@/lib/shipments/reread"

/** One go takes the oldest of a selection up to this many; `left` says how many more there are. */
const replayLimit = 500

export interface ReplayResult {
  payloads: number
  left: number
  /** Shipments that change, by the order in which the payloads came. */
  shipments: ShipmentOutcome[]
  /** Payloads whose fate changes, and those that still cannot be read. */
  fates: { payloadId: string; from: Fate; to: Fate; reason: string | null }[]
}

/**
 * What processing a selection of payloads again would change: the replay itself, in a transaction that
 * is rolled back. Refused and pending payloads are never among them.
 */
export async function planReplay(
  db: TeamDb,
  selection: ReplaySelection,
  options: { now: Date },
): Promise<ReplayResult> {
  try {
    return await inTransaction(
      db,
      async (tx) => {
        throw new RolledBack(await replay(tx, selection, { ...options, notify: false }, true))
      },
      { timeoutMs: 120_000 },
    )
  } catch (error) {
    if (error instanceof RolledBack) return error.result
    throw error
  }
}

/**
 * Processes a selection of payloads again with today's tables and the team's meanings, oldest first,
 * each payload in a transaction of its own. Scans take their new meaning and keep the one before;
 * recipients are told nothing unless `notify`. Done twice, the second time changes nothing.
 */
export function applyReplay(
  db: TeamDb,
  selection: ReplaySelection,
  options: { now: Date; notify: boolean },
): Promise<ReplayResult> {
  return replay(db, selection, options, false)
}

class RolledBack extends Error {
  constructor(readonly result: ReplayResult) {
    super("A dry run ends without a trace.")
  }
}

async function replay(
  db: TeamDb,
  selection: ReplaySelection,
  options: { now: Date; notify: boolean },
  dry: boolean,
): Promise<ReplayResult> {
  const meanings = await listMeanings(db)
  const ids = await selectPayloads(db, selection, replayLimit)
  const total = await countSelected(db, selection)
  if (dry) await lockAll(db, ids, meanings)
  const outcome = outcomeOf()
  const rereading: Rereading = { read: new Set(), log: outcome.log }
  const fates: ReplayResult["fates"] = []
  for (const id of ids) {
    const payload = await db.inboundPayload.findUnique({ where: { id } })
    if (!payload) continue
    const settled = await inTransaction(db, (tx) =>
      replayOne(tx, payload, { ...options, meanings, rereading, outcome }),
    )
    if (settled.to !== payload.fate || settled.to === "failed") {
      fates.push({ payloadId: id, from: payload.fate, ...settled })
    }
  }
  return {
    payloads: ids.length,
    left: total - ids.length,
    shipments: await outcome.shipments(db),
    fates,
  }
}

/** One transaction that takes its locks as it goes could wait for payloads that wait for it. */
async function lockAll(tx: TeamDb, ids: readonly string[], meanings: readonly CodeMeaning[]) {
  const names = new Set<string>()
  for (const id of ids) {
    const payload = await tx.inboundPayload.findUnique({ where: { id } })
    const reading = payload ? readPayload(payload, meanings) : null
    if (!reading?.understood) continue
    for (const { carrier, trackingNumber } of reading.updates) {
      names.add(`${carrier}/${trackingNumber}`)
    }
  }
  for (const name of [...names].sort()) await lockInTransaction(tx, name)
}

interface ReplayOne {
  now: Date
  notify: boolean
  meanings: readonly CodeMeaning[]
  rereading: Rereading
  outcome: Outcome
}

async function replayOne(
  tx: TeamDb,
  payload: InboundPayload,
  { now, notify, meanings, rereading, outcome }: ReplayOne,
): Promise<{ to: Fate; reason: string | null }> {
  const reading = readPayload(payload, meanings)
  if (!reading.understood) {
    // What was understood once stays so: its scans are in the shipments.
    const to = payload.fate === "failed" ? reading.fate : payload.fate
    if (to !== payload.fate || payload.fate === "failed") {
      await settle(tx, payload.id, now, { fate: to, reason: reading.reason })
    }
    return { to, reason: reading.reason }
  }
  let changes = 0
  for (const update of reading.updates) {
    const before = await outcome.before(tx, update)
    const { shipmentId, changeId } = await recordUpdate(tx, {
      update,
      connectionId: payload.connectionId,
      payloadId: payload.id,
      receivedAt: payload.receivedAt,
      now,
      replay: !notify,
      rereading,
    })
    if (!changeId) continue
    changes += 1
    outcome.changed(shipmentId, before)
  }
  const understood = payload.fate === "failed" || changes > 0
  if (!understood) return { to: payload.fate, reason: payload.reason }
  const reason = changes === 0 ? "It told nothing new." : null
  await settle(tx, payload.id, now, { fate: "processed", reason, problems: reading.problems })
  return { to: "processed", reason }
}

async function settle(
  tx: TeamDb,
  id: string,
  now: Date,
  result: { fate: Fate; reason: string | null; problems?: { path: string; reason: string }[] },
) {
  await tx.inboundPayload.updateMany({
    where: { id },
    data: { ...result, processedAt: now, attempts: { increment: 1 } },
  })
}
