import type { MessageKey } from "@/lib/languages/catalogues"
import type { Language } from "@/lib/languages/languages"
import type { MessageValues } from "@/lib/languages/message"
import { overrideFault } from "@/lib/languages/override"
import { type Overrides, type Say, speak } from "@/lib/languages/speak"

/** Told of a team's text that ours was said in place of, and why. */
export type PassedOver = (text: { language: Language; key: MessageKey; why: string }) => void

/**
 * Says messages in a team's own texts where it has any, and ours where a text can't be read, or speaks
 * of something that is not known of this parcel: "your order  from Nordic" is worse than our sentence.
 */
export function sayTexts(language: Language, texts: Overrides, onPassedOver?: PassedOver): Say {
  const ours = speak(language)
  if (Object.keys(texts).length === 0) return ours
  return (key, values = {}) => {
    const text = texts[key]
    if (text === undefined) return ours(key, values)
    const own = speak(language, { [key]: text })
    const why = overrideFault(key, text) ?? unknownIn(own, key, values)
    if (why === null) return own(key, values)
    onPassedOver?.({ language, key, why })
    return ours(key, values)
  }
}

/** The variable that a text says though it is empty; found by saying it with marks in their place. */
function unknownIn(own: Say, key: MessageKey, values: MessageValues): string | null {
  const names = Object.keys(values)
  const empty = names.filter((name) => values[name] === "")
  if (empty.length === 0) return null
  const marked = { ...values }
  for (const name of empty) marked[name] = markOf(names.indexOf(name))
  const said = own(key, marked)
  const missing = empty.find((name) => said.includes(markOf(names.indexOf(name))))
  return missing ? `It speaks of {${missing}}, which is not known here.` : null
}

/** Characters for private use stand in nobody's text. */
const markOf = (index: number) => String.fromCodePoint(0xf0000 + index)
