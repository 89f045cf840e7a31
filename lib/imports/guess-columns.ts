import { detectCarriers } from "@/lib/carriers/detect"
import { fieldOfName, foldName } from "@/lib/imports/field-names"
import type { ColumnUse, ImportField } from "@/lib/imports/fields"
import { carriers } from "@/lib/tracking/carriers"
import { normaliseCarrier } from "@/lib/tracking/identity"

/**
 * What each column is for: by its name in any of the languages we know, and where the name says nothing
 * by what stands in it. A field is given to one column only, the one that fits it best; what is not
 * recognised is left out. Pure.
 */
export function guessColumns(
  columns: readonly { name: string; samples: readonly string[] }[],
): ColumnUse[] {
  const guesses = columns.flatMap(({ name, samples }, column) =>
    guessesOf(name, samples).map((guess) => ({ ...guess, column })),
  )
  const uses: ColumnUse[] = columns.map(() => "leave")
  const taken = new Set<string>()
  for (const { column, field } of guesses.toSorted((a, b) => b.score - a.score)) {
    if (taken.has(field) || uses[column] !== "leave") continue
    uses[column] = field
    taken.add(field)
  }
  return uses
}

interface Guess {
  field: ImportField
  score: number
}

function guessesOf(name: string, samples: readonly string[]): Guess[] {
  const filled = samples.filter((sample) => sample.trim() !== "")
  const named = fieldOfName(name)
  if (named === "leave") return []
  const contents = filled.length === 0 ? [] : contentsOf(filled)
  const fits = contents.find(({ field }) => field === named)
  if (named === null) return contents
  // A column that is called Tracking but holds addresses is still taken by its name, though last.
  const doubt = filled.length > 0 && named in checks && !fits
  // Our own exports have both: the code says it exactly.
  const code = foldName(name) === "carrier code" ? 1 : 0
  return [{ field: named, score: doubt ? 0.9 : 2 + code + (fits?.score ?? 0) }, ...contents]
}

type Check = (text: string) => boolean

/** Fields that can be told from what stands in them. Dates are many things: only a name says which. */
const checks: Partial<Record<ImportField, Check>> = {
  recipientEmail: (text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim()),
  trackingNumber: looksTracked,
  carrier: (text) => Object.hasOwn(carriers, normaliseCarrier(text) ?? ""),
  recipientPhone: (text) => /^'?(\+|00)\d[\d\s().\-/]{6,}$/.test(text.trim()),
  currency: (text) => /^(EUR|USD|GBP|SEK|NOK|DKK|CHF|PLN|CZK|CAD|AUD|JPY)$/.test(text.trim()),
  orderNumber: (text) => /^#\d{3,}$/.test(text.trim()),
}

function contentsOf(filled: readonly string[]): Guess[] {
  return Object.entries(checks).flatMap(([field, check]) => {
    const share = filled.filter(check).length / filled.length
    return share >= 0.6 ? [{ field: field as ImportField, score: share }] : []
  })
}

function looksTracked(text: string): boolean {
  const [best] = detectCarriers(text)
  return best?.confidence === "certain" || best?.confidence === "likely"
}
