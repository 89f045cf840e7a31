import { z } from "zod"

/** What became of a payload, most wanted first. */
export const fates = ["processed", "failed", "refused", "duplicate", "ignored", "pending"] as const

export type Fate = (typeof fates)[number]

/** The list's address; what can't be read is left out. */
export const payloadFilterSchema = z.object({
  fate: z.enum(fates).optional().catch(undefined),
  /** A connection's id. */
  source: z.uuid().optional().catch(undefined),
  /** The last payload of the page before. */
  after: z.uuid().optional().catch(undefined),
})

export type PayloadFilter = z.infer<typeof payloadFilterSchema>

/** A problem as it is kept in a payload's row. */
export const problemsSchema = z.array(z.object({ path: z.string(), reason: z.string() })).catch([])
