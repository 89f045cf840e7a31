import { LRUCache } from "lru-cache"
import { catalogues, type MessageKey } from "@/lib/languages/catalogues"
import { type MessageShape, readMessage } from "@/lib/languages/message"

/** Longer than any text of ours, and short enough for a page and a subject. */
export const longestOverride = 600

/**
 * What is wrong with a team's own text for `key`, as a sentence for the person who wrote it; null when
 * it can be said. It may leave variables out, and choose and count by those that it is given.
 */
export function checkOverride(key: MessageKey, text: string): string | null {
  if (text.trim() === "") return "Write a text, or take yours away to have ours again."
  if (text.length > longestOverride) return `Use at most ${longestOverride} characters.`
  let shape: MessageShape
  try {
    shape = readMessage(text, "en").shape
  } catch {
    return "The braces do not fit together. Write a variable as {name}."
  }
  const known = readMessage(catalogues.en[key], "en").shape
  const strange = [...shape.variables].find((name) => !known.variables.has(name))
  if (strange) return unknownVariable(strange, [...known.variables])
  if (shape.formats.length > 0) {
    return `{${shape.formats[0]}} comes as text already: write {${shape.formats[0]}} alone.`
  }
  const counted = new Set(known.plurals.map(({ variable }) => variable))
  const uncounted = shape.plurals.find(({ variable }) => !counted.has(variable))
  return uncounted ? `{${uncounted.variable}} cannot be counted here.` : null
}

/** The same, remembered: it is asked at each time that the text is said. */
export function overrideFault(key: MessageKey, text: string): string | null {
  const name = `${key}\n${text}`
  const known = faults.get(name)
  if (known !== undefined) return known || null
  const fault = checkOverride(key, text)
  faults.set(name, fault ?? "")
  return fault
}

const faults = new LRUCache<string, string>({ max: 2_000 })

function unknownVariable(strange: string, known: string[]): string {
  const named = known.map((name) => `{${name}}`).join(", ")
  return known.length === 0
    ? `There is no {${strange}}: this text has no variables.`
    : `There is no {${strange}}. This text knows ${named}.`
}
