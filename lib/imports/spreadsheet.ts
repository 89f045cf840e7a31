import { stringify } from "csv-stringify/sync"
import { InvalidInputError, InvalidSpreadsheetError, readSheet } from "read-excel-file/node"
import { AppError } from "@/lib/errors"

/** How much a spreadsheet may hold once it is unpacked: a small file can be made to fill any memory. */
const largestUnpacked = 600 * 1024 * 1024

/** Whether bytes begin as a ZIP does, which is what an XLSX file is. */
export function isSpreadsheet(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4
}

/**
 * The first sheet of an XLSX file as CSV in UTF-8, with dates as 2026-05-12 and times of day behind
 * them. Throws AppError `invalid` for what is no spreadsheet or holds too much.
 */
export async function spreadsheetToCsv(bytes: Uint8Array): Promise<Buffer> {
  if (unpackedSize(bytes) > largestUnpacked) {
    throw new AppError("too_large", "This spreadsheet is too large. Save it as CSV, or in parts.")
  }
  try {
    const rows = await readSheet(Buffer.from(bytes))
    return Buffer.from(stringify(rows.map((row) => row.map(cellText))))
  } catch (error) {
    if (error instanceof InvalidInputError || error instanceof InvalidSpreadsheetError) {
      throw new AppError("invalid", "This spreadsheet cannot be read. Save it anew, or as CSV.", {
        cause: error,
      })
    }
    throw error
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ""
  if (cell instanceof Date) return dateText(cell)
  return String(cell)
}

/** A sheet knows wall clocks only, which are read as if they were UTC. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return ""
  const text = date.toISOString()
  return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text.slice(0, 19).replace("T", " ")
}

/** What the ZIP's table of contents says that its files take. */
function unpackedSize(bytes: Uint8Array): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let total = 0
  for (let at = buffer.indexOf(entryMark); at >= 0; at = buffer.indexOf(entryMark, at + 4)) {
    if (at + 28 <= buffer.length) total += buffer.readUInt32LE(at + 24)
  }
  return total
}

/** Begins each entry of the table of contents (PKWARE APPNOTE 4.3.12). */
const entryMark = Buffer.from([0x50, 0x4b, 1, 2])
