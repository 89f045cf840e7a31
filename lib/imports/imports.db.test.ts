import { beforeEach, describe, expect, test } from "vitest"
import type { TeamDb } from "@/lib/db/scope"
import { checkRowsKind } from "@/lib/imports/check-rows"
import type { ColumnUse } from "@/lib/imports/fields"
import { importShipmentsKind } from "@/lib/imports/import-shipments"
import { receiveFile, startCheck, startImport } from "@/lib/imports/mutations"
import { readFileKind } from "@/lib/imports/read-file"
import type { DoubleChoice } from "@/lib/imports/schema"
import { undoTask } from "@/lib/tasks/mutations"
import { readTask } from "@/lib/tasks/queries"
import { runTask } from "@/lib/tasks/run"
import { undoKind } from "@/lib/tasks/undo"
import { freshDatabase, freshTeam } from "@/tests/database"

const now = new Date("2026-03-01T10:00:00Z")
const by = { userId: null, name: "Ada" }
const kinds = [readFileKind, checkRowsKind, importShipmentsKind]
const run = { kinds: [...kinds, undoKind(kinds)], now: () => now, forMs: 1 }

let db: TeamDb

beforeEach(async () => {
  if (!process.env.DATABASE_URL) await freshDatabase()
  db = (await freshTeam()).db
})

const finish = async (taskId: string, team = db) => {
  while ((await runTask(team, taskId, run)) === "more");
  return readTask(team, taskId)
}

async function upload(text: string | Uint8Array) {
  const bytes = typeof text === "string" ? Buffer.from(text) : text
  const id = await receiveFile(db, { name: "orders.csv", bytes }, by)
  return finish(id)
}

async function check(fileTaskId: string, columns: ColumnUse[], more: object = {}) {
  const settings = {
    fileTaskId,
    headerLine: 1,
    columns,
    names: columns.map((use, at) => `${use} ${at}`),
    dateOrder: null,
    carrier: null,
    connectionId: null,
    ...more,
  }
  return finish(await startCheck(db, settings, by))
}

async function bring(
  text: string,
  columns: ColumnUse[],
  doubles: DoubleChoice = "skip",
  more = {},
) {
  const file = await upload(text)
  const checked = await check(file.id, columns, more)
  const input = { fileTaskId: file.id, checkTaskId: checked.id, doubles }
  return { file, checked, task: await finish(await startImport(db, input, by)) }
}

const columns: ColumnUse[] = [
  "trackingNumber",
  "carrier",
  "orderNumber",
  "recipientEmail",
  "tags",
  "keep",
]
const header = "number,carrier,order,mail,tags,note\n"
const listed = () =>
  db.shipment.findMany({ orderBy: [{ trackingNumber: "asc" }, { generation: "asc" }] })

test("makes all shipments at once, with their first change and who brought them", async () => {
  const { task } = await bring(
    `${header}1Z999AA10123456784,,#1,A@B.example,"vip,gift",blue\nCC47110815,PostNord,#2,,,\nnope,ups,#3,no-mail,,\n`,
    columns,
  )
  expect(task).toMatchObject({ status: "done", done: 2, failed: 1, total: 2 })
  expect(task.report).toEqual({ made: 2, updated: 0, skipped: 0, rejected: 1 })
  expect(await listed()).toMatchObject([
    {
      carrier: "ups",
      trackingNumber: "1Z999AA10123456784",
      orderNumber: "#1",
      tags: ["vip", "gift"],
      recipientEmail: "a@b.example",
      metadata: { "keep 5": "blue" },
      version: 1,
      generation: 1,
      createdAt: now,
      sortAt: now,
      nextCheckAt: null,
    },
    {
      carrier: "postnord",
      trackingNumber: "CC47110815",
      orderNumber: "#2",
      tags: [],
      metadata: {},
      items: [],
    },
  ])
  expect(await db.shipmentChange.count()).toBe(2)
  expect(await db.shipmentSearch.count()).toBe(2)
  expect(
    await db.auditEntry.findMany({ select: { action: true, after: true, byName: true } }),
  ).toEqual([
    { action: "added", after: { line: 2 }, byName: "Ada" },
    { action: "added", after: { line: 3 }, byName: "Ada" },
  ])
  expect(await db.importRow.findMany({ select: { line: true, problems: true } })).toMatchObject([
    { line: 1 },
    { line: 4, problems: [{ column: 3, reason: "This is not an e-mail address." }] },
  ])
})
