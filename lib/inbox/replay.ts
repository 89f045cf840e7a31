import type { Fate, InboundPayload } from "@/lib/db/generated/client"
import { lockAllInTransaction } from "@/lib/db/locks"
import type { TeamDb } from "@/lib/db/scope"
import type { CodeMeaning } from "@/lib/inbox/apply-mappings"
import { asAsked } from "@/lib/inbox/asked-shipment"
import { listMeanings } from "@/lib/inbox/codes/queries"
import { readPayload } from "@/lib/inbox/read-payload"
import { identify, nameOf } from "@/lib/inbox/replay-identity"
import { type Outcome, outcomeOf } from "@/lib/inbox/replay-outcome"
import { type ReplayReport, replayReportSchema } from "@/lib/inbox/replay-report"
import { estimateIsOf } from "@/lib/shipments/estimate-source"
import { recordUpdate } from "@/lib/shipments/record"
import type { TrackingUpdate } from "@/lib/tracking/event"

/**
 * Processes payloads again with today's tables and the team's meanings, in the order given, inside the
 * caller's transaction. Scans take their new meaning and keep the one before; recipients are told
 * nothing unless `notify`. Done twice, the second time changes nothing. Gives what it did, in full.
 */
export async function replayPayloads(
  tx: TeamDb,
  payloads: readonly InboundPayload[],
  options: { now: Date; notify: boolean },
): Promise<ReplayReport> {
  const read = await readAll(tx, payloads, await listMeanings(tx))
  // All at once and in order: one that takes its locks as it goes could wait for what waits for it.
  const updates = read.flatMap(({ identified }) => identified?.updates ?? [])
  await lockAllInTransaction(tx, updates.map(nameOf))
  const outcome = outcomeOf()
  const report = replayReportSchema.parse({})
  for (const { payload, reading, identified } of read) {
    if (!reading.understood) {
      // What was understood once stays so: its scans are in the shipments.
      const fate = payload.fate === "failed" ? reading.fate : payload.fate
      await settleUnread(tx, payload, { now: options.now, fate, reason: reading.reason })
      if (fate === "failed") {
        report.failures.push({ payloadId: payload.id, reason: reading.reason })
      }
      continue
    }
    if (identified?.stray) {
      report.elsewhere += 1
      report.strays.push({ payloadId: payload.id, ...identified.stray })
    }
    const changes = await recordAgain(tx, payload, identified?.updates ?? [], outcome, options)
    if (payload.fate === "failed") report.mended += 1
    else if (changes === 0) continue
    const reason = changes === 0 ? "It told nothing new." : null
    const { problems } = reading
    await settle(tx, payload.id, { now: options.now, fate: "processed", reason, problems })
  }
  return { ...report, scans: outcome.log.length, shipments: await outcome.shipments(tx) }
}

async function readAll(
  tx: TeamDb,
  payloads: readonly InboundPayload[],
  meanings: readonly CodeMeaning[],
) {
  const read = []
  for (const payload of payloads) {
    const reading = readPayload(payload, meanings)
    const updates = reading.understood ? reading.updates : []
    const [asked] = await asAsked(tx, [{ payload, updates }])
    const identified =
      asked && asked.updates.length > 0 ? await identify(tx, payload.id, asked.updates) : null
    read.push({ payload, reading, identified })
  }
  return read
}

/** Gives how many shipments changed. */
async function recordAgain(
  tx: TeamDb,
  payload: InboundPayload,
  updates: readonly TrackingUpdate[],
  outcome: Outcome,
  { now, notify }: { now: Date; notify: boolean },
): Promise<number> {
  let changes = 0
  for (const update of updates) {
    const before = await outcome.before(tx, update)
    const ownEstimate = update.eta !== null && (await estimateIsOf(tx, payload.id, before.keys()))
    const { shipmentId, changeId } = await recordUpdate(tx, {
      update,
      connectionId: payload.connectionId,
      payloadId: payload.id,
      receivedAt: payload.receivedAt,
      now,
      replay: !notify,
      rereading: { payloadId: payload.id, ownEstimate, log: outcome.log },
    })
    if (!changeId) continue
    changes += 1
    outcome.changed(shipmentId, before, payload.id)
  }
  return changes
}

interface Settled {
  now: Date
  fate: Fate
  reason: string | null
  problems?: { path: string; reason: string }[]
}

async function settleUnread(tx: TeamDb, payload: InboundPayload, settled: Settled) {
  if (payload.fate === "failed") await settle(tx, payload.id, settled)
}

async function settle(tx: TeamDb, id: string, { now, ...result }: Settled) {
  await tx.inboundPayload.updateMany({
    where: { id },
    data: { ...result, processedAt: now, attempts: { increment: 1 } },
  })
}
