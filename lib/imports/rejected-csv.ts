import { stringify } from "csv-stringify/sync"
import type { TeamDb } from "@/lib/db/scope"
import { rejectedRows } from "@/lib/imports/queries"
import { plainCell, safeCell } from "@/lib/imports/safe-cell"

const rowsAtOnce = 1_000

/**
 * The rows of a file that cannot be taken, as they stood there, behind their line and the reasons. Mended,
 * it can be imported as it is. Part by part, as CSV in UTF-8 with its mark.
 */
export async function* rejectedCsv(
  db: TeamDb,
  fileTaskId: string,
  names: readonly string[],
): AsyncGenerator<string> {
  yield `\ufeff${stringify([["Line", "Problem", ...names.map(safeCell)]], lines)}`
  let after: number | null = 0
  while (after !== null) {
    const rows = await rejectedRows(db, fileTaskId, { after, limit: rowsAtOnce })
    const cells = rows.map((row) => [
      String(row.line),
      row.problems
        .map(({ column, reason }) =>
          column === null ? reason : `${names[column] ?? "Row"}: ${reason}`,
        )
        .join(" "),
      ...row.cells.map((cell) => safeCell(plainCell(cell))),
    ])
    if (cells.length > 0) yield stringify(cells, lines)
    after = rows.length < rowsAtOnce ? null : (rows.at(-1)?.line ?? null)
  }
}

const lines = { record_delimiter: "\r\n" }
