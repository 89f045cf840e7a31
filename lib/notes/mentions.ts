export interface Mentionable {
  /** User id. */
  id: string
  name: string
}

/** A stretch of a note's text; `member` is set where it names one. */
export interface NotePart {
  text: string
  member: Mentionable | null
}

/**
 * The text of a note in parts, those that name a member apart: an @ at the start of a word, followed by
 * the member's whole name in any case. Of two names the longer one is meant.
 */
export function partsOf(body: string, members: readonly Mentionable[]): NotePart[] {
  const byLength = members
    .filter(({ name }) => name)
    .toSorted((a, b) => b.name.length - a.name.length)
  if (byLength.length === 0) return [{ text: body, member: null }]
  const names = byLength.map(({ name }) => escaped(name)).join("|")
  const mention = new RegExp(`(?<![\\p{L}\\p{N}_])@(${names})(?![\\p{L}\\p{N}_])`, "giu")
  const parts: NotePart[] = []
  let from = 0
  for (const found of body.matchAll(mention)) {
    const name = found[1]?.toLowerCase()
    const member = byLength.find((one) => one.name.toLowerCase() === name) ?? null
    if (found.index > from) parts.push({ text: body.slice(from, found.index), member: null })
    parts.push({ text: found[0], member })
    from = found.index + found[0].length
  }
  if (from < body.length) parts.push({ text: body.slice(from), member: null })
  return parts
}

/** Ids of the members whom a text names, each once, in the text's order. */
export function mentionsIn(body: string, members: readonly Mentionable[]): string[] {
  const ids = partsOf(body, members).flatMap(({ member }) => (member ? [member.id] : []))
  return [...new Set(ids)]
}

/** What is being typed after an @ right before the caret; null when no name is being typed. */
export function nameBeforeCaret(text: string, caret: number): string | null {
  return /(?:^|[^\p{L}\p{N}_])@([\p{L}\p{N}' -]{0,40})$/u.exec(text.slice(0, caret))?.[1] ?? null
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
}
