import { z } from "zod"
import { ruleSchema, settingsSchema, triggers } from "@/lib/notifications/schema"

/** How far back a dry run looks, unless it is told otherwise. */
export const dryRunDays = 30

/** What is tried: a rule for each trigger and the settings, as they are to be saved. */
export const dryRunInputSchema = z.object({
  rules: z.array(ruleSchema).length(triggers.length),
  settings: settingsSchema,
  /** From this instant on. */
  since: z.coerce.date(),
})

export type DryRunInput = z.infer<typeof dryRunInputSchema>

/** A mail that would have been sent. */
const exampleSchema = z.object({
  shipmentId: z.string(),
  carrier: z.string(),
  trackingNumber: z.string(),
  orderNumber: z.string().nullable(),
  recipient: z.string(),
  trigger: z.enum(triggers),
  /** ISO 8601. */
  at: z.string(),
})

export type DryRunExample = z.infer<typeof exampleSchema>

const counts = z.record(z.string(), z.number()).default({})

/** What would have been sent, and what not and why. Reads `{}`, the report of a run that has not begun. */
export const dryRunReportSchema = z.object({
  /** Mails to recipients; an order's parcels in one mail count once. */
  mails: z.number().default(0),
  /** Addresses that would have had at least one. */
  recipients: z.number().default(0),
  /** Mails to the team's own addresses. */
  copies: z.number().default(0),
  byTrigger: counts,
  /** By day (YYYY-MM-DD) in the team's zone. */
  byDay: counts,
  /** Decisions against a mail, by their reason. */
  byReason: counts,
  examples: z.array(exampleSchema).default([]),
})

export type DryRunReport = z.infer<typeof dryRunReportSchema>

export const dryRunCursorSchema = z.object({
  /** Lower case; null once the shipments without an address are looked at. */
  address: z.string().nullable(),
  id: z.string().nullable(),
})

export type DryRunCursor = z.infer<typeof dryRunCursorSchema>
