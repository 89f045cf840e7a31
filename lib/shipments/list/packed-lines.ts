import type { ShipmentLine } from "@/lib/shipments/list/line"

/** Lines as one text: React would write, send and read each of their values by itself, on both sides. */
export type PackedLines = string & { readonly packed: "lines" }

/** The names of the parts once, then the lines' values in that order; null where a line lacks the part. */
export function packLines(lines: readonly ShipmentLine[]): PackedLines {
  const keys = [...new Set(lines.flatMap((line) => Object.keys(line)))] as (keyof ShipmentLine)[]
  const values = lines.map((line) => keys.map((key) => line[key] ?? null))
  return JSON.stringify([keys, ...values]) as PackedLines
}

export function unpackLines(packed: PackedLines): ShipmentLine[] {
  const [keys = [], ...values] = JSON.parse(packed) as [string[], ...unknown[][]]
  return values.map((line) => {
    const parts = keys.map((key, at) => [key, line[at]] as const)
    return Object.fromEntries(parts.filter(([, part]) => part !== null)) as unknown as ShipmentLine
  })
}
