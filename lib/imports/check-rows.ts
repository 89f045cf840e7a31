import type { z } from "zod"
import { newId } from "@/lib/db/id"
import type { TeamDb } from "@/lib/db/scope"
import {
  type CheckReport,
  cellsSchema,
  checkInputSchema,
  checkReportSchema,
  lineCursorSchema,
  problemsSchema,
  type RowProblem,
} from "@/lib/imports/schema"
import { type CheckedRow, countChecked, forgetCheck, keepChecked } from "@/lib/imports/sql"
import { type RowContext, understandRow } from "@/lib/imports/understand-row"
import { carrierHistory } from "@/lib/shipments/carrier-history"
import { defineKind } from "@/lib/tasks/kind"

const rowsAtOnce = 1_000

/** Kinds of problems that are told apart; a file with more of them has the wrong columns. */
const mostKinds = 100

/** Understands a file's rows with the columns that a person has settled; makes nothing yet. */
export const checkRowsKind = defineKind({
  key: "import_check",
  input: checkInputSchema,
  cursor: lineCursorSchema,
  report: checkReportSchema,
  count: (db, { fileTaskId, headerLine }) =>
    db.importRow.count({ where: { taskId: fileTaskId, line: { gt: headerLine } } }),
  async step(tx, { input, cursor, report }) {
    const { fileTaskId, headerLine } = input
    if (!cursor) await forgetCheck(tx, fileTaskId)
    const rows = await tx.importRow.findMany({
      where: { taskId: fileTaskId, line: { gt: cursor?.line ?? headerLine } },
      orderBy: { line: "asc" },
      take: rowsAtOnce,
      select: { id: true, line: true, cells: true, problems: true },
    })
    const context = await contextOf(tx, input)
    const problems = new Map(report.problems.map((one) => [`${one.column} ${one.reason}`, one]))
    const checked = rows.map((row): CheckedRow => {
      const cells = cellsSchema.parse(row.cells)
      const broken = problemsSchema.parse(row.problems).filter((problem) => problem.broken)
      const found =
        broken.length > 0 ? { draft: null, problems: broken } : understandRow(cells, context)
      for (const problem of found.problems) note(problems, problem, row.line, cells)
      const shipment = found.draft && { ...found.draft, id: newId() }
      return { id: row.id, shipment, problems: found.problems }
    })
    await keepChecked(tx, checked)
    const rejected = checked.filter(({ shipment }) => shipment === null).length
    const last = rows.length < rowsAtOnce
    return {
      done: rows.length - rejected,
      failed: rejected,
      cursor: last ? null : { line: rows.at(-1)?.line ?? 0 },
      report: {
        ...report,
        rejected: report.rejected + rejected,
        problems: [...problems.values()],
        ...(last ? await countChecked(tx, fileTaskId) : {}),
      },
    }
  },
})

async function contextOf(
  tx: TeamDb,
  input: z.output<typeof checkInputSchema>,
): Promise<RowContext> {
  const { timeZone } = await tx.team.findFirstOrThrow({ select: { timeZone: true } })
  return { ...input, timeZone, history: await carrierHistory(tx) }
}

function note(
  problems: Map<string, CheckReport["problems"][number]>,
  { column, reason }: RowProblem,
  line: number,
  cells: readonly string[],
) {
  const key = `${column} ${reason}`
  const known = problems.get(key)
  if (!known && problems.size >= mostKinds) return
  const value = column === null ? "" : (cells[column] ?? "").slice(0, 80)
  problems.set(key, { column, reason, line, value, ...known, count: (known?.count ?? 0) + 1 })
}
