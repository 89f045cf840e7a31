"use server"

import { revalidatePath } from "next/cache"
import { z } from "zod"
import { addNote, deleteNote, editNote } from "@/lib/notes/mutations"
import { noteSchema } from "@/lib/notes/schema"
import { type ActionResult, runAction } from "@/lib/session/action"
import { requireMember } from "@/lib/session/session"

const idSchema = z.uuid()

/** Writes a note about a shipment. */
export async function addNoteAction(shipmentId: string, form: FormData): Promise<ActionResult> {
  return runAction(noteSchema, form, async (input) => {
    const { db, user } = await requireMember()
    await addNote(db, idSchema.parse(shipmentId), input, { userId: user.id, name: user.name })
    revalidatePath(`/shipments/${shipmentId}`)
    return null
  })
}

/** Rewrites a note of one's own. */
export async function editNoteAction(id: string, form: FormData): Promise<ActionResult> {
  return runAction(noteSchema, form, async (input) => {
    const { db, user } = await requireMember()
    const by = { userId: user.id, name: user.name }
    await editNote(db, idSchema.parse(id), input, { by, now: new Date() })
    revalidatePath("/shipments/[id]", "page")
    return null
  })
}

/** Deletes a note of one's own. */
export async function deleteNoteAction(id: string): Promise<ActionResult> {
  return runAction(z.object({ id: idSchema }), { id }, async (input) => {
    const { db, user } = await requireMember()
    await deleteNote(db, input.id, { userId: user.id, name: user.name })
    revalidatePath("/shipments/[id]", "page")
    return "The note is deleted."
  })
}
