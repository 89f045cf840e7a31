import { viewPreferencesSchema } from "@/lib/views/schema"

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
