import { z } from "zod"
import { readNumber } from "@/lib/carriers/read-number"
import type { CarrierUse } from "@/lib/carriers/shape"
import type { DateOrder } from "@/lib/imports/dates"
import type { ColumnUse } from "@/lib/imports/fields"
import { carrierDoubt, carrierOfCell, carrierOfNumber } from "@/lib/imports/read-carrier"
import { readCell } from "@/lib/imports/read-cell"
import { plainCell } from "@/lib/imports/safe-cell"
import type { RowProblem } from "@/lib/imports/schema"
import { addShipmentSchema } from "@/lib/shipments/schema"

export interface RowContext {
  columns: readonly ColumnUse[]
  /** The columns' names, under which kept ones are kept. */
  names: readonly string[]
  dateOrder: DateOrder | null
  timeZone: string
  /** What the team sends, which settles doubt about a number's carrier. */
  history: readonly CarrierUse[]
  /** Of rows that name none and whose number tells none. */
  carrier: string | null
}

const draftSchema = addShipmentSchema.omit({ connectionId: true, externalId: true })

/** A shipment as a row tells it; what the row leaves open is left out. */
export type Draft = Partial<z.output<typeof draftSchema>> &
  Pick<z.output<typeof draftSchema>, "carrier" | "trackingNumber">

/**
 * What a row's cells say, or why it cannot be taken: each problem in words for whoever has the file
 * open, with its column. Pure.
 */
export function understandRow(
  cells: readonly string[],
  context: RowContext,
): { draft: Draft; problems: [] } | { draft: null; problems: RowProblem[] } {
  const { values, places, problems } = readCells(cells, context)
  const numberPlace = context.columns.indexOf("trackingNumber")
  const number = typeof values.trackingNumber === "string" ? values.trackingNumber : ""
  const carrier = carrierOf(values.carrier, number, context)
  if (carrier === null && number !== "") {
    problems.push({
      column: carrierPlace(cells, context),
      reason: carrierReason(values.carrier, number),
    })
  }
  const parsed = draftSchema.safeParse({
    ...values,
    trackingNumber: readNumber(number).number ?? number,
    carrier: carrier ?? "unknown",
  })
  for (const { path, message } of parsed.error?.issues ?? []) {
    const field = String(path[0])
    problems.push({
      column: places[field] ?? (numberPlace < 0 ? null : numberPlace),
      reason: message,
    })
  }
  if (cells.slice(context.columns.length).some((cell) => cell.trim() !== "")) {
    problems.push({ column: null, reason: "This row has more columns than the others." })
  }
  if (problems.length > 0 || !parsed.success) return { draft: null, problems: firstOf(problems) }
  return { draft: withoutEmpty(parsed.data), problems: [] }
}

function readCells(cells: readonly string[], context: RowContext) {
  const values: Record<string, unknown> = {}
  const places: Record<string, number> = {}
  const problems: RowProblem[] = []
  const kept: Record<string, string> = {}
  context.columns.forEach((use, column) => {
    const text = plainCell(cells[column] ?? "").trim()
    if (use === "leave" || text === "") return
    if (use === "keep") {
      kept[(context.names[column] ?? "").slice(0, 80)] = text
      return
    }
    const read = readCell(use, text, context)
    places[use] = column
    if ("problem" in read) problems.push({ column, reason: read.problem })
    else Object.assign(values, { [use]: read.value }, withCurrency(read, values))
  })
  const told = z.record(z.string(), z.string()).safeParse(values.metadata).data
  if (told || Object.keys(kept).length > 0) values.metadata = { ...told, ...kept }
  return { values, places, problems }
}

/** A currency beside the amount counts where no column tells one. */
function withCurrency(read: { currency?: string | null }, values: Record<string, unknown>) {
  return read.currency && values.currency === undefined ? { currency: read.currency } : {}
}

function carrierOf(named: unknown, number: string, context: RowContext): string | null {
  if (typeof named === "string") return carrierOfCell(named)
  return carrierOfNumber(number, context.history) ?? context.carrier
}

function carrierPlace(cells: readonly string[], { columns }: RowContext): number | null {
  const named = columns.indexOf("carrier")
  const place = named >= 0 && (cells[named] ?? "").trim() !== "" ? named : -1
  const shown = place >= 0 ? place : columns.indexOf("trackingNumber")
  return shown < 0 ? null : shown
}

function carrierReason(named: unknown, number: string): string {
  return typeof named === "string" ? "This is not the name of a carrier." : carrierDoubt(number)
}

/** One problem for each column is enough to mend it. */
function firstOf(problems: readonly RowProblem[]): RowProblem[] {
  return problems.filter(
    ({ column }, at) => problems.findIndex((other) => other.column === column) === at,
  )
}

function withoutEmpty(draft: z.output<typeof draftSchema>): Draft {
  const told = Object.entries(draft).filter(([, value]) => {
    if (value === null) return false
    return typeof value !== "object" || value instanceof Date || Object.keys(value).length > 0
  })
  return Object.fromEntries(told) as Draft
}
