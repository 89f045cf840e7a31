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

/** What may be read again; refused is not proven to come from the source, and pending is on its way. */
export const replayableFates = ["processed", "failed", "duplicate", "ignored"] as const

const code = z.string().max(500)

/** What an unknown code is known by; one of carrierCode and words is empty. */
export const codeSchema = z.object({
  source: z.string().min(1).max(60),
  carrier: z.string().min(1).max(60),
  carrierCode: code,
  words: z.string().max(5000),
})

export type UnknownCode = z.infer<typeof codeSchema>

/** Which payloads to process again: all that meet every condition that is set. */
export const replaySelectionSchema = z.strictObject({
  payloadIds: z.array(z.uuid()).max(1000).optional(),
  source: z.string().optional(),
  connectionId: z.uuid().optional(),
  receivedFrom: z.coerce.date().optional(),
  /** Not included. */
  receivedBefore: z.coerce.date().optional(),
  fates: z.array(z.enum(replayableFates)).min(1).optional(),
  shipmentIds: z.array(z.uuid()).max(1000).optional(),
  /** Those that were the first to tell of a scan with this code. */
  code: codeSchema.optional(),
})

export type ReplaySelection = z.infer<typeof replaySelectionSchema>

/** A selection that what comes meanwhile does not change. */
export const pinnedSelectionSchema = replaySelectionSchema.extend({
  receivedBefore: z.coerce.date(),
  /** A list of shipments of any length that a task keeps as a file; beside it only `fates` counts. */
  shipmentList: z.uuid().optional(),
})

export type PinnedSelection = z.infer<typeof pinnedSelectionSchema>

const empty = z.literal("").transform(() => undefined)

/** A range as a person fills it in; what is empty sets no condition. Instants are ISO 8601. */
export const replayRangeSchema = z.object({
  connectionId: z.union([empty, z.uuid()]).optional(),
  source: z.union([empty, z.string().max(60)]).optional(),
  fate: z.union([empty, z.enum(replayableFates)]).optional(),
  receivedFrom: z.union([empty, z.coerce.date()]).optional(),
  receivedBefore: z.union([empty, z.coerce.date()]).optional(),
  /** Tracking numbers as pasted: one a line, or with commas or spaces between. */
  numbers: z.string().max(100_000).default(""),
})

/** The address of the form for a range; what can't be read is left out. */
export const rangeAddressSchema = z.object({
  fate: z.enum(replayableFates).optional().catch(undefined),
  connection: z.uuid().optional().catch(undefined),
  shipment: z.uuid().optional().catch(undefined),
})
