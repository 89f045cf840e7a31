import { alertMentions } from "@/lib/alerts/about-notes"
import { recordAudit } from "@/lib/audit/mutations"
import { inTransaction, type TeamDb } from "@/lib/db/scope"
import { AppError } from "@/lib/errors"
import { mentionsIn } from "@/lib/notes/mentions"
import { noteSchema } from "@/lib/notes/schema"

interface Author {
  userId: string
  name: string
}

/**
 * Writes a note about a shipment. Members named in it (mentions.ts) are kept by their user id. Throws a
 * ZodError for an empty or too long text, and `not_found`.
 */
export async function addNote(
  db: TeamDb,
  shipmentId: string,
  input: { body: string },
  by: Author,
  { now }: { now: Date } = { now: new Date() },
): Promise<{ id: string }> {
  const { body } = noteSchema.parse(input)
  return inTransaction(db, async (tx) => {
    const found = await tx.shipment.count({ where: { id: shipmentId } })
    if (found === 0) throw new AppError("not_found", "This shipment is not there any more.")
    const mentions = await mentioned(tx, body)
    const { id } = await tx.shipmentNote.create({
      select: { id: true },
      data: {
        teamId: tx.teamId,
        shipmentId,
        body,
        mentions,
        byUserId: by.userId,
        byName: by.name,
      },
    })
    await alertMentions(tx, { id, shipmentId, body, mentions }, { by, now })
    return { id }
  })
}

/** Rewrites a note of one's own. Throws as addNote, and `forbidden` for another's. */
export async function editNote(
  db: TeamDb,
  id: string,
  input: { body: string },
  options: { by: Author; now: Date },
): Promise<void> {
  const { body } = noteSchema.parse(input)
  return inTransaction(db, async (tx) => {
    const note = await requireOwn(tx, id, options.by)
    if (note.body === body) return
    const mentions = await mentioned(tx, body)
    await tx.shipmentNote.update({ where: { id }, data: { body, mentions, editedAt: options.now } })
    await alertMentions(tx, { id, shipmentId: note.shipmentId, body, mentions }, options)
  })
}

/** Deletes a note of one's own; its text stays in the shipment's trail. Throws `not_found` and `forbidden`. */
export async function deleteNote(db: TeamDb, id: string, by: Author): Promise<void> {
  return inTransaction(db, async (tx) => {
    const { shipmentId, body } = await requireOwn(tx, id, by)
    await tx.shipmentNote.delete({ where: { id } })
    await recordAudit(tx, { shipmentId, action: "note_deleted", before: { note: body }, by })
  })
}

async function requireOwn(tx: TeamDb, id: string, by: Author) {
  const note = await tx.shipmentNote.findUnique({
    where: { id },
    select: { shipmentId: true, body: true, byUserId: true },
  })
  if (!note) throw new AppError("not_found", "This note is not there any more.")
  if (note.byUserId !== by.userId) {
    throw new AppError("forbidden", "Only who wrote a note can change it.")
  }
  return note
}

async function mentioned(tx: TeamDb, body: string): Promise<string[]> {
  const members = await tx.membership.findMany({
    select: { user: { select: { id: true, name: true } } },
  })
  return mentionsIn(
    body,
    members.map(({ user }) => user),
  )
}
