import { z } from "zod"
import { reasons, triggers } from "@/lib/notifications/schema"

export const logOutcomes = ["sent", "waiting", "failed", "suppressed"] as const

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const one = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined)

/** What the log's address asks for; what can't be read is left out. */
export const logFilterSchema = z.object({
  /** An address, a tracking number or an order number, or the beginning of one. */
  q: one(z.string().trim().min(1).max(120)),
  trigger: one(z.enum(triggers)),
  outcome: one(z.enum(logOutcomes)),
  reason: one(z.enum(reasons)),
  /** First and last day (YYYY-MM-DD) in the team's zone. */
  from: one(day),
  until: one(day),
  /** The `nextCursor` of the page before. */
  after: one(z.string().max(80)),
})

export type LogFilter = z.infer<typeof logFilterSchema>
