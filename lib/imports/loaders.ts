import { z } from "zod"
import { AppError } from "@/lib/errors"
import { exampleOf, settledOrder } from "@/lib/imports/date-order"
import { guessColumns } from "@/lib/imports/guess-columns"
import { columnNames, guessHeader } from "@/lib/imports/header"
import { receiveFile } from "@/lib/imports/mutations"
import { firstRows, readImport, recentFiles, rejectedRows } from "@/lib/imports/queries"
import { rejectedCsv } from "@/lib/imports/rejected-csv"
import {
  checkInputSchema,
  checkReportSchema,
  importInputSchema,
  importReportSchema,
  readInputSchema,
  readReportSchema,
} from "@/lib/imports/schema"
import { readLimited } from "@/lib/inbox/read-limited"
import { orNotFound } from "@/lib/session/or-not-found"
import { findMember, requireMember } from "@/lib/session/session"
import { loadAddShipment } from "@/lib/shipments/loaders"
import { mayEndTask } from "@/lib/tasks/may-end"

/** So many of the first rows tell what the columns are. */
const looked = 200

/** Keeps the file of a request; gives the id of its reading, null without a session. */
export async function receiveUpload(request: Request, limitBytes: number): Promise<string | null> {
  const member = await findMember()
  if (!member) return null
  const { db, user } = member
  const { body, tooLarge } = await readLimited(request.body, limitBytes)
  if (tooLarge) {
    const megabytes = Math.floor(limitBytes / 1024 / 1024)
    throw new AppError("too_large", `A file has at most ${megabytes} MB. Import it in parts.`)
  }
  const name = new URL(request.url).searchParams.get("name") ?? "file.csv"
  return receiveFile(db, { name, bytes: body }, { userId: user.id, name: user.name })
}

/** What the import page offers before there is a file. */
export async function loadImports() {
  const { db } = await requireMember()
  return { files: await recentFiles(db) }
}

/** Where an upload stands: being read, to be settled, checked, imported. */
export async function loadImport(fileTaskId: string) {
  const { db, user, role } = await requireMember()
  const { file, check, run } = await orNotFound(readImport(db, fileTaskId))
  const mayEnd = (task: { byUserId: string | null }) => mayEndTask(task, { role, userId: user.id })
  const checkInput = check ? checkInputSchema.parse(check.input) : null
  return {
    file: {
      ...file,
      mayEnd: mayEnd(file),
      name: readInputSchema.parse(file.input).name,
      rows: readReportSchema.parse(file.report).rows,
    },
    check: check &&
      checkInput && {
        ...check,
        mayEnd: mayEnd(check),
        settings: checkInput,
        report: checkReportSchema.parse(check.report),
      },
    run: run && {
      ...run,
      mayEnd: mayEnd(run),
      fileTaskId: importInputSchema.parse(run.input).fileTaskId,
      report: importReportSchema.parse(run.report),
    },
  }
}

export type ImportData = Awaited<ReturnType<typeof loadImport>>

/**
 * What of a file's columns is known and guessed, for a person to settle. `named` says whether a line has
 * the columns' names; it is guessed where it is left out.
 */
export async function loadColumns(fileTaskId: string, named?: boolean) {
  const { db } = await requireMember()
  const [{ file, check }, rows, { connections }] = await Promise.all([
    orNotFound(readImport(db, fileTaskId)),
    firstRows(db, fileTaskId, looked),
    loadAddShipment(),
  ])
  const { width, dates } = readReportSchema.parse(file.report)
  const before = check ? checkInputSchema.parse(check.input) : null
  const headerLine = headerOf(rows, named, before?.headerLine)
  const header = rows.find(({ line }) => line === headerLine)?.cells ?? null
  const names = columnNames(header, header ? namedWidth(header) : width)
  const below = rows.filter(({ line }) => line > headerLine)
  const columns = names.map((name, at) => {
    const filled = below.map(({ cells }) => cells[at]?.trim() ?? "").filter(Boolean)
    const evidence = dates[at] ?? null
    return {
      name,
      samples: [...new Set(filled)].slice(0, 3),
      /** Which comes first in its dates; null where it must be asked. */
      dateOrder: settledOrder(evidence),
      unclear: exampleOf(evidence, filled),
      values: filled,
    }
  })
  const known = before?.headerLine === headerLine ? before.columns : null
  const guessed = columns.map(({ name, values }) => ({ name, samples: values }))
  const uses = known ?? guessColumns(guessed)
  return {
    fileTaskId,
    /** The line with the columns' names; 0 when none has. */
    headerLine,
    columns: columns.map(({ values: _, ...column }, at) => ({
      ...column,
      use: uses[at] ?? "leave",
    })),
    settings: before,
    connections,
  }
}

export type ColumnsData = Awaited<ReturnType<typeof loadColumns>>

/** The line with the columns' names; 0 when none has. */
function headerOf(
  rows: readonly { line: number; cells: string[] }[],
  named: boolean | undefined,
  before: number | undefined,
): number {
  if (named === false) return 0
  if (before !== undefined && named === undefined) return before
  const guessed = guessHeader(rows.map(({ cells }) => cells))
  if (guessed === null) return named ? (rows[0]?.line ?? 0) : 0
  return rows[guessed]?.line ?? 0
}

/** The first rows that cannot be taken, with what is wrong in each. */
export async function loadRejected(fileTaskId: string) {
  const { db } = await requireMember()
  return rejectedRows(db, fileTaskId, { after: 0, limit: 20 })
}

/** The rows that were not taken, as a file, each with the reason; null without a session. */
export async function loadRejectedFile(fileTaskId: string) {
  const member = await findMember()
  if (!member) return null
  const id = z.uuid().parse(fileTaskId)
  const { file, check } = await orNotFound(readImport(member.db, id))
  const names = check ? checkInputSchema.parse(check.input).names : []
  const name = readInputSchema.parse(file.input).name.replace(/\.[a-z]+$/i, "")
  return { name: `${name}-rejected.csv`, parts: rejectedCsv(member.db, id, names) }
}

/** Behind the last name there is nothing but empty cells. */
function namedWidth(header: readonly string[]): number {
  return header.findLastIndex((name) => name.trim() !== "") + 1
}
