import { LRUCache } from "lru-cache"
import { catalogues, type MessageKey } from "@/lib/languages/catalogues"
import { isolated } from "@/lib/languages/isolate"
import { type Language, languages } from "@/lib/languages/languages"
import { type Message, type MessageValues, readMessage } from "@/lib/languages/message"
import { overrideFault } from "@/lib/languages/override"

/** Says a message in one language. Throws where a variable of the message is not given. */
export type Say = (key: MessageKey, values?: MessageValues) => string

/** A language and what speaks it. */
export interface Speech {
  language: Language
  say: Say
}

/** A team's own texts in one language, instead of ours. */
export type Overrides = Partial<Record<MessageKey, string>>

/**
 * What speaks `language`, in the team's own texts where it has any: one that is no longer a message, or
 * asks for what it is not given, is passed over for ours. A language that is not offered is English.
 */
export function speak(language: Language, overrides: Overrides = {}): Say {
  const spoken = catalogues[language] ? language : "en"
  if (Object.keys(overrides).length === 0) return speaker(spoken)
  return (key, values) => {
    const text = overrides[key]
    if (text === undefined || overrideFault(key, text)) return sayOurs(spoken, key, values)
    try {
      return sayMessage(readTeamMessage(spoken, text), spoken, values)
    } catch {
      return sayOurs(spoken, key, values)
    }
  }
}

/** One for each language, so that two pages in one language are alike. */
function speaker(language: Language): Say {
  const say = speakers[language] ?? ((key, values) => sayOurs(language, key, values))
  speakers[language] = say
  return say
}

const speakers: Partial<Record<Language, Say>> = {}

function sayOurs(language: Language, key: MessageKey, values?: MessageValues): string {
  const messages = ours[language] ?? new Map<MessageKey, Message>()
  ours[language] = messages
  let message = messages.get(key)
  if (!message) {
    const text = catalogues[language]?.[key] ?? catalogues.en[key]
    message = readMessage(text, languages[language].tag)
    messages.set(key, message)
  }
  return sayMessage(message, language, values)
}

/** Read once for each language: reading a message costs a hundred times what saying it does. */
const ours: Partial<Record<Language, Map<MessageKey, Message>>> = {}

function sayMessage(message: Message, language: Language, values: MessageValues = none): string {
  const { direction } = languages[language]
  const given: MessageValues = {}
  for (const name in values) {
    const value = values[name]
    if (value === undefined) continue
    // What chooses between branches must stay as it is.
    const plain = typeof value === "number" || message.choosers.has(name)
    given[name] = plain ? value : isolated(value, direction)
  }
  return message.say(given)
}

const none: MessageValues = {}

/** Teams' texts come anew with every page; what they were read to is kept. */
const teams = new LRUCache<string, Message>({ max: 2_000 })

function readTeamMessage(language: Language, text: string): Message {
  const key = `${language}\n${text}`
  const kept = teams.get(key)
  if (kept) return kept
  const message = readMessage(text, languages[language].tag)
  teams.set(key, message)
  return message
}
