import type { MailContent, MailView } from "@/emails/view"
import type { MessageKey } from "@/lib/languages/catalogues"
import { withoutMarks } from "@/lib/languages/isolate"

type Fact = "expected" | "carrier" | "number" | "order" | "place" | "signedBy"

/** What a template chooses beside its words. */
export interface Choice {
  /** Whose words: `mail.<words>.subject` and so on. */
  words: "handed_over" | "out_for_delivery" | "ready_for_pickup" | "delivered" | "exception"
  preheader: MessageKey
  heading: MessageKey
  facts: readonly Fact[]
  /** Whether the carrier's own words help here. */
  carrierWords: boolean
  /** What of the recipient's page is told as well. */
  parts: readonly ("next" | "help")[]
}

/** What the mail of `view` says, in its language, by what its template chose. */
export function contentOf(view: MailView, choice: Choice): MailContent {
  const { say, page } = view
  const values = valuesOf(view)
  const titles = { next: say("word.whatNext"), help: say("word.whatToDo") }
  return {
    // A mail's header has no room for marks of direction.
    subject: withoutMarks(say(`mail.${choice.words}.subject`, values)),
    preheader: say(choice.preheader, values),
    headline: say(choice.heading, values),
    lead: say(`mail.${choice.words}.text`, values),
    facts: choice.facts.flatMap((fact) => factOf(fact, view) ?? []),
    carrierWords:
      choice.carrierWords && view.carrierWords
        ? { who: say("word.carrierSays", { carrier: view.carrier }), words: view.carrierWords }
        : null,
    parts: choice.parts.flatMap((part) => {
      const text = page[part]
      return text ? [{ title: titles[part], text }] : []
    }),
    button: say(`mail.${choice.words}.action`, values),
  }
}

/** All that a mail's sentences may speak of; which of them it does is the template's choice. */
function valuesOf(view: MailView) {
  const { eta, happened } = view
  return {
    what: view.orderNumber ? "order" : "other",
    order: view.orderNumber ?? "",
    shop: view.shop.name,
    carrier: view.carrier,
    headline: view.page.headline,
    city: view.city ?? "",
    date: (view.trigger === "handed_over" ? eta?.day : happened?.day) ?? "",
    time: happened?.time ?? "",
  }
}

function factOf(fact: Fact, view: MailView): { label: string; value: string } | null {
  const { say, eta } = view
  const expected =
    eta && (eta.time ? say("mail.expectedBy", { date: eta.day, time: eta.time }) : eta.day)
  const rows: Record<Fact, [label: string, value: string | null]> = {
    expected: [say("word.expected"), expected],
    carrier: [say("word.carrier"), view.carrier],
    number: [say("word.number"), view.trackingNumber],
    order: [say("word.order"), view.orderNumber],
    place: [say("word.place"), view.city],
    signedBy: [say("proof.signature"), view.signedBy],
  }
  const [label, value] = rows[fact]
  return value ? { label, value } : null
}
