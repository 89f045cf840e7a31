import { catalogues, type MessageKey, messageKeys } from "@/lib/languages/catalogues"
import type { Language } from "@/lib/languages/languages"
import { readMessage } from "@/lib/languages/message"
import { type Trigger, triggers } from "@/lib/notifications/schema"

/** What of a mail a team may say in its own words, in the order of the mail. */
const parts = ["subject", "preheader", "heading", "text", "action"] as const

type Part = (typeof parts)[number]

/** One text of a mail, and when it is said. */
export interface TextField {
  key: MessageKey
  label: string
  /** Such as "when the day is known"; empty for the text that is always there. */
  occasion: string
  /** Variables to write as {name}. */
  variables: string[]
}

/** The texts of a trigger's mail that can be edited. */
export function textFields(trigger: Trigger): TextField[] {
  return parts.flatMap((part) =>
    keysOf(trigger, part).map((key) => ({
      key,
      label: labels[part],
      occasion: occasionOf(key, part),
      variables: variablesOf(key),
    })),
  )
}

/**
 * Our own text as a team would write it: about an order, with its variables as {name}. Where there is no
 * order number, a text that speaks of it gives way to ours.
 */
export function ourText(key: MessageKey, language: Language): string {
  const { say, shape } = readMessage(catalogues[language]?.[key] ?? catalogues.en[key], "en")
  const names = [...shape.variables].map((name) => [name, `{${name}}`])
  return say({ ...Object.fromEntries(names), what: "order" })
}

/** Whether `key` is one that a team may say in its own words. */
export function isTextKey(key: string): key is MessageKey {
  return editable.has(key)
}

const labels: Record<Part, string> = {
  subject: "Subject",
  preheader: "Preview line",
  heading: "Headline",
  text: "Text",
  action: "Button",
}

/** What stands behind a part's name says what must be known for it. */
const occasions: Record<string, string> = {
  City: "when the city is known",
  Date: "when the day is known",
  Time: "when the hour is known",
}

function keysOf(trigger: Trigger, part: Part): MessageKey[] {
  const prefix = `mail.${trigger}.${part}`
  return messageKeys.filter((key) => key.startsWith(prefix)).sort()
}

function occasionOf(key: MessageKey, part: Part): string {
  return occasions[key.slice(key.lastIndexOf(part) + part.length)] ?? ""
}

function variablesOf(key: MessageKey): string[] {
  const { shape } = readMessage(catalogues.en[key], "en")
  // What only chooses between an order and a parcel is not for saying.
  return [...shape.variables].filter((name) => name !== "what").sort()
}

const editable: ReadonlySet<string> = new Set(
  triggers.flatMap((trigger) => parts.flatMap((part) => keysOf(trigger, part))),
)
