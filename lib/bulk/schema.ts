import { z } from "zod"
import { tagsSchema } from "@/lib/shipments/edit-schema"

/** As many ids as a request may name; more are selected by their filter. */
export const mostIds = 5_000

const ids = z.array(z.uuid()).max(mostIds)

/**
 * Which shipments: by their ids, or all that match a filter, as the list's address has it without the
 * question mark, but for some.
 */
export const bulkSelectionSchema = z.union([
  z.object({ ids: ids.min(1) }),
  z.object({ query: z.string().max(8_000), except: ids }),
])

export type BulkSelection = z.infer<typeof bulkSelectionSchema>

/** What can be done to many shipments at once. */
const bulkDoingSchema = z.discriminatedUnion("doing", [
  z.object({ doing: z.literal("check") }),
  z.object({ doing: z.literal("tag"), add: tagsSchema, remove: tagsSchema }),
  z.object({ doing: z.literal("assign"), userId: z.uuid().nullable() }),
  z.object({ doing: z.literal("archive"), archived: z.boolean() }),
  z.object({ doing: z.literal("replay") }),
  z.object({ doing: z.literal("resend") }),
])

export type BulkDoing = z.infer<typeof bulkDoingSchema>

export const bulkRequestSchema = z.object({
  selection: bulkSelectionSchema,
  action: bulkDoingSchema,
})

/** Where a bulk task goes on: behind a shipment, of which so many were before. */
export const bulkCursorSchema = z.object({ after: z.uuid(), place: z.number().int() })

/** How many shipments were changed; the others were so already, or it does not concern them. */
export const bulkReportSchema = z.object({ changed: z.number().int().default(0) })
