import { viewPreferencesSchema } from "@/lib/views/schema"

/** The id of the view that opens first, by what a member's preferences keep; null for everything. */
export function defaultViewOf(preferences: unknown): string | null {
  return viewPreferencesSchema.safeParse(preferences).data?.defaultView ?? null
}
