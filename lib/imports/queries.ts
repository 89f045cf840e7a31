import type { TeamDb } from "@/lib/db/scope"
import { AppError } from "@/lib/errors"
import { cellsSchema, problemsSchema, readInputSchema } from "@/lib/imports/schema"
import { readTask } from "@/lib/tasks/queries"

const day = 86_400_000

/** Days after which the rows of a file that nobody imported are forgotten. */
const keptDays = 14

/** Everything about an uploaded file: how it was read, its newest check and its import. */
export async function readImport(db: TeamDb, fileTaskId: string) {
  const file = await readTask(db, fileTaskId)
  if (file.kind !== "import_read") throw new AppError("not_found", "There is no such file.")
  const newest = async (kind: string) => {
    const found = await db.task.findFirst({
      where: { kind, input: { path: ["fileTaskId"], equals: fileTaskId } },
      orderBy: { createdAt: "desc" },
      select: { id: true },
    })
    return found && readTask(db, found.id)
  }
  const [check, run] = await Promise.all([newest("import_check"), newest("import")])
  return { file, check, run }
}

/** The first rows of a file, as they stand there. */
export async function firstRows(db: TeamDb, fileTaskId: string, limit: number) {
  const rows = await db.importRow.findMany({
    where: { taskId: fileTaskId },
    orderBy: { line: "asc" },
    take: limit,
    select: { line: true, cells: true },
  })
  return rows.map(({ line, cells }) => ({ line, cells: cellsSchema.parse(cells) }))
}

/** Rows that cannot be taken, in the file's order, behind a line. */
export async function rejectedRows(
  db: TeamDb,
  fileTaskId: string,
  { after, limit }: { after: number; limit: number },
) {
  const rows = await db.importRow.findMany({
    where: { taskId: fileTaskId, line: { gt: after }, NOT: { problems: { equals: [] } } },
    orderBy: { line: "asc" },
    take: limit,
    select: { line: true, cells: true, problems: true },
  })
  return rows.map(({ line, cells, problems }) => ({
    line,
    cells: cellsSchema.parse(cells),
    problems: problemsSchema.parse(problems),
  }))
}

/** The team's last uploads, newest first. */
export async function recentFiles(db: TeamDb) {
  const tasks = await db.task.findMany({
    where: { kind: "import_read" },
    orderBy: { createdAt: "desc" },
    take: 10,
    select: { id: true, input: true, status: true, byName: true, createdAt: true },
  })
  const runs = await db.task.findMany({
    where: { kind: "import" },
    orderBy: { createdAt: "desc" },
    take: 50,
    select: { status: true, done: true, input: true },
  })
  return tasks.map(({ input, ...task }) => ({
    ...task,
    name: readInputSchema.parse(input).name,
    run: runs.find((run) => fileOf(run.input) === task.id) ?? null,
  }))
}

/** Forgets files and rows of imports that were left open, or ended, long ago. */
export async function forgetAbandoned(db: TeamDb, now: Date): Promise<void> {
  const before = new Date(now.getTime() - keptDays * day)
  const old = await db.task.findMany({
    where: { kind: "import_read", createdAt: { lt: before } },
    orderBy: { createdAt: "desc" },
    take: 50,
    select: { id: true },
  })
  const taskId = { in: old.map(({ id }) => id) }
  await db.importRow.deleteMany({ where: { taskId } })
  await db.taskFile.deleteMany({ where: { taskId } })
}

function fileOf(input: unknown): string | null {
  const named = typeof input === "object" && input !== null && "fileTaskId" in input
  return named ? String(input.fileTaskId) : null
}
