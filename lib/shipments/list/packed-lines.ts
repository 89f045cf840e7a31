import type { ShipmentLine } from "@/lib/shipments/list/line"

/** Lines as one text: React would write, send and read each of their values by itself, on both sides. */
export type PackedLines = string & { readonly packed: "lines" }

/** The names of the parts once, then the lines' values in that order; null where a line lacks the part. */
export function packLines(lines: readonly ShipmentLine[]): PackedLines {
  const names = new Set<string>()
  for (const line of lines) for (const name in line) names.add(name)
  const keys = [...names] as (keyof ShipmentLine)[]
  const values = lines.map((line) => keys.map((key) => line[key] ?? null))
  return JSON.stringify([keys, ...values]) as PackedLines
}

export function unpackLines(packed: PackedLines): ShipmentLine[] {
  const [keys = [], ...values] = JSON.parse(packed) as [string[], ...unknown[][]]
  return values.map((parts) => {
    const line: Record<string, unknown> = {}
    for (const [at, key] of keys.entries()) {
      const part = parts[at]
      if (part !== null) line[key] = part
    }
    return line as unknown as ShipmentLine
  })
}
