import type { MailContent, MailView } from "@/emails/view"

/** The plain-text part: the same words in the order in which they are needed, the link on a line of its own. */
export function plainText(view: MailView, content: MailContent): string {
  const { say, recipientName: name, shop } = view
  const { carrierWords } = content
  const hello = name ? say("mail.helloName", { name }) : say("mail.hello")
  const blocks = [
    content.headline,
    `${hello}\n${content.lead}`,
    carrierWords && `${carrierWords.who} ${carrierWords.words}`,
    stepLine(view),
    content.facts.map((fact) => say("mail.fact", fact)).join("\n"),
    ...content.parts.map(({ title, text }) => `${title}\n${text}`),
    view.trackingUrl && `${content.button}\n${view.trackingUrl}`,
    shop.supportUrl &&
      `${say("mail.questions", { shop: shop.name })}\n${shownLink(shop.supportUrl)}`,
    `-- \n${say("mail.why", { shop: shop.name })}`,
  ]
  return `${blocks.filter(Boolean).join("\n\n")}\n`
}

function stepLine({ page: { steps }, say }: MailView): string {
  const index = steps.findIndex((each) => each.current)
  const step = steps[index]?.label
  return step ? say("mail.step", { position: index + 1, count: steps.length, step }) : ""
}

/** A mailto: link is for clicking; a reader of plain text wants the address. */
function shownLink(url: string): string {
  return url.startsWith("mailto:") ? decodeURIComponent(url.slice(7).split("?")[0] ?? "") : url
}
