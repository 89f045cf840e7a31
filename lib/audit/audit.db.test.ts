import { expect, it } from "vitest"
import { recordAudit, recordAudits } from "@/lib/audit/mutations"
import { listAudits } from "@/lib/audit/queries"
import { inTransaction } from "@/lib/db/scope"
import { addShipment } from "@/lib/shipments/mutations"
import { freshTeam } from "@/tests/database"

const ada = { userId: "00000000-0000-4000-8000-00000000000a", name: "Ada" }

async function teamWithShipment() {
  const { db } = await freshTeam()
  const { id } = await addShipment(db, { carrier: "ups", trackingNumber: "1Z999AA1" })
  return { db, id }
}

it("tells who did what, with what was before and after, newest first", async () => {
  const { db, id } = await teamWithShipment()
  await recordAudit(db, { shipmentId: id, action: "archived", by: ada })
  await recordAudit(db, {
    shipmentId: id,
    action: "tagged",
    before: { tags: [] },
    after: { tags: ["vip"] },
    by: { userId: null, name: "A script" },
  })
  expect(await listAudits(db, id)).toEqual([
    {
      id: expect.any(String),
      action: "tagged",
      before: { tags: [] },
      after: { tags: ["vip"] },
      byName: "A script",
      taskId: null,
      at: expect.any(Date),
    },
    expect.objectContaining({ action: "archived", before: {}, after: {}, byName: "Ada" }),
  ])
})

it("writes many at once, each with its task, and nothing for none", async () => {
  const { db, id } = await teamWithShipment()
  const task = await db.task.create({
    data: { teamId: db.teamId, kind: "tag", input: {}, byName: "Ada" },
  })
  const audit = { shipmentId: id, action: "tagged", by: ada, taskId: task.id } as const
  await recordAudits(db, [audit, audit, audit])
  await recordAudits(db, [])
  expect((await listAudits(db, id)).map(({ taskId }) => taskId)).toEqual([
    task.id,
    task.id,
    task.id,
  ])
})

it("is gone when the transaction that did the thing fails", async () => {
  const { db, id } = await teamWithShipment()
  const failing = inTransaction(db, async (tx) => {
    await recordAudit(tx, { shipmentId: id, action: "archived", by: ada })
    throw new Error("the disk is full")
  })
  await expect(failing).rejects.toThrow("the disk is full")
  expect(await listAudits(db, id)).toEqual([])
})

it("keeps teams apart: neither reads nor writes cross", async () => {
  const { db, id } = await teamWithShipment()
  const { db: other } = await freshTeam("Another")
  await expect(
    recordAudit(other, { shipmentId: id, action: "archived", by: ada }),
  ).rejects.toThrow()
  await recordAudit(db, { shipmentId: id, action: "archived", by: ada })
  expect(await listAudits(other, id)).toEqual([])
})
