import type { TeamDb } from "@/lib/db/scope"
import type { SavedView } from "@/lib/views/saved-view"
import { viewPreferencesSchema } from "@/lib/views/schema"

/** The views that a person sees: the team's shared ones and their own, oldest first. */
export function listViews(db: TeamDb, userId: string): Promise<SavedView[]> {
  return db.savedView.findMany({
    where: { OR: [{ shared: true }, { byUserId: userId }] },
    select: viewColumns,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  })
}

export const viewColumns = {
  id: true,
  name: true,
  shared: true,
  query: true,
  byUserId: true,
  byName: true,
} as const

/** The id of the view that opens first for a person; null for everything. */
export async function defaultViewOf(db: TeamDb, userId: string): Promise<string | null> {
  const membership = await db.membership.findFirst({
    where: { userId },
    select: { preferences: true },
  })
  const preferences = viewPreferencesSchema.safeParse(membership?.preferences)
  return preferences.data?.defaultView ?? null
}
