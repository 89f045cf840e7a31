import { stringify } from "csv-stringify/sync"
import type { TeamDb } from "@/lib/db/scope"
import { columnsOf } from "@/lib/exports/columns"
import { type ExportRow, readExportRows, type Selection } from "@/lib/exports/sql"
import { safeCell } from "@/lib/imports/safe-cell"

const rowsAtOnce = 1_000

/**
 * A CSV file of shipments, part by part: nothing is read before the part before was taken, so a million
 * rows need no more memory than a thousand. UTF-8 begins with its mark, by which Excel knows it; no cell
 * is a formula. `columns` as columnsOf takes them.
 */
export async function* exportCsv(
  db: TeamDb,
  selection: Selection,
  columns: readonly string[] = [],
): AsyncGenerator<string> {
  const chosen = columnsOf(columns)
  yield `\ufeff${stringify([chosen.map(({ label }) => label)], lines)}`
  let after: string | null = null
  do {
    const rows: ExportRow[] = await readExportRows(db, selection, { after, limit: rowsAtOnce })
    if (rows.length > 0) {
      yield stringify(
        rows.map((row) => chosen.map(({ value }) => safeCell(value(row) ?? ""))),
        lines,
      )
    }
    after = rows.length < rowsAtOnce ? null : (rows.at(-1)?.id ?? null)
  } while (after !== null)
}

/** As RFC 4180 has it. */
const lines = { record_delimiter: "\r\n" }
