import { z } from "zod"

/** How far back the figures look, in days. */
export const figureDays = [7, 30, 90] as const

export const daysSchema = z.coerce
  .number()
  .refine((days): days is (typeof figureDays)[number] => figureDays.some((one) => one === days))
  .catch(30)

/** What came of decisions. */
export interface FigureCounts {
  decided: number
  suppressed: number
  waiting: number
  /** Mails that went out, and what the provider told of them since. */
  sent: number
  delivered: number
  bounced: number
  opened: number
  clicked: number
  failed: number
}

export const noCounts: Readonly<FigureCounts> = {
  decided: 0,
  suppressed: 0,
  waiting: 0,
  sent: 0,
  delivered: 0,
  bounced: 0,
  opened: 0,
  clicked: 0,
  failed: 0,
}

/** How long mails took, in seconds; null where there were none. */
export interface FigureTimes {
  /** From the carrier's scan to the mail. */
  scanP50: number | null
  scanP95: number | null
  /** From our receipt of the news to the mail. */
  receiptP50: number | null
  receiptP95: number | null
}

/** Of one trigger, one carrier, or all. */
export type Figures = FigureCounts & FigureTimes

export interface FiguresView {
  total: Figures
  byTrigger: (Figures & { trigger: string })[]
  byCarrier: (Figures & { carrier: string })[]
  reasons: { reason: string; count: number }[]
}
