import { type CsvError, parse } from "csv-parse/sync"
import type { Delimiter } from "@/lib/imports/delimiter"

export interface FileRecord {
  /** Where it begins in the file, from 1. */
  line: number
  cells: string[]
  /** Its quotation marks do not fit: what it says cannot be told for sure. */
  broken: boolean
}

export interface ReadPart {
  records: FileRecord[]
  /** The text that was dealt with; the next part begins behind it. */
  consumed: string
  /** Lines of the file in it. */
  lines: number
}

interface Options {
  delimiter: Delimiter
  /** The file's line with which the text begins. */
  line: number
  /** The file ends with this text; else what is not finished is left for the next part. */
  last: boolean
}

/** A quotation mark that is open for longer is a stray one. */
const longestRecord = 32_000

/**
 * The records of a part of a CSV file that begins at a record. Quoted cells may have line ends and
 * doubled quotation marks. A stray quotation mark spoils its own line only: that line is read alone,
 * with its marks as they stand, and is `broken` when it still makes no sense. Empty lines are left out.
 */
export function readRecords(text: string, { delimiter, line, last }: Options): ReadPart {
  const bytes = Buffer.from(text)
  const records: FileRecord[] = []
  let [at, lines] = [0, 0]
  while (at < bytes.length) {
    const run = readRun(bytes.subarray(at), delimiter, last)
    for (const one of run.records) records.push({ ...one, line: line + lines + one.line })
    at += run.bytes
    lines += run.lines
    if (!run.stopped) break
    const waiting = bytes.length - at
    if (!last && run.unfinished && waiting < longestRecord) break
    const end = endOfLine(bytes, at)
    if (end === null && !last) break
    const alone = bytes.subarray(at, end ?? bytes.length).toString()
    const { cells, broken } = readAlone(alone, delimiter)
    if (cells.some((cell) => cell !== "")) records.push({ line: line + lines, cells, broken })
    at += Buffer.byteLength(alone)
    lines += 1
  }
  return { records, consumed: bytes.subarray(0, at).toString(), lines }
}

interface Run {
  records: FileRecord[]
  bytes: number
  lines: number
  /** A record could not be read; the run ends before it. */
  stopped: boolean
  /** Because the text ended inside quotation marks. */
  unfinished: boolean
}

/** Records up to the first that cannot be read. */
function readRun(bytes: Buffer, delimiter: Delimiter, last: boolean): Run {
  const run: Run = { records: [], bytes: 0, lines: 0, stopped: false, unfinished: false }
  try {
    parse(bytes, {
      ...options(delimiter),
      max_record_size: longestRecord,
      on_record: (cells: string[], context) => {
        // Without a line end behind it, more of it may follow in the next part.
        if (!last && context.bytes >= bytes.length && !endsLine(bytes)) return null
        const lines = lineEnds(bytes, run.bytes, context.bytes)
        if (cells.some((cell) => cell.trim() !== "")) {
          run.records.push({ line: run.lines, cells, broken: false })
        }
        run.bytes = context.bytes
        run.lines += lines
        return null
      },
    })
  } catch (error) {
    const { code } = error as CsvError
    if (code === undefined) throw error
    return { ...run, stopped: true, unfinished: code === "CSV_QUOTE_NOT_CLOSED" }
  }
  return run
}

function readAlone(text: string, delimiter: Delimiter): { cells: string[]; broken: boolean } {
  try {
    const [cells = [] as string[]] = parse(text, { ...options(delimiter), relax_quotes: true })
    return { cells: cells.map(unwrapped), broken: false }
  } catch {
    return { cells: text.replace(/[\r\n]+$/, "").split(delimiter), broken: true }
  }
}

/** `"a "b" c"` is kept with its marks by the parser, since the inner ones are not doubled. */
function unwrapped(cell: string): string {
  return /^".*"$/s.test(cell) && cell.length > 1 ? cell.slice(1, -1) : cell
}

const options = (delimiter: Delimiter) => ({
  delimiter,
  record_delimiter: ["\r\n", "\n", "\r"],
  relax_column_count: true,
})

const [lf, cr] = [10, 13]

function endsLine(bytes: Buffer): boolean {
  const end = bytes.at(-1)
  // A \r at the very end may be the first half of \r\n.
  return end === lf
}

function lineEnds(bytes: Buffer, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at += 1) {
    if (bytes[at] === lf || (bytes[at] === cr && bytes[at + 1] !== lf)) count += 1
  }
  return count
}

/** Behind the line that begins at `from`; null when it has no end. */
function endOfLine(bytes: Buffer, from: number): number | null {
  for (let at = from; at < bytes.length; at += 1) {
    if (bytes[at] === lf) return at + 1
    if (bytes[at] === cr && bytes[at + 1] !== lf) return at + 1
  }
  return null
}
