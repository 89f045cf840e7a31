import type { Shipment, ShipmentChange } from "@/lib/db/generated/client"
import { newId } from "@/lib/db/id"
import { enqueueAll } from "@/lib/db/outbox"
import { inTransaction, type TeamDb } from "@/lib/db/scope"
import { type DecideInput, type Decision, decide } from "@/lib/notifications/decide"
import { listRules } from "@/lib/notifications/queries"
import type { Reason } from "@/lib/notifications/schema"

/**
 * Decides what changes of shipments tell their recipients, in the changes' order, keeps every decision
 * with its reason, and asks for each mail that is to go out: all in one transaction. Any number of runs,
 * at once or one after another, leave the same rows and ask once: a change is decided once, and the
 * database lets a shipment's trigger be sent to a recipient once. A change that is not there any more is
 * left out; gives how many were there.
 */
export async function followChanges(
  db: TeamDb,
  changeIds: readonly string[],
  options: { now: Date },
): Promise<number> {
  return inTransaction(db, async (tx) => {
    const { found, sendIds } = await decideChanges(tx, changeIds, options.now)
    await enqueueAll(
      tx,
      "notification/send",
      sendIds.map((decisionId) => ({ decisionId })),
    )
    return found
  })
}

/** The decisions alone; gives those to send that were made now. `tx` must be inside a transaction. */
export async function decideChanges(
  tx: TeamDb,
  changeIds: readonly string[],
  now: Date,
): Promise<{ found: number; sendIds: string[] }> {
  const known = await load(tx, changeIds)
  const decided = new Set(known.history.map(({ changeId }) => changeId))
  const rows = known.changes
    .filter(({ id }) => !decided.has(id))
    .flatMap((change) => {
      const made = decide(inputOf(known, change, now))
      const of = { changeId: change.id, shipmentId: change.shipmentId, decidedAt: now }
      const kept = made.map((decision) => rowOf(tx.teamId, decision, of))
      // What one change sends, the next one of this list must not send again.
      known.history.push(...kept)
      return kept
    })
  if (rows.length === 0) return { found: known.changes.length, sendIds: [] }
  // A row that would break a unique key is left out: another run has decided the same, or another
  // change has sent it.
  const kept = await tx.notificationDecision.createManyAndReturn({
    data: rows,
    skipDuplicates: true,
    select: { id: true, outcome: true },
  })
  const stored = new Set(kept.map(({ id }) => id))
  const beaten = rows.filter(({ id, outcome }) => outcome === "send" && !stored.has(id))
  if (beaten.length > 0) {
    await tx.notificationDecision.createMany({
      data: beaten.map(alreadySent),
      skipDuplicates: true,
    })
  }
  const sends = kept.filter(({ outcome }) => outcome === "send")
  return { found: known.changes.length, sendIds: sends.map(({ id }) => id) }
}

type Row = ReturnType<typeof rowOf>

function rowOf(
  teamId: string,
  decision: Decision,
  of: { changeId: string; shipmentId: string; decidedAt: Date },
) {
  const sends = decision.outcome === "send"
  return {
    ...decision,
    ...of,
    id: newId(),
    teamId,
    sendKey: sends ? `${decision.trigger}:${decision.recipient}` : null,
    status: sends ? ("pending" as const) : null,
  }
}

function alreadySent(row: Row) {
  const reason: Reason = "already_sent"
  return { ...row, id: newId(), outcome: "suppress" as const, reason, sendKey: null, status: null }
}

type Past = Pick<Row, "changeId" | "shipmentId" | "trigger" | "recipient" | "sendKey"> & {
  reason: string
}

interface Known {
  /** In the order in which each shipment went through them. */
  changes: (ShipmentChange & { shipment: Shipment })[]
  /** The details of all changes of these shipments, newest first. */
  course: { shipmentId: string; version: number; detail: string }[]
  history: Past[]
  rules: DecideInput["rules"]
  /** The scans that came with the changes. */
  scans: ({ shipmentId: string; payloadId: string | null } & DecideInput["arrived"][number])[]
}

async function load(tx: TeamDb, changeIds: readonly string[]): Promise<Known> {
  const changes = await tx.shipmentChange.findMany({
    where: { id: { in: [...changeIds] } },
    include: { shipment: true },
    orderBy: [{ shipmentId: "asc" }, { version: "asc" }],
  })
  const shipmentId = { in: [...new Set(changes.map((change) => change.shipmentId))] }
  const course = await tx.shipmentChange.findMany({
    where: { shipmentId },
    orderBy: { version: "desc" },
    select: { shipmentId: true, version: true, detail: true },
  })
  const history = await tx.notificationDecision.findMany({
    where: { shipmentId },
    select: {
      changeId: true,
      shipmentId: true,
      trigger: true,
      recipient: true,
      reason: true,
      sendKey: true,
    },
  })
  const payloadIds = changes.flatMap(({ payloadId }) => (payloadId ? [payloadId] : []))
  const scans = await tx.trackingEvent.findMany({
    where: { shipmentId, payloadId: { in: payloadIds } },
    select: { shipmentId: true, payloadId: true, category: true, detail: true },
  })
  const rules = await listRules(tx)
  return {
    changes,
    course,
    history,
    rules: Object.fromEntries(
      rules.map((rule) => [rule.trigger, rule.enabled]),
    ) as DecideInput["rules"],
    scans,
  }
}

function inputOf(known: Known, change: Known["changes"][number], now: Date): DecideInput {
  const { shipmentId } = change
  return {
    before: beforeOf(known, change),
    after: change,
    arrived: arrivedWith(known, change),
    occurredAt: change.occurredAt,
    replay: change.replay,
    rules: known.rules,
    history: known.history
      .filter((past) => past.shipmentId === shipmentId)
      .map(({ trigger, recipient, reason, sendKey }) => ({
        trigger,
        recipient,
        reason: reason as Reason,
        holds: sendKey !== null,
      })),
    shipment: change.shipment,
    now,
  }
}

function beforeOf(
  { course }: Known,
  { shipmentId, version, previousCategory, previousMilestone }: ShipmentChange,
): DecideInput["before"] {
  if (!previousCategory || !previousMilestone) return null
  const previous = course.find((one) => one.shipmentId === shipmentId && one.version < version)
  return {
    category: previousCategory,
    milestone: previousMilestone,
    detail: previous?.detail ?? "registered",
  }
}

/** A payload's scans are stored once, so those that carry its id are the ones that were new with it. */
function arrivedWith({ scans }: Known, { shipmentId, payloadId, milestone }: ShipmentChange) {
  if (!payloadId) return []
  const told = scans.filter(
    (scan) => scan.shipmentId === shipmentId && scan.payloadId === payloadId,
  )
  // What a carrier calls delivered on the way back is the sender's receipt.
  return milestone === "returned" ? told.filter((scan) => scan.category !== "Delivered") : told
}
