import { inTransaction, type TeamDb } from "@/lib/db/scope"
import { AppError } from "@/lib/errors"
import type { Role } from "@/lib/teams/roles"

import { mayChangeView, type SavedView, viewColumns } from "@/lib/views/saved-view"
import { deletedViewSchema, type NewView, type ViewChange } from "@/lib/views/schema"
import { writeDefaultView } from "@/lib/views/sql"

/** Who works on a view, and what they are in the team. */
export interface Person {
  userId: string
  name: string
  role: Role
}

/** More would fit into no menu. */
const viewsMost = 200

const deleted = "view_deleted"

/** Keeps a state of the list under a name. Throws `conflict` when the team has too many. */
export async function saveView(db: TeamDb, view: NewView, by: Person): Promise<SavedView> {
  if ((await db.savedView.count()) >= viewsMost) {
    throw new AppError("conflict", `A team can keep ${viewsMost} views. Delete some first.`)
  }
  const data = { ...view, teamId: db.teamId, byUserId: by.userId, byName: by.name }
  return db.savedView.create({ data, select: viewColumns })
}

/**
 * Renames a view, shares it or makes it personal, or gives it another state. A view that was shared
 * becomes its maker's own. Throws `not_found` for one that the person can't see, `forbidden` for one
 * that they may not change.
 */
export function changeView(
  db: TeamDb,
  { id, ...change }: ViewChange,
  by: Person,
): Promise<SavedView> {
  return inTransaction(db, async (tx) => {
    await changeableView(tx, id, by)
    return tx.savedView.update({ where: { id }, data: change, select: viewColumns })
  })
}

/** Deletes a view; gives the id by which `restoreView` brings it back. Throws like changeView. */
export function deleteView(db: TeamDb, id: string, by: Person): Promise<string> {
  return inTransaction(db, async (tx) => {
    const before = await changeableView(tx, id, by)
    await tx.savedView.delete({ where: { id } })
    const entry = await tx.auditEntry.create({
      data: {
        teamId: tx.teamId,
        action: deleted,
        before: { ...before },
        byUserId: by.userId,
        byName: by.name,
      },
      select: { id: true },
    })
    return entry.id
  })
}

/** Brings back a view that this person deleted, as it was and as its maker's. Twice does no more. */
export function restoreView(db: TeamDb, deletionId: string, by: Person): Promise<SavedView> {
  return inTransaction(db, async (tx) => {
    const entry = await tx.auditEntry.findFirst({
      where: { id: deletionId, action: deleted, byUserId: by.userId },
      select: { before: true },
    })
    if (!entry) throw new AppError("not_found", "This view can't be brought back.")
    const view = deletedViewSchema.parse(entry.before)
    const data = { ...view, teamId: tx.teamId }
    return tx.savedView.upsert({
      where: { id: view.id },
      create: data,
      update: {},
      select: viewColumns,
    })
  })
}

/** Sets the view that opens first for a person; null for everything. Throws `not_found` like changeView. */
export async function setDefaultView(db: TeamDb, id: string | null, by: Person): Promise<void> {
  if (id !== null) await visibleView(db, id, by)
  await writeDefaultView(db, by.userId, id)
}

async function changeableView(db: TeamDb, id: string, by: Person): Promise<SavedView> {
  const view = await visibleView(db, id, by)
  if (mayChangeView(view, by)) return view
  throw new AppError(
    "forbidden",
    `Only ${view.byName}, owners and admins can change this view. Save it as a view of your own.`,
  )
}

async function visibleView(db: TeamDb, id: string, by: Person): Promise<SavedView> {
  const view = await db.savedView.findUnique({ where: { id }, select: viewColumns })
  if (view && (view.shared || view.byUserId === by.userId)) return view
  throw new AppError("not_found", "This view is no longer there.")
}
