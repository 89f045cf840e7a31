import { fieldOfName } from "@/lib/imports/field-names"

/** Lines above the names, such as a title and the day of the export. */
const linesAbove = 10

/**
 * Which of the first rows has the columns' names, from 0; null when none has. It is the row with the
 * most names that we know; else the first one, if it reads like names above values. Pure.
 */
export function guessHeader(rows: readonly (readonly string[])[]): number | null {
  const known = rows
    .slice(0, linesAbove)
    .map((cells) => cells.filter((cell) => fieldOfName(cell) !== null && !holdsDigits(cell)).length)
  const best = known.reduce((at, count, row) => (count > (known[at] ?? 0) ? row : at), 0)
  if ((known[best] ?? 0) >= (best === 0 ? 1 : 2)) return best
  return readsLikeNames(rows) ? 0 : null
}

/** All different, none with digits only, while the rows below have digits. */
function readsLikeNames([first = [], ...others]: readonly (readonly string[])[]): boolean {
  const names = first.filter((cell) => cell.trim() !== "")
  const worded = names.every((name) => /\p{L}/u.test(name) && !/\d{3}|@/.test(name))
  const below = others.slice(0, 5).some((cells) => cells.some((cell) => /\d{3}/.test(cell)))
  return names.length > 1 && new Set(names).size === names.length && worded && below
}

function holdsDigits(cell: string): boolean {
  return /\d{3}/.test(cell)
}

/** Columns by their names, or by their letters as in a spreadsheet where there are none. */
export function columnNames(header: readonly string[] | null, count: number): string[] {
  const names = Array.from({ length: count }, (_, column) => {
    return header?.[column]?.trim() || `Column ${letters(column)}`
  })
  return names.map((name, column) => {
    const before = names.slice(0, column).filter((other) => other === name).length
    return before === 0 ? name : `${name} (${before + 1})`
  })
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last
}
