import { randomUUID } from "node:crypto"
import { expect, it } from "vitest"
import { listAudits } from "@/lib/audit/queries"
import type { Role } from "@/lib/db/generated/client"
import { addNote, deleteNote, editNote } from "@/lib/notes/mutations"
import { listNotes } from "@/lib/notes/queries"
import { addShipment } from "@/lib/shipments/mutations"
import { freshTeam } from "@/tests/database"

const now = new Date("2026-05-12T10:00:00Z")

async function shop() {
  const { db, client } = await freshTeam()
  const { id } = await addShipment(db, { carrier: "ups", trackingNumber: "1Z999AA1" })
  async function member(name: string, role: Role = "agent") {
    const email = `${randomUUID()}@example.com`
    const user = await client.user.create({ data: { email, name, passwordHash: "" } })
    await db.membership.create({ data: { teamId: db.teamId, userId: user.id, role } })
    return { userId: user.id, name }
  }
  return { db, id, ada: await member("Ada"), ben: await member("Ben Holm", "owner") }
}

it("keeps a note with whom it names, newest first", async () => {
  const { db, id, ada, ben } = await shop()
  await addNote(db, id, { body: "  Called the carrier.\r\nAsk @ben holm\u0007 " }, ada)
  await addNote(db, id, { body: "Done" }, ben)
  expect(await listNotes(db, id)).toEqual([
    expect.objectContaining({ body: "Done", mentions: [], byName: "Ben Holm" }),
    {
      id: expect.any(String),
      body: "Called the carrier.\nAsk @ben holm",
      mentions: [ben.userId],
      byUserId: ada.userId,
      byName: "Ada",
      createdAt: expect.any(Date),
      editedAt: null,
    },
  ])
})

it("can be rewritten and deleted by its writer alone, and leaves its text in the trail", async () => {
  const { db, id, ada, ben } = await shop()
  const note = await addNote(db, id, { body: "Firt" }, ada)
  const forbidden = { code: "forbidden" }
  const byBen = { by: ben, now }
  await expect(editNote(db, note.id, { body: "x" }, byBen)).rejects.toMatchObject(forbidden)
  await expect(deleteNote(db, note.id, ben)).rejects.toMatchObject(forbidden)
  await editNote(db, note.id, { body: "First @Ada" }, { by: ada, now })
  expect(await listNotes(db, id)).toMatchObject([
    { body: "First @Ada", mentions: [ada.userId], editedAt: now },
  ])
  await deleteNote(db, note.id, ada)
  expect(await listNotes(db, id)).toEqual([])
  expect(await listAudits(db, id)).toMatchObject([
    { action: "note_deleted", before: { note: "First @Ada" }, after: {}, byName: "Ada" },
  ])
  await expect(deleteNote(db, note.id, ada)).rejects.toMatchObject({ code: "not_found" })
})

it("refuses an empty and an endless text", async () => {
  const { db, id, ada } = await shop()
  await expect(addNote(db, id, { body: " \n\u0000" }, ada)).rejects.toThrow("Write something")
  await expect(addNote(db, id, { body: "x".repeat(4_001) }, ada)).rejects.toThrow("at most 4,000")
  expect(await listNotes(db, id)).toEqual([])
})

it("keeps teams apart", async () => {
  const { db, id, ada } = await shop()
  const { db: other } = await freshTeam("Another")
  const note = await addNote(db, id, { body: "Ours" }, ada)
  const notFound = { code: "not_found" }
  await expect(addNote(other, id, { body: "Theirs" }, ada)).rejects.toMatchObject(notFound)
  await expect(
    editNote(other, note.id, { body: "Theirs" }, { by: ada, now }),
  ).rejects.toMatchObject(notFound)
  await expect(deleteNote(other, note.id, ada)).rejects.toMatchObject(notFound)
  expect(await listNotes(other, id)).toEqual([])
  expect(await listNotes(db, id)).toMatchObject([{ body: "Ours" }])
})
