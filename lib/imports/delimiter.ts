export const delimiters = [",", ";", "\t", "|"] as const

export type Delimiter = (typeof delimiters)[number]

/**
 * What separates the columns of a text: named by Excel's first line `sep=;`, or else what gives most
 * lines the same number of columns, and the more columns the better. Pure.
 */
export function detectDelimiter(text: string): Delimiter {
  const named = /^sep=(.)\r?\n/i.exec(text)?.[1]
  const known = delimiters.find((one) => one === named)
  if (known) return known
  const lines = text
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== "")
    .slice(0, 60)
  const scores = delimiters.map((delimiter) => ({ delimiter, score: scoreOf(lines, delimiter) }))
  const best = scores.toSorted((a, b) => b.score - a.score)[0]
  return best && best.score > 0 ? best.delimiter : ","
}

function scoreOf(lines: readonly string[], delimiter: string): number {
  const counts = lines.map((line) => unquoted(line).split(delimiter).length - 1)
  const tally = new Map<number, number>()
  for (const count of counts) if (count > 0) tally.set(count, (tally.get(count) ?? 0) + 1)
  const [columns, alike] = [...tally].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0]
  return (alike / Math.max(lines.length, 1)) * (1 + Math.min(columns, 30) / 10) * Math.sign(columns)
}

/** What stands in quotation marks separates nothing. */
function unquoted(line: string): string {
  return line.replace(/"(?:[^"]|"")*"/g, "")
}
