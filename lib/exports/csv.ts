import { stringify } from "csv-stringify/sync"
import type { TeamDb } from "@/lib/db/scope"
import { columnsOf } from "@/lib/exports/columns"
import { readExportRows, readOrder, type Selection } from "@/lib/exports/sql"
import { safeCell } from "@/lib/imports/safe-cell"

const rowsAtOnce = 1_000

/**
 * A CSV file of shipments in the list's order, part by part: no row is read before the part before was
 * taken, so a million rows need no more memory than a thousand, but for their ids of 16 bytes each.
 * UTF-8 begins with its mark, by which Excel knows it; no cell is a formula. `columns` as columnsOf takes
 * them.
 */
export async function* exportCsv(
  db: TeamDb,
  selection: Selection,
  columns: readonly string[] = [],
): AsyncGenerator<string> {
  const chosen = columnsOf(columns)
  yield `\ufeff${stringify([chosen.map(({ label }) => label)], lines)}`
  for (const ids of stretchesOf(await readOrder(db, selection))) {
    const rows = await readExportRows(db, ids, selection.clock)
    yield stringify(
      rows.map((row) => chosen.map(({ value }) => safeCell(value(row) ?? ""))),
      lines,
    )
  }
}

/** The ids in `parts`, so many as are read at once. */
function* stretchesOf(parts: readonly Uint8Array[]): Generator<string[]> {
  for (const part of parts) {
    for (let from = 0; from < part.byteLength; from += rowsAtOnce * 16) {
      const hex = Buffer.from(part.subarray(from, from + rowsAtOnce * 16)).toString("hex")
      yield hex.match(/.{32}/g) ?? []
    }
  }
}

/** As RFC 4180 has it. */
const lines = { record_delimiter: "\r\n" }
