import { z } from "zod"

/** As long as an address may be that every browser and proxy takes. */
const queryMost = 4_000

const viewNameField = z
  .string()
  .trim()
  .min(1, "Give the view a name.")
  .max(60, "Use at most 60 characters.")

const viewQueryField = z.string().max(queryMost, "This view has too many filters to be saved.")

export const newViewSchema = z.object({
  name: viewNameField,
  shared: z.boolean(),
  query: viewQueryField,
})

export type NewView = z.infer<typeof newViewSchema>

/** What of a saved view may be changed; what is left out stays. */
export const viewChangeSchema = z.object({
  id: z.uuid(),
  name: viewNameField.exactOptional(),
  shared: z.boolean().exactOptional(),
  query: viewQueryField.exactOptional(),
})

export type ViewChange = z.infer<typeof viewChangeSchema>

/** What a deleted view was, as its audit entry keeps it. */
export const deletedViewSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  shared: z.boolean(),
  query: z.string(),
  byUserId: z.uuid(),
  byName: z.string(),
})

/** The part of Membership.preferences that is about views. */
export const viewPreferencesSchema = z.object({ defaultView: z.uuid().nullish().catch(null) })
