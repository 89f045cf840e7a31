import { beforeEach, expect, test } from "vitest"
import type { TeamDb } from "@/lib/db/scope"
import { exportCsv } from "@/lib/exports/csv"
import { checkRowsKind } from "@/lib/imports/check-rows"
import type { ColumnUse } from "@/lib/imports/fields"
import { guessColumns } from "@/lib/imports/guess-columns"
import { importShipmentsKind } from "@/lib/imports/import-shipments"
import { receiveFile, startCheck, startImport } from "@/lib/imports/mutations"
import { firstRows, readImport, rejectedRows } from "@/lib/imports/queries"
import { readFileKind } from "@/lib/imports/read-file"
import { rejectedCsv } from "@/lib/imports/rejected-csv"
import type { DoubleChoice } from "@/lib/imports/schema"
import { everything } from "@/lib/shipments/filter"
import { everyShipment } from "@/lib/shipments/list/candidates"
import { addShipment } from "@/lib/shipments/mutations"
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
  expect(task).toMatchObject({ status: "done", done: 2, failed: 0, total: 2 })
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
    await db.auditEntry.findMany({
      select: { action: true, after: true, byName: true },
      orderBy: { shipment: { orderNumber: "asc" } },
    }),
  ).toEqual([
    { action: "added", after: { line: 2 }, byName: "Ada" },
    { action: "added", after: { line: 3 }, byName: "Ada" },
  ])
  expect(
    await db.importRow.findMany({
      select: { line: true, problems: true },
      orderBy: { line: "asc" },
    }),
  ).toMatchObject([
    { line: 1 },
    { line: 4, problems: [{ column: 3, reason: "This is not an e-mail address." }] },
  ])
})

test("a number that is there, or comes twice, is skipped: the first row counts", async () => {
  await addShipment(db, { carrier: "ups", trackingNumber: "1Z999AA10123456784", orderNumber: "#0" })
  const { checked, task } = await bring(
    `${header}1Z999AA10123456784,ups,#1,,,\nCC4711,postnord,#2,,,\ncc 4711,postnord,#3,,,\n`,
    columns,
  )
  expect(checked.report).toMatchObject({ good: 3, repeated: 1, existing: 1, rejected: 0 })
  expect(task.report).toEqual({ made: 1, updated: 0, skipped: 2, rejected: 0 })
  expect((await listed()).map(({ orderNumber }) => orderNumber)).toEqual(["#0", "#2"])
})

test("or updates what is there: empty cells change nothing, and the last row counts", async () => {
  const { id } = await addShipment(db, {
    carrier: "ups",
    trackingNumber: "1Z999AA10123456784",
    orderNumber: "#0",
    recipientEmail: "old@b.example",
    metadata: { gift: "yes" },
  })
  const { task } = await bring(
    `${header}1Z999AA10123456784,ups,#1,,vip,blue\nCC4711,postnord,#2,,,\nCC4711,postnord,#3,,,\n`,
    columns,
    "update",
  )
  expect(task.report).toEqual({ made: 1, updated: 1, skipped: 1, rejected: 0 })
  expect(await listed()).toMatchObject([
    {
      orderNumber: "#1",
      recipientEmail: "old@b.example",
      tags: ["vip"],
      metadata: { gift: "yes", "keep 5": "blue" },
    },
    { orderNumber: "#3" },
  ])
  const audit = await db.auditEntry.findFirstOrThrow({ where: { shipmentId: id } })
  expect(audit).toMatchObject({
    action: "edited",
    taskId: task.id,
    before: { orderNumber: "#0", tags: [], metadata: { gift: "yes" } },
    after: { orderNumber: "#1", tags: ["vip"], metadata: { gift: "yes", "keep 5": "blue" } },
  })
})

test("a number that came back with another order is a new parcel, with the same one it is not", async () => {
  await addShipment(db, { carrier: "ups", trackingNumber: "1Z999AA10123456784", orderNumber: "#1" })
  await addShipment(db, { carrier: "postnord", trackingNumber: "CC4711", orderNumber: "#2" })
  await db.shipment.updateMany({ data: { terminal: true, category: "Delivered" } })
  const { task } = await bring(
    `${header}1Z999AA10123456784,ups,#1,,,\nCC4711,postnord,#3,,,\n`,
    columns,
  )
  expect(task.report).toEqual({ made: 1, updated: 0, skipped: 1, rejected: 0 })
  expect((await listed()).map(({ generation, orderNumber }) => [generation, orderNumber])).toEqual([
    [1, "#1"],
    [1, "#2"],
    [2, "#3"],
  ])
})

