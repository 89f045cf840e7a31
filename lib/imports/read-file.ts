import { newId } from "@/lib/db/id"
import { insertRows } from "@/lib/db/rows"
import { AppError } from "@/lib/errors"
import { evidenceOf } from "@/lib/imports/dates"
import { decode, encodedLength } from "@/lib/imports/encoding"
import { most } from "@/lib/imports/fields"
import { type FileRecord, readRecords } from "@/lib/imports/read-records"
import {
  type ReadReport,
  readCursorSchema,
  readInputSchema,
  readReportSchema,
} from "@/lib/imports/schema"
import { readFilePart } from "@/lib/imports/sql"
import { defineKind } from "@/lib/tasks/kind"

/** So much of a file is read at once: a few thousand rows. */
const partBytes = 384 * 1024

/** Takes an uploaded file apart into rows, part by part, so that its size is no matter. */
export const readFileKind = defineKind({
  key: "import_read",
  input: readInputSchema,
  cursor: readCursorSchema,
  report: readReportSchema,
  count: async (_, { lines }) => lines,
  async step(tx, { taskId, input, cursor, report }) {
    const { byte, line } = cursor ?? { byte: input.start, line: 1 }
    const found = await readFilePart(tx, input.fileId, { from: byte, bytes: partBytes })
    if (!found) throw new AppError("not_found", "The file is not there any more. Upload it again.")
    const last = byte + found.part.length >= found.size
    const text = decode(found.part, input.encoding)
    const named = line === 1 ? (/^sep=.\r?\n/i.exec(text)?.[0] ?? "") : ""
    const { delimiter } = input
    const skipped = named === "" ? 0 : 1
    const part = readRecords(text.slice(named.length), { delimiter, line: line + skipped, last })
    if (part.consumed === "" && !last) {
      throw new AppError("invalid", `Line ${line} of the file has no end. Is it really a table?`)
    }
    refuse(part.records, report)
    await insertRows(
      tx,
      "ImportRow",
      columns,
      part.records.map((record) => rowOf(taskId, record)),
    )
    const next = byte + encodedLength(named + part.consumed, input.encoding)
    return {
      done: part.records.length,
      failed: 0,
      cursor: last ? null : { byte: next, line: line + skipped + part.lines },
      report: reportWith(report, part.records),
    }
  },
})

const columns = ["id", "taskId", "line", "cells", "problems"] as const

function rowOf(taskId: string, { line, cells, broken }: FileRecord) {
  const reason = "The quotation marks of this line do not fit together."
  const problems = broken ? [{ column: null, reason, broken }] : []
  return { id: newId(), taskId, line, cells, problems }
}

function refuse(records: readonly FileRecord[], { rows }: ReadReport) {
  if (rows + records.length > most.rows) {
    throw new AppError(
      "too_large",
      `A file has at most ${most.rows.toLocaleString("en")} rows. Import it in parts.`,
    )
  }
  if (records.some(({ cells }) => cells.length > most.columns)) {
    throw new AppError("too_large", `A file has at most ${most.columns} columns.`)
  }
}

function reportWith(report: ReadReport, records: readonly FileRecord[]): ReadReport {
  const dates = structuredClone(report.dates)
  let { width } = report
  for (const { cells, broken } of records) {
    if (broken) continue
    width = Math.max(width, cells.length)
    cells.forEach((cell, column) => {
      const evidence = evidenceOf(cell)
      if (!evidence) return
      dates[column] ??= { day: 0, month: 0, either: 0 }
      dates[column][evidence] += 1
    })
  }
  return { rows: report.rows + records.length, width, dates }
}
