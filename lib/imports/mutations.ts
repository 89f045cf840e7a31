import { lockInTransaction } from "@/lib/db/locks"
import { inTransaction, type TeamDb } from "@/lib/db/scope"
import { AppError } from "@/lib/errors"
import { checkRowsKind } from "@/lib/imports/check-rows"
import { importShipmentsKind } from "@/lib/imports/import-shipments"
import { forgetAbandoned } from "@/lib/imports/queries"
import { readFileKind } from "@/lib/imports/read-file"
import {
  checkInputSchema,
  type DoubleChoice,
  type ImportSettings,
  readInputSchema,
  settingsSchema,
} from "@/lib/imports/schema"
import { prepareUpload } from "@/lib/imports/upload"
import { startTask, type TaskStarter } from "@/lib/tasks/mutations"

/**
 * Keeps an uploaded file and asks for it to be read; gives the reading task's id, which stands for the
 * file from then on. Throws AppError `invalid` or `too_large` for what is no table.
 */
export async function receiveFile(
  db: TeamDb,
  file: { name: string; bytes: Uint8Array },
  by: TaskStarter,
): Promise<string> {
  const { text, contentType, ...format } = await prepareUpload(file.bytes)
  const name = file.name.replaceAll("\0", "").slice(0, 200) || "file.csv"
  return inTransaction(
    db,
    async (tx) => {
      await forgetAbandoned(tx, new Date())
      const placeholder = "00000000-0000-0000-0000-000000000000"
      const input = readInputSchema.parse({ fileId: placeholder, name, ...format })
      const taskId = await startTask(tx, { kind: readFileKind, input, by })
      const keep = (body: Uint8Array, kept: { name: string; contentType: string }) =>
        tx.taskFile.create({
          data: { teamId: tx.teamId, taskId, body: Buffer.from(body), ...kept },
          select: { id: true },
        })
      let { id: fileId } = await keep(file.bytes, { name, contentType })
      if (text !== file.bytes) {
        fileId = (await keep(text, { name: `${name}.csv`, contentType: "text/csv" })).id
      }
      await tx.task.update({ where: { id: taskId }, data: { input: { ...input, fileId } } })
      return taskId
    },
    { timeoutMs: 60_000 },
  )
}

/**
 * Asks for a file's rows to be checked with the columns that a person has settled. Throws AppError
 * `conflict` when the file is being imported or was, and `invalid` when no column has the number.
 */
export async function startCheck(
  db: TeamDb,
  settings: ImportSettings & { names: string[] },
  by: TaskStarter,
): Promise<string> {
  const input = settingsSchema.extend({ names: checkInputSchema.shape.names }).parse(settings)
  if (!input.columns.includes("trackingNumber")) {
    throw new AppError("invalid", "Say which column has the tracking number.", {
      field: "columns",
    })
  }
  return inTransaction(db, async (tx) => {
    const fileName = await requireOpen(tx, input.fileTaskId)
    await cancelChecks(tx, input.fileTaskId)
    return startTask(tx, { kind: checkRowsKind, input: { ...input, fileName }, by })
  })
}

/** Asks for a checked file to be imported. Throws as startCheck, and `conflict` for an older check. */
export async function startImport(
  db: TeamDb,
  input: { fileTaskId: string; checkTaskId: string; doubles: DoubleChoice },
  by: TaskStarter,
): Promise<string> {
  return inTransaction(db, async (tx) => {
    const fileName = await requireOpen(tx, input.fileTaskId)
    const latest = await tx.task.findFirst({
      where: { kind: "import_check", input: ofFile(input.fileTaskId) },
      orderBy: { createdAt: "desc" },
      select: { id: true, status: true },
    })
    if (latest?.id !== input.checkTaskId || latest.status !== "done") {
      throw new AppError(
        "conflict",
        "The rows were checked anew meanwhile. Look at the result first.",
      )
    }
    return startTask(tx, { kind: importShipmentsKind, input: { ...input, fileName }, by })
  })
}

/** The name of a file that was read and is not imported yet. */
async function requireOpen(tx: TeamDb, fileTaskId: string): Promise<string> {
  await lockInTransaction(tx, `import-start/${fileTaskId}`)
  const file = await tx.task.findFirst({
    where: { id: fileTaskId, kind: "import_read" },
    select: { status: true, input: true },
  })
  if (!file) throw new AppError("not_found", "The file is not there any more. Upload it again.")
  if (file.status !== "done") throw new AppError("conflict", "The file is still being read.")
  const imported = await tx.task.count({
    where: {
      kind: "import",
      status: { in: ["waiting", "running", "done", "undone"] },
      input: ofFile(fileTaskId),
    },
  })
  if (imported > 0) throw new AppError("conflict", "This file is imported already.")
  return readInputSchema.parse(file.input).name
}

/** Two checks at once would write over each other's rows. */
async function cancelChecks(tx: TeamDb, fileTaskId: string) {
  await tx.task.updateMany({
    where: {
      kind: "import_check",
      status: { in: ["waiting", "running"] },
      input: ofFile(fileTaskId),
    },
    data: { status: "cancelled", endedAt: new Date() },
  })
}

const ofFile = (fileTaskId: string) => ({ path: ["fileTaskId"], equals: fileTaskId })