test("undone, it takes back what nothing has happened to since", async () => {
  await addShipment(db, { carrier: "dpd", trackingNumber: "D1111", orderNumber: "#0" })
  await addShipment(db, { carrier: "dpd", trackingNumber: "D2222", orderNumber: "#0" })
  const { task } = await bring(
    `${header}D1111,dpd,#1,,vip,\nD2222,dpd,#2,,vip,\nN3333,dpd,#3,,,\nN4444,dpd,#4,,,\nN5555,dpd,#5,,,\n`,
    columns,
    "update",
  )
  await db.shipment.updateMany({ where: { trackingNumber: "D2222" }, data: { orderNumber: "#9" } })
  await db.shipment.updateMany({ where: { trackingNumber: "N4444" }, data: { version: 2 } })
  const noted = await db.shipment.findFirstOrThrow({ where: { trackingNumber: "N5555" } })
  await db.shipmentNote.create({
    data: { teamId: db.teamId, shipmentId: noted.id, body: "x", byUserId: noted.id, byName: "Bo" },
  })
  const undone = await finish(await undoTask(db, task.id, by))
  expect(undone).toMatchObject({ status: "done", done: 3, failed: 2 })
  expect(await readTask(db, task.id)).toMatchObject({ status: "undone" })
  const left = await listed()
  expect(
    left.map(({ trackingNumber, orderNumber, tags }) => [trackingNumber, orderNumber, tags]),
  ).toEqual([
    ["D1111", "#0", []],
    ["D2222", "#9", []],
    ["N4444", "#4", []],
    ["N5555", "#5", []],
  ])
})

test("what fails at the end leaves nothing, and the same can be asked again", async () => {
  const file = await upload(`${header}D1111,dpd,,,,\nD2222,dpd,,,,\n`)
  const checked = await check(file.id, columns)
  await db.importRow.updateMany({
    where: { line: 3 },
    data: {
      shipment: { id: file.id, carrier: "dpd", trackingNumber: "D2222", promisedAt: "soon" },
    },
  })
  const input = { fileTaskId: file.id, checkTaskId: checked.id, doubles: "skip" as const }
  const id = await startImport(db, input, by)
  await expect(runTask(db, id, run)).rejects.toThrow()
  expect([
    await db.shipment.count(),
    await db.shipmentChange.count(),
    await db.auditEntry.count(),
  ]).toEqual([0, 0, 0])
  expect(await db.importRow.count()).toBe(3)
  await db.importRow.updateMany({
    where: { line: 3 },
    data: { shipment: { id: file.id, carrier: "dpd", trackingNumber: "D2222" } },
  })
  expect((await finish(id)).report).toEqual({ made: 2, updated: 0, skipped: 0, rejected: 0 })
})

test("a file is imported once, and only as it was last checked", async () => {
  const file = await upload(`${header}D1111,dpd,,,,\n`)
  const old = await check(file.id, columns)
  const checked = await check(file.id, columns)
  const ask = (checkTaskId: string) =>
    startImport(db, { fileTaskId: file.id, checkTaskId, doubles: "skip" }, by)
  await expect(ask(old.id)).rejects.toThrow("checked anew meanwhile")
  const [first, second] = await Promise.allSettled([ask(checked.id), ask(checked.id)])
  expect([first.status, second.status].sort()).toEqual(["fulfilled", "rejected"])
  await expect(check(file.id, columns)).rejects.toThrow("imported already")
})

test("checked again with other columns, the earlier check is forgotten", async () => {
  const file = await upload(`${header}D1111,dpd,,no-mail,,\nbroken,"x\nD2222,dpd,,,,\n`)
  const first = await check(file.id, columns)
  expect(first.report).toMatchObject({ good: 1, rejected: 2 })
  const again = await check(file.id, [
    "trackingNumber",
    "carrier",
    "leave",
    "leave",
    "leave",
    "leave",
  ])
  expect(again.report).toMatchObject({
    good: 2,
    rejected: 1,
    problems: [
      { column: null, line: 3, reason: "The quotation marks of this line do not fit together." },
    ],
  })
})

test("the rejected rows come as a file that can be mended and imported", async () => {
  const { file } = await bring(`${header}D1111,dpd,=1+1,no-mail,,\nD2222,dpd,,,,\n`, columns)
  const parts: string[] = []
  for await (const part of rejectedCsv(db, file.id, ["number", "carrier", "order", "mail"]))
    parts.push(part)
  expect(parts.join("")).toBe(
    "\ufeffLine,Problem,number,carrier,order,mail\r\n2,mail: This is not an e-mail address.,D1111,dpd,'=1+1,no-mail,,\r\n",
  )
})

test("a file of another team is not there", async () => {
  const { file, checked } = await bring(`${header}D1111,dpd,,no-mail,,\n`, columns)
  const other = (await freshTeam()).db
  await expect(readImport(other, file.id)).rejects.toThrow("not there")
  expect(await firstRows(other, file.id, 10)).toEqual([])
  expect(await rejectedRows(other, file.id, { after: 0, limit: 10 })).toEqual([])
  const settings = {
    fileTaskId: file.id,
    headerLine: 1,
    columns,
    names: [],
    dateOrder: null,
    carrier: null,
    connectionId: null,
  }
  await expect(startCheck(other, settings, by)).rejects.toThrow("not there")
  const ask = { fileTaskId: file.id, checkTaskId: checked.id, doubles: "skip" as const }
  await expect(startImport(other, ask, by)).rejects.toThrow("not there")
})

