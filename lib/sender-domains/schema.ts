import { z } from "zod"

const recordStates = ["found", "waiting", "missing", "wrong"] as const
export type RecordState = (typeof recordStates)[number]

const recordSchema = z.object({
  /** What it is for: ownership, SPF, DKIM, DMARC. */
  use: z.string(),
  type: z.string(),
  name: z.string(),
  value: z.string(),
  priority: z.number().nullable(),
  state: z.enum(recordStates),
})

/** A DNS record that a sender's domain needs, and whether it stands there. */
export type SenderRecord = z.infer<typeof recordSchema>

/** Records as they are kept; what can't be read is none. */
export function readRecords(kept: unknown): SenderRecord[] {
  return z.array(recordSchema).safeParse(kept).data ?? []
}

/** What a check of a domain found. */
export interface DomainCheck {
  verified: boolean
  records: SenderRecord[]
  /** What is amiss, in words. */
  problem: string | null
}

/** The name beside the address, and the part before the @. */
export const senderSchema = z.object({
  senderName: z.string().trim().max(60, "A name has at most 60 characters."),
  senderLocalPart: z
    .string()
    .trim()
    .toLowerCase()
    .regex(
      /^([a-z0-9][a-z0-9._+-]{0,62})?$/,
      "Use letters, digits, dots and hyphens, such as tracking.",
    ),
})

/** Before the @ where a team has not chosen. */
export const plainLocalPart = "tracking"
