import { stringify } from "csv-stringify/sync"
import type { TeamDb } from "@/lib/db/scope"
import { safeCell } from "@/lib/imports/safe-cell"
import { reasonLabels, triggerLabels } from "@/lib/notifications/labels"
import { type LoggedDecision, listDecisions } from "@/lib/notifications/log/queries"
import type { LogFilter } from "@/lib/notifications/log/schema"
import { mailEvents } from "@/lib/notifications/mail-events"
import { furthest } from "@/lib/notifications/provider-events/schema"
import type { Reason } from "@/lib/notifications/schema"

const rowsAtOnce = 1_000

/**
 * The decisions of a filter as a CSV file, newest first, part by part: no row is read before the part
 * before was taken. What is decided meanwhile is not in it. UTF-8 begins with its mark, by which Excel
 * knows it; no cell is a formula; instants are ISO 8601 in UTC.
 */
export async function* exportDecisions(
  db: TeamDb,
  filter: LogFilter,
  options: { timeZone: string },
): AsyncGenerator<string> {
  yield `\ufeff${stringify([columns.map(([label]) => label)], lines)}`
  let after: string | undefined
  do {
    const page: Awaited<ReturnType<typeof listDecisions>> = await listDecisions(
      db,
      { ...filter, after },
      { ...options, limit: rowsAtOnce },
    )
    const rows = await withEvents(db, page.decisions)
    yield stringify(
      rows.map((row) => columns.map(([, value]) => safeCell(value(row) ?? ""))),
      lines,
    )
    after = page.nextCursor ?? undefined
  } while (after)
}

interface Row extends LoggedDecision {
  /** Kinds of what the provider told of its mail. */
  events: string[]
}

async function withEvents(db: TeamDb, decisions: readonly LoggedDecision[]): Promise<Row[]> {
  const events = await mailEvents(
    db,
    decisions.flatMap(({ mail }) => mail?.id ?? []),
  )
  const told = new Map<string, string[]>()
  for (const { mailId, kind } of events) told.set(mailId, [...(told.get(mailId) ?? []), kind])
  return decisions.map((row) => ({ ...row, events: told.get(row.mail?.id ?? "") ?? [] }))
}

const columns: [label: string, value: (row: Row) => string | null | undefined][] = [
  ["Decided at", ({ decidedAt }) => decidedAt.toISOString()],
  ["Mail", ({ trigger }) => triggerLabels[trigger].name],
  ["Recipient", ({ recipient }) => recipient],
  ["Copy", ({ copy }) => (copy ? "yes" : "no")],
  ["Outcome", ({ outcome, status }) => (outcome === "suppress" ? "not sent" : status)],
  ["Reason", ({ reason }) => reasonLabels[reason as Reason]?.name ?? reason],
  ["Explanation", ({ reason }) => reasonLabels[reason as Reason]?.sentence],
  ["Error", ({ error }) => error],
  ["Carrier", ({ shipment }) => shipment.carrier],
  ["Tracking number", ({ shipment }) => shipment.trackingNumber],
  ["Order", ({ shipment }) => shipment.orderNumber],
  ["Happened at", ({ newsAt }) => newsAt?.toISOString()],
  ["Due at", ({ dueAt }) => dueAt?.toISOString()],
  ["Sent at", ({ mail }) => mail?.sentAt?.toISOString()],
  ["Subject", ({ mail }) => mail?.subject],
  ["What became of it", ({ events }) => furthest(events)],
]

/** As RFC 4180 has it. */
const lines = { record_delimiter: "\r\n" }
