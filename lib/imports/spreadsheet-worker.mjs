// The thread of spreadsheet.ts: reading ten thousand rows takes a second of computing, in which a
// server would answer nobody. Plain JavaScript, so that it runs as it stands wherever it is loaded.
import { parentPort, workerData } from "node:worker_threads"
import { stringify } from "csv-stringify/sync"
import { InvalidInputError, InvalidSpreadsheetError, readSheet } from "read-excel-file/node"

try {
  const rows = await readSheet(Buffer.from(workerData.bytes))
  const csv = Uint8Array.from(Buffer.from(stringify(rows.map((row) => row.map(cellText)))))
  parentPort?.postMessage({ csv }, [csv.buffer])
} catch (error) {
  const known = error instanceof InvalidInputError || error instanceof InvalidSpreadsheetError
  if (!known) throw error
  parentPort?.postMessage({ unreadable: error.message })
}

/** @param {unknown} cell */
function cellText(cell) {
  if (cell === null || cell === undefined) return ""
  if (cell instanceof Date) return dateText(cell)
  return String(cell)
}

/**
 * A sheet knows wall clocks only, which are read as if they were UTC.
 *
 * @param {Date} date
 */
function dateText(date) {
  if (Number.isNaN(date.getTime())) return ""
  const text = date.toISOString()
  return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text.slice(0, 19).replace("T", " ")
}
