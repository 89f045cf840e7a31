import type { TeamDb } from "@/lib/db/scope"
import { loadChangeMoments } from "@/lib/notifications/change-moments"
import {
  type DryRunCursor,
  type DryRunInput,
  type DryRunReport,
  dryRunCursorSchema,
  dryRunInputSchema,
  dryRunReportSchema,
} from "@/lib/notifications/dry-run/schema"
import { countTried, nextTried } from "@/lib/notifications/dry-run/sql"
import {
  type TriedDecision,
  type TriedParcel,
  tryParcels,
} from "@/lib/notifications/dry-run/try-parcels"
import { loadFacts } from "@/lib/notifications/facts"
import { dayIn } from "@/lib/notifications/forecast"
import type { Rule, Rules, Trigger } from "@/lib/notifications/schema"
import { defineKind } from "@/lib/tasks/kind"

/** Shipments of one step; a few seconds. */
const atATime = 200
const mostExamples = 20

/**
 * What rules and settings that are not saved yet would have sent since an instant, by the very code that
 * decides, without writing anything: how many mails to how many recipients, by trigger and day, what not
 * and why, and examples. For a team with many shipments take the task kind below.
 */
export async function dryRun(
  db: TeamDb,
  input: DryRunInput,
  options: { now: Date },
): Promise<DryRunReport> {
  let report = dryRunReportSchema.parse({})
  let cursor: DryRunCursor | null = null
  do {
    const step: Step = await dryRunStep(db, input, { cursor, report, until: options.now })
    report = step.report
    cursor = step.cursor
  } while (cursor)
  return report
}

/** The same as a task with progress; nothing to take back. */
export const dryRunKind = defineKind({
  key: "notification_dry_run",
  input: dryRunInputSchema,
  cursor: dryRunCursorSchema,
  report: dryRunReportSchema,
  count: (db, { since }) => countTried(db, since),
  async step(tx, { input, cursor, report, startedAt }) {
    const step = await dryRunStep(tx, input, { cursor, report, until: startedAt })
    return { ...step, failed: 0 }
  },
})

interface Step {
  done: number
  cursor: DryRunCursor | null
  report: DryRunReport
}

async function dryRunStep(
  db: TeamDb,
  input: DryRunInput,
  at: { cursor: DryRunCursor | null; report: DryRunReport; until: Date },
): Promise<Step> {
  const { since } = input
  const found = await nextTried(db, since, { cursor: at.cursor, limit: atATime })
  const rows = found.length < atATime ? found : wholeAddresses(found)
  const report = rows.length > 0 ? await tryRows(db, rows, { ...at, input }) : at.report
  const last = rows.at(-1)
  const addressed = at.cursor === null || at.cursor.address !== null
  if (found.length === atATime && last) {
    return { done: rows.length, cursor: { address: last.address, id: last.id }, report }
  }
  return { done: rows.length, cursor: addressed ? { address: null, id: null } : null, report }
}

/** Without the last address, of which more may follow; unless it is the only one. */
function wholeAddresses<Row extends { address: string | null }>(rows: Row[]): Row[] {
  const last = rows.at(-1)?.address
  if (last === null || rows[0]?.address === last) return rows
  return rows.filter(({ address }) => address !== last)
}

async function tryRows(
  db: TeamDb,
  rows: readonly { id: string; address: string | null }[],
  at: { input: DryRunInput; report: DryRunReport; until: Date },
): Promise<DryRunReport> {
  const { input, until } = at
  const parcels = await loadParcels(
    db,
    rows.map(({ id }) => id),
    input.since,
  )
  const proposed = { rules: asRules(input.rules), settings: input.settings }
  const shipments = parcels.map(({ shipment }) => shipment)
  const facts = await loadFacts(db, shipments, { now: until, proposed })
  const report = structuredClone(at.report)
  for (const group of groupsOf(parcels, rows)) {
    const tried = tryParcels(facts, group, { since: input.since, until })
    addTo(report, tried, facts.teamZone)
  }
  return report
}

async function loadParcels(db: TeamDb, ids: string[], since: Date): Promise<TriedParcel[]> {
  const shipments = await db.shipment.findMany({ where: { id: { in: ids } } })
  const changes = await db.shipmentChange.findMany({
    where: { shipmentId: { in: ids } },
    orderBy: [{ shipmentId: "asc" }, { version: "asc" }],
  })
  const recent = changes.filter(({ receivedAt }) => receivedAt >= since)
  const moments = await loadChangeMoments(
    db,
    recent.map(({ id }) => id),
  )
  return shipments.map((shipment) => ({
    shipment,
    changes: changes.filter(({ shipmentId }) => shipmentId === shipment.id),
    moments: moments.filter((moment) => moment.shipment.id === shipment.id),
  }))
}

/** Parcels of one address together; those without one each alone. */
function groupsOf(
  parcels: readonly TriedParcel[],
  rows: readonly { id: string; address: string | null }[],
): TriedParcel[][] {
  const groups = new Map<string, TriedParcel[]>()
  for (const { id, address } of rows) {
    const parcel = parcels.find(({ shipment }) => shipment.id === id)
    if (!parcel) continue
    const key = address ?? `:${id}`
    groups.set(key, [...(groups.get(key) ?? []), parcel])
  }
  return [...groups.values()]
}

function asRules(rules: readonly Rule[]): Rules {
  return Object.fromEntries(rules.map((rule) => [rule.trigger, rule])) as Record<Trigger, Rule>
}

function addTo(report: DryRunReport, tried: readonly TriedDecision[], zone: string) {
  let told = false
  for (const { trigger, reason, outcome, mail, copy, dueAt, shipment, recipient } of tried) {
    if (outcome === "suppress") count(report.byReason, reason)
    if (!mail || !dueAt) continue
    count(report.byTrigger, trigger)
    count(report.byDay, dayIn(dueAt, zone))
    if (copy) report.copies += 1
    else {
      report.mails += 1
      told = true
    }
    if (report.examples.length >= mostExamples) continue
    const { id: shipmentId, carrier, trackingNumber, orderNumber } = shipment
    const parcel = { shipmentId, carrier, trackingNumber, orderNumber }
    report.examples.push({ ...parcel, recipient, trigger, at: dueAt.toISOString() })
  }
  if (told) report.recipients += 1
}

function count(counts: Record<string, number>, key: string) {
  counts[key] = (counts[key] ?? 0) + 1
}
