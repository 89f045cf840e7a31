import { z } from "zod"
import { reasons, triggers } from "@/lib/notifications/schema"

/**
 * What became of a decision. Of a mail that went out, the provider's events tell the rest; they count as the
 * figures do, so that a figure opens as many rows as it says: what was opened was delivered, what came back
 * was not.
 */
export const logOutcomes = [
  "sent",
  "delivered",
  "opened",
  "clicked",
  "bounced",
  "complained",
  "waiting",
  "failed",
  "suppressed",
] as const

export type LogOutcome = (typeof logOutcomes)[number]

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const one = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined)

/** What the log's address asks for; what can't be read is left out. */
export const logFilterSchema = z.object({
  /** An address, a tracking number or an order number, or the beginning of one. */
  q: one(z.string().trim().min(1).max(120)),
  trigger: one(z.enum(triggers)),
  outcome: one(z.enum(logOutcomes)),
  reason: one(z.enum(reasons)),
  /** A carrier's code, such as ups. */
  carrier: one(z.string().regex(/^[\w-]{1,60}$/)),
  /** First and last day (YYYY-MM-DD) in the team's zone. */
  from: one(day),
  until: one(day),
  /** The `nextCursor` of the page before. */
  after: one(z.string().max(80)),
})

export type LogFilter = z.infer<typeof logFilterSchema>
