import { mailTexts } from "@/emails/texts"
import type { MailContent, MailView } from "@/emails/view"

/** The plain-text part: the same words in the order in which they are needed, the link on a line of its own. */
export function plainText(view: MailView, content: MailContent): string {
  const texts = mailTexts[view.language]
  const { carrierWords } = content
  const blocks = [
    content.headline,
    `${texts.greeting(view.recipientName)}\n${content.lead}`,
    carrierWords && `${carrierWords.who} ${carrierWords.words}`,
    stepLine(view),
    content.facts.map(({ label, value }) => `${label}: ${value}`).join("\n"),
    ...content.parts.map(({ title, text }) => `${title}\n${text}`),
    view.trackingUrl && `${content.button}:\n${view.trackingUrl}`,
    view.shop.supportUrl &&
      `${texts.questions} ${texts.contact(view.shop.name)}:\n${shownLink(view.shop.supportUrl)}`,
    `-- \n${texts.why(view.shop.name)}`,
  ]
  return `${blocks.filter(Boolean).join("\n\n")}\n`
}

function stepLine({ page, language }: MailView): string {
  const position = page.steps.findIndex((step) => step.current)
  const label = page.steps[position]?.label
  return label ? `${mailTexts[language].step(position + 1, page.steps.length)}: ${label}` : ""
}

/** A mailto: link is for clicking; a reader of plain text wants the address. */
function shownLink(url: string): string {
  return url.startsWith("mailto:") ? decodeURIComponent(url.slice(7).split("?")[0] ?? "") : url
}
