import { mailTexts } from "@/emails/texts"
import type { MailContent, MailView } from "@/emails/view"

type Label = "expected" | "carrier" | "number" | "order" | "place" | "signedBy"

/** What a template chooses beside its words. */
export interface Choice {
  facts: readonly Label[]
  /** Whether the carrier's own words help here. */
  carrierWords: boolean
}

/** What the mail of `view` says: the words of its trigger and language, and what its template chose. */
export function contentOf(view: MailView, choice: Choice): MailContent {
  const texts = mailTexts[view.language]
  const words = texts.triggers[view.trigger]
  const values: Record<Label, string | null> = {
    expected: view.eta && texts.expectedOn(view.eta),
    carrier: view.carrier,
    number: view.trackingNumber,
    order: view.orderNumber,
    place: view.city,
    signedBy: view.signedBy,
  }
  return {
    subject: words.subject(view),
    preheader: words.preheader(view),
    headline: words.headline(view),
    lead: words.lead(view),
    facts: choice.facts.flatMap((label) => {
      const value = values[label]
      return value ? [{ label: texts.labels[label], value }] : []
    }),
    carrierWords:
      choice.carrierWords && view.carrierWords
        ? { who: texts.carrierSays(view.carrier), words: view.carrierWords }
        : null,
    parts: [
      { title: texts.whatNext, text: words.next(view) ?? "" },
      { title: words.helpTitle ?? texts.whatToDo, text: words.help(view) ?? "" },
    ].filter((part) => part.text !== ""),
    button: words.button,
  }
}
