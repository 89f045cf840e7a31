import { newId } from "@/lib/db/id"
import type { TeamDb } from "@/lib/db/scope"
import type { Decision } from "@/lib/notifications/decide"
import { loadFacts } from "@/lib/notifications/facts"
import { decideMoment, type Moment, type Past } from "@/lib/notifications/moment"
import type { Reason } from "@/lib/notifications/schema"

/**
 * Decides on moments in their order and keeps every decision. One that was decided before is left as it
 * is. Gives the ids of those that were made now and are to be sent at once. `tx` must be inside a
 * transaction.
 */
export async function keepDecisions(
  tx: TeamDb,
  moments: readonly Moment[],
  now: Date,
): Promise<string[]> {
  const past = await loadPast(tx, moments)
  const decided = new Set(past.map(({ shipmentId, moment }) => `${shipmentId}:${moment}`))
  const open = moments.filter(({ shipment, key }) => !decided.has(`${shipment.id}:${key}`))
  if (open.length === 0) return []
  const shipments = open.map(({ shipment }) => shipment)
  const facts = await loadFacts(tx, shipments, { now })
  const rows = open.flatMap((moment) => {
    const own = past.filter(({ shipmentId }) => shipmentId === moment.shipment.id)
    const made = decideMoment(facts, moment, own, now)
    const kept = made.map((decision) => rowOf(tx.teamId, decision, moment, now))
    // What one moment sends, the next one of this list must not send again.
    past.push(...kept.map((row) => ({ ...row, toldEta: null })))
    return kept
  })
  return rows.length === 0 ? [] : insert(tx, rows)
}

function loadPast(tx: TeamDb, moments: readonly Moment[]): Promise<Past[]> {
  return tx.notificationDecision.findMany({
    where: { shipmentId: { in: [...new Set(moments.map(({ shipment }) => shipment.id))] } },
    orderBy: [{ decidedAt: "asc" }, { id: "asc" }],
    select: {
      moment: true,
      shipmentId: true,
      trigger: true,
      recipient: true,
      copy: true,
      reason: true,
      sendKey: true,
      toldEta: true,
    },
  })
}

type Row = ReturnType<typeof rowOf>

function rowOf(teamId: string, decision: Decision, moment: Moment, now: Date) {
  const sends = decision.outcome === "send"
  return {
    ...decision,
    id: newId(),
    teamId,
    shipmentId: moment.shipment.id,
    changeId: moment.changeId,
    moment: moment.key,
    decidedAt: now,
    sendKey: sends ? `${decision.trigger}:${decision.recipient}` : null,
    status: sends ? ("pending" as const) : null,
    // What is due at once is asked for in this very transaction.
    askedAt: sends && isDue(decision, now) ? now : null,
  }
}

function isDue({ dueAt }: Decision, now: Date): boolean {
  return dueAt !== null && dueAt <= now
}

/** A row that would break a unique key is left out: another run has decided the same, or another moment sent it. */
async function insert(tx: TeamDb, rows: readonly Row[]): Promise<string[]> {
  const kept = await tx.notificationDecision.createManyAndReturn({
    data: [...rows],
    skipDuplicates: true,
    select: { id: true, askedAt: true },
  })
  const stored = new Set(kept.map(({ id }) => id))
  const beaten = rows.filter(({ id, outcome }) => outcome === "send" && !stored.has(id))
  if (beaten.length > 0) {
    await tx.notificationDecision.createMany({
      data: beaten.map(alreadySent),
      skipDuplicates: true,
    })
  }
  return kept.flatMap(({ id, askedAt }) => (askedAt ? [id] : []))
}

function alreadySent(row: Row) {
  const reason: Reason = "already_sent"
  const untold = { sendKey: null, status: null, dueAt: null, askedAt: null, togetherKey: null }
  return { ...row, ...untold, id: newId(), outcome: "suppress" as const, reason }
}
