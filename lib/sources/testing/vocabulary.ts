import { type DetailKey, detailOf } from "@/lib/tracking/details"

/** A row of the vocabulary that a source is mapped by: its code, and what it has to mean. */
export type VocabularyRow = readonly [
  code: string,
  /** (status) where the code means nothing by itself. */
  category: string,
  /** Somebody must act. */
  act: boolean,
  flags?: string,
]

/** For `it.each`, which would spread the rows themselves. */
export function byCode(rows: readonly VocabularyRow[]): (readonly [string, VocabularyRow])[] {
  return rows.map((row) => [row[0], row])
}

/** What a code is mapped to, in the vocabulary's terms. */
export function asRow(
  code: string,
  detail: DetailKey | null,
  action: boolean | null = null,
): VocabularyRow {
  if (!detail) return [code, "(status)", false]
  const row = detailOf(detail)
  const flags = row.flags.toSorted().join(" ")
  const act = action ?? row.actionRequired
  return flags ? [code, row.category, act, flags] : [code, row.category, act]
}
