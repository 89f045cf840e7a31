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

/** The id of the view that opens first, by what a member's preferences keep; null for everything. */
export function defaultViewOf(preferences: unknown): string | null {
  return viewPreferencesSchema.safeParse(preferences).data?.defaultView ?? null
}
