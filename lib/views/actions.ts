"use server"

import { revalidatePath } from "next/cache"
import { z } from "zod"
import { type ActionResult, runAction } from "@/lib/session/action"
import { requireMember } from "@/lib/session/session"
import { listQuery } from "@/lib/views/list-query"
import {
  changeView,
  deleteView,
  type Person,
  restoreView,
  saveView,
  setDefaultView,
} from "@/lib/views/mutations"
import { type NewView, newViewSchema, type ViewChange, viewChangeSchema } from "@/lib/views/schema"

const idSchema = z.object({ id: z.uuid() })

/** Saves a state of the list as a view, and gives its id. */
export async function saveViewAction(
  view: NewView,
): Promise<ActionResult & { id?: string | undefined }> {
  let id: string | undefined
  const result = await runAction(newViewSchema, view, async (input) => {
    const { db, by } = await person()
    const saved = await saveView(db, { ...input, query: listQuery(input.query) }, by)
    id = saved.id
    revalidatePath("/shipments")
    return input.shared ? "Saved, and shared with the team." : "View saved."
  })
  return { ...result, id }
}

/** Renames a view, shares it, or gives it another state. */
export async function changeViewAction(change: ViewChange): Promise<ActionResult> {
  return runAction(viewChangeSchema, change, async (input) => {
    const { db, by } = await person()
    const query = input.query === undefined ? {} : { query: listQuery(input.query) }
    const view = await changeView(db, { ...input, ...query }, by)
    revalidatePath("/shipments")
    if (input.shared === undefined) return input.name === undefined ? "View updated." : "Renamed."
    return view.shared ? "Shared with the team." : `Only ${view.byName} sees this view now.`
  })
}

/** Deletes a view; `undo` brings it back. */
export async function deleteViewAction(
  id: string,
): Promise<ActionResult & { undo?: string | undefined }> {
  let undo: string | undefined
  const result = await runAction(idSchema, { id }, async (input) => {
    const { db, by } = await person()
    undo = await deleteView(db, input.id, by)
    revalidatePath("/shipments")
    return "View deleted."
  })
  return { ...result, undo }
}

/** Brings a deleted view back; takes the `undo` of its deletion. */
export async function restoreViewAction(undo: string): Promise<ActionResult> {
  return runAction(idSchema, { id: undo }, async (input) => {
    const { db, by } = await person()
    await restoreView(db, input.id, by)
    revalidatePath("/shipments")
    return "The view is back."
  })
}

/** Opens a view first for the person who asks; null for everything. */
export async function setDefaultViewAction(id: string | null): Promise<ActionResult> {
  return runAction(z.object({ id: z.uuid().nullable() }), { id }, async (input) => {
    const { db, by } = await person()
    await setDefaultView(db, input.id, by)
    revalidatePath("/shipments")
    return input.id === null
      ? "Shipments opens with everything."
      : "Shipments opens with this view for you."
  })
}

async function person(): Promise<{ db: Parameters<typeof saveView>[0]; by: Person }> {
  const { db, user, role } = await requireMember()
  return { db, by: { userId: user.id, name: user.name, role } }
}