test("numbers of another team are no doubles", async () => {
  const other = (await freshTeam()).db
  await addShipment(other, { carrier: "dpd", trackingNumber: "D1111" })
  const { task } = await bring(`${header}D1111,dpd,#1,,,\n`, columns, "update")
  expect(task.report).toEqual({ made: 1, updated: 0, skipped: 0, rejected: 0 })
  expect((await other.shipment.findFirstOrThrow()).orderNumber).toBeNull()
})

test("UTF-16 with semicolons, and what is no table", async () => {
  const text = `Sendungsnummer;Empfänger\n${"D1111;Jürgen\n".repeat(30_000)}`
  const file = await upload(Buffer.from(`\ufeff${text}`, "utf16le"))
  expect(file.report).toMatchObject({ rows: 30_001, width: 2 })
  const [, row] = await firstRows(db, file.id, 2)
  expect(row).toEqual({ line: 2, cells: ["D1111", "Jürgen"] })
  await expect(upload("")).rejects.toThrow("empty")
  await expect(upload("%PDF-1.4")).rejects.toThrow("not a table")
  await expect(upload(Buffer.from("PK\x03\x04nonsense"))).rejects.toThrow("cannot be read")
})

test("exported and imported again, everything is the same", async () => {
  const { id } = await addShipment(db, {
    carrier: "dpd_uk",
    trackingNumber: "D1111",
    orderNumber: "=1+1",
    orderId: "-7",
    customerId: "@me",
    recipientName: 'Kari "K" Nordmann, jr.\n2nd line',
    recipientEmail: "kari@example.com",
    recipientPhone: "+47 99 12 34 56",
    recipientLocale: "nb-NO",
    street: "'=Storgata 1; 2",
    postalCode: "0123",
    destinationCity: "Tromsø",
    destinationRegion: "Troms",
    destinationCountry: "NO",
    serviceLevel: "Express",
    warehouse: "Oslo 2",
    orderValue: "1234.5",
    currency: "NOK",
    items: [{ name: "Mug", sku: "M-1", quantity: 2 }],
    tags: ["vip", "gift"],
    metadata: { "gift note": "a, b" },
    promisedAt: new Date("2026-05-12T21:59:59.123Z"),
  })
  await addShipment(db, { carrier: "ups", trackingNumber: "1Z999AA10123456784" })
  await db.shipment.update({ where: { id }, data: { terminal: true, category: "Delivered" } })
  await db.team.updateMany({ data: { timeZone: "America/St_Johns" } })
  const before = await told(db)
  const csv = await exported(db)

  const here = await bringExport(csv, "update")
  expect(here.report).toEqual({ made: 0, updated: 0, skipped: 2, rejected: 0 })
  expect(await told(db)).toEqual(before)

  const first = db
  db = (await freshTeam()).db
  const there = await bringExport(csv, "skip")
  expect(there.report).toEqual({ made: 2, updated: 0, skipped: 0, rejected: 0 })
  expect(await told(db)).toEqual(before)
  expect(await told(first)).toEqual(before)
})

async function bringExport(csv: string, doubles: DoubleChoice) {
  const file = await upload(csv)
  const [names, ...rows] = await firstRows(db, file.id, 10)
  const columns = (names?.cells ?? []).map((name, at) => ({
    name,
    samples: rows.map(({ cells }) => cells[at] ?? ""),
  }))
  const checked = await check(file.id, guessColumns(columns), { names: names?.cells })
  const ask = { fileTaskId: file.id, checkTaskId: checked.id, doubles }
  return finish(await startImport(db, ask, by))
}

async function exported(team: TeamDb): Promise<string> {
  const clock = { now, timeZone: "America/St_Johns" }
  const sort = { key: "created", direction: "desc" } as const
  const selection = { filter: everything, candidates: everyShipment, except: [], sort, clock }
  let csv = ""
  for await (const part of exportCsv(team, selection)) csv += part
  return csv
}

/** What people and shops have told of the shipments. */
async function told(team: TeamDb) {
  const shipments = await team.shipment.findMany({
    orderBy: { trackingNumber: "asc" },
    select: {
      ...{
        carrier: true,
        trackingNumber: true,
        orderNumber: true,
        orderId: true,
        customerId: true,
      },
      ...{ recipientName: true, recipientEmail: true, recipientPhone: true, recipientLocale: true },
      ...{ street: true, postalCode: true, destinationCity: true, destinationRegion: true },
      ...{ destinationCountry: true, serviceLevel: true, warehouse: true, orderValue: true },
      ...{ currency: true, items: true, tags: true, metadata: true, promisedAt: true },
    },
  })
  return shipments.map(({ orderValue, ...shipment }) => ({
    ...shipment,
    orderValue: orderValue?.toFixed(2) ?? null,
  }))
}
