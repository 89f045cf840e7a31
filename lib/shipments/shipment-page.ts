import { z } from "zod"
import { listAudits } from "@/lib/audit/queries"
import type { TeamDb } from "@/lib/db/scope"
import { AppError } from "@/lib/errors"
import { listNotes } from "@/lib/notes/queries"
import { itemSchema } from "@/lib/shipments/schema"
import { listMembers } from "@/lib/teams/queries"

/** A history longer than this is cut; the newest stays. */
const historyLimit = 300

/**
 * All that the page of one shipment tells, newest first in every list. Throws `not_found` for an id
 * that is none or that the team does not have.
 */
export async function shipmentPage(db: TeamDb, id: string) {
  if (!z.uuid().safeParse(id).success) throw missing()
  const [row, events, changes, decisions, notes, audits, members] = await Promise.all([
    readShipment(db, id),
    readEvents(db, id),
    readChanges(db, id),
    readDecisions(db, id),
    listNotes(db, id),
    listAudits(db, id),
    listMembers(db),
  ])
  if (!row) throw missing()
  const generations = await readGenerations(db, row)
  return {
    shipment: plain(row),
    events,
    changes,
    decisions,
    generations,
    notes,
    audits,
    members: members.map(({ user: { id: userId, name } }) => ({ id: userId, name })),
  }
}

const missing = () => new AppError("not_found", "There is no such shipment.")

type Row = NonNullable<Awaited<ReturnType<typeof readShipment>>>

/** As the browser can take it: decimals as text, items and free fields in their shape. */
function plain({ orderValue, items, metadata, ...shipment }: Row) {
  return {
    ...shipment,
    orderValue: orderValue?.toFixed(2) ?? null,
    items: itemsSchema.parse(items),
    metadata: entriesOf(metadata),
  }
}

/** What a source or an older version wrote in another shape is left out. */
const itemsSchema = z.array(itemSchema).catch([])

/** The shop's free fields by name; what is not text is shown as JSON. */
function entriesOf(metadata: unknown): { key: string; value: string }[] {
  const read = z.record(z.string(), z.unknown()).safeParse(metadata)
  return Object.entries(read.data ?? {}).map(([key, value]) => ({
    key,
    value: typeof value === "string" ? value : JSON.stringify(value),
  }))
}

function readGenerations(db: TeamDb, { id, carrier, trackingNumber }: Row) {
  return db.shipment.findMany({
    where: { carrier, trackingNumber, NOT: { id } },
    select: { id: true, generation: true, category: true, createdAt: true },
    orderBy: { generation: "desc" },
    take: 20,
  })
}

function readShipment(db: TeamDb, id: string) {
  return db.shipment.findUnique({
    where: { id },
    omit: { teamId: true },
    include: {
      connection: {
        select: {
          id: true,
          name: true,
          source: true,
          enabled: true,
          pausedUntil: true,
          lastFailure: true,
          consecutiveFailures: true,
        },
      },
    },
  })
}

function readEvents(db: TeamDb, shipmentId: string) {
  return db.trackingEvent.findMany({
    where: { shipmentId },
    omit: { teamId: true, shipmentId: true },
    include: {
      readings: {
        select: { id: true, category: true, detail: true, replacedAt: true },
        orderBy: { replacedAt: "desc" },
      },
    },
    orderBy: [{ occurredAt: "desc" }, { sequence: "desc" }, { id: "desc" }],
    take: historyLimit,
  })
}

function readChanges(db: TeamDb, shipmentId: string) {
  return db.shipmentChange.findMany({
    where: { shipmentId },
    omit: { teamId: true, shipmentId: true },
    orderBy: { version: "desc" },
    take: historyLimit,
  })
}

function readDecisions(db: TeamDb, shipmentId: string) {
  return db.notificationDecision.findMany({
    where: { shipmentId },
    select: {
      id: true,
      trigger: true,
      recipient: true,
      copy: true,
      changeId: true,
      moment: true,
      outcome: true,
      reason: true,
      status: true,
      error: true,
      newsAt: true,
      decidedAt: true,
      dueAt: true,
      settledAt: true,
      mail: {
        select: {
          id: true,
          subject: true,
          sentAt: true,
          events: { select: { kind: true, reason: true }, orderBy: { occurredAt: "asc" } },
          tells: {
            where: { NOT: { shipmentId } },
            select: { shipment: { select: { id: true, trackingNumber: true } } },
          },
        },
      },
    },
    orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
    take: historyLimit,
  })
}
