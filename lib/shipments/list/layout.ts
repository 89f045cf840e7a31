import { z } from "zod"

/** The columns that the list has, in the order in which they are offered. */
export const columnKeys = [
  "state",
  "number",
  "order",
  "recipient",
  "email",
  "destination",
  "event",
  "arrival",
  "promised",
  "service",
  "warehouse",
  "value",
  "tags",
  "assignee",
  "created",
  "source",
  "checked",
] as const

export type ColumnKey = (typeof columnKeys)[number]

export const densities = ["normal", "dense"] as const

export type Density = (typeof densities)[number]

/** How the list looks: its columns in order, how wide some of them were drawn (in px), how dense it is. */
export interface Layout {
  columns: readonly ColumnKey[]
  widths: Partial<Record<ColumnKey, number>>
  density: Density
}

export const defaultLayout: Layout = {
  columns: ["state", "number", "order", "recipient", "event", "arrival"],
  widths: {},
  density: "normal",
}

export const narrowest = 60
export const widest = 800

/** What a member's preferences keep of the list's look. What an older version wrote is left out. */
export const layoutSchema = z
  .object({
    columns: z
      .array(z.enum(columnKeys))
      .min(1)
      .catch([...defaultLayout.columns]),
    widths: z
      .partialRecord(z.enum(columnKeys), z.number().int().min(narrowest).max(widest))
      .catch({}),
    density: z.enum(densities).catch("normal"),
  })
  .partial()

/**
 * The look that an address asks for, over what the member likes. An address that names no known column
 * names none.
 */
export function layoutOf(
  address: { cols: string | null; density: Density | null },
  preferences: unknown,
): Layout {
  const liked = layoutSchema.catch({}).parse(preferences)
  const asked = readColumns(address.cols ?? "")
  return {
    columns: asked.length > 0 ? asked : (liked.columns ?? defaultLayout.columns),
    widths: liked.widths ?? {},
    density: address.density ?? liked.density ?? "normal",
  }
}

/** The columns named in a text, once each; what can't be read is left out. */
function readColumns(text: string): ColumnKey[] {
  const named = text.split(",").flatMap((name) => columnKeys.find((key) => key === name) ?? [])
  return [...new Set(named)]
}

/** More than this many new rows are told as so many and more. */
export const newAtMost = 99
