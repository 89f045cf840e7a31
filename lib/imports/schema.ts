import { z } from "zod"
import { dateOrders } from "@/lib/imports/dates"
import { delimiters } from "@/lib/imports/delimiter"
import { encodings } from "@/lib/imports/encoding"
import { importFieldKeys, most } from "@/lib/imports/fields"

/** An uploaded file, to be taken apart into rows. */
export const readInputSchema = z.object({
  /** The TaskFile with the text; of a spreadsheet the one that was made from it. */
  fileId: z.uuid(),
  name: z.string(),
  encoding: z.enum(encodings),
  delimiter: z.enum(delimiters),
  /** Where the text begins, in bytes. */
  start: z.number().int(),
  /** About as many as there are rows. */
  lines: z.number().int(),
})

export const readCursorSchema = z.object({ byte: z.number().int(), line: z.number().int() })

const evidenceSchema = z.object({ day: z.number(), month: z.number(), either: z.number() })

export const readReportSchema = z.object({
  rows: z.number().default(0),
  /** The most columns that a row has. */
  width: z.number().default(0),
  /** What each column says of the order of day and month, by its place from 0. */
  dates: z.record(z.string(), evidenceSchema).default({}),
})

export type ReadReport = z.infer<typeof readReportSchema>

const columnUse = z.enum([...importFieldKeys, "keep", "leave"])

/** What a person settles about a file before its rows are checked. */
export const settingsSchema = z.object({
  /** The task that read the file. */
  fileTaskId: z.uuid(),
  /** The file's line with the columns' names; 0 when it has none. */
  headerLine: z.number().int().min(0),
  columns: z.array(columnUse).max(most.columns),
  dateOrder: z.enum(dateOrders).nullable(),
  /** Of rows that name none and whose number tells none. */
  carrier: z.string().max(64).nullable(),
  /** Which connection follows what is made; null waits for webhooks. */
  connectionId: z.uuid().nullable(),
})

export type ImportSettings = z.infer<typeof settingsSchema>

export const checkInputSchema = settingsSchema.extend({
  fileName: z.string(),
  /** What the columns are called. */
  names: z.array(z.string()),
})

export const lineCursorSchema = z.object({ line: z.number().int() })

const problemKindSchema = z.object({
  /** The column's place from 0; null for the whole row. */
  column: z.number().nullable(),
  reason: z.string(),
  count: z.number(),
  /** The first such row, and what stands there. */
  line: z.number(),
  value: z.string(),
})

export type ProblemKind = z.infer<typeof problemKindSchema>

export const checkReportSchema = z.object({
  rejected: z.number().default(0),
  problems: z.array(problemKindSchema).default([]),
  /** Rows that can be taken. */
  good: z.number().default(0),
  /** Of these: rows whose number stands in an earlier row too. */
  repeated: z.number().default(0),
  /** Of these: numbers that the team follows already. */
  existing: z.number().default(0),
})

export type CheckReport = z.infer<typeof checkReportSchema>

/** What becomes of a row whose shipment is there already, or stands in the file twice. */
export const doubleChoices = ["skip", "update"] as const

export type DoubleChoice = (typeof doubleChoices)[number]

export const importInputSchema = z.object({
  fileTaskId: z.uuid(),
  checkTaskId: z.uuid(),
  fileName: z.string(),
  doubles: z.enum(doubleChoices),
})

export const importReportSchema = z.object({
  made: z.number().default(0),
  updated: z.number().default(0),
  skipped: z.number().default(0),
  rejected: z.number().default(0),
})

export type ImportReport = z.infer<typeof importReportSchema>

/** Why a row cannot be taken. */
export const problemsSchema = z.array(
  z.object({
    column: z.number().nullable(),
    reason: z.string(),
    /** Found when the file was taken apart: no choice of columns mends it. */
    broken: z.boolean().optional(),
  }),
)

export type RowProblem = z.infer<typeof problemsSchema>[number]

export const cellsSchema = z.array(z.string())
