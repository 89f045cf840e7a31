import type { MailContent, MailView } from "@/emails/view"

/** The plain-text part: the same words in the order in which they are needed, each link on a line of its own. */
export function plainText(view: MailView, content: MailContent): string {
  const { say, shop, wishes } = view
  const { help, next, button, parcels } = content
  const helping = help && `${help.title}\n${help.text}`
  const blocks = [
    content.headline,
    `${content.hello}\n${content.lead}`,
    ...content.notices.map(({ who, words }) => (who ? `${who} ${words}` : words)),
    stepLine(view),
    content.urgent && helping,
    button && `${button.label}\n${button.href}`,
    next && `${next.title}\n${next.text}`,
    !content.urgent && helping,
    parcels && [parcels.intro, ...parcels.lines.map(parcelLines)].join("\n"),
    content.facts.map((fact) => say("mail.fact", fact)).join("\n"),
    shop.supportUrl &&
      `${say("mail.questions", { shop: shop.name })}\n${shownLink(shop.supportUrl)}`,
    `-- \n${say("mail.why", { shop: shop.name })}`,
    wishes && `${say("mail.preferences")}\n${wishes.preferencesUrl}`,
    wishes && `${say("mail.unsubscribe")}\n${wishes.unsubscribeUrl}`,
  ]
  return `${blocks.filter(Boolean).join("\n\n")}\n`
}

function stepLine({ page: { steps }, say }: MailView): string {
  const index = steps.findIndex((each) => each.current)
  const step = steps[index]?.label
  return step ? say("mail.step", { position: index + 1, count: steps.length, step }) : ""
}

function parcelLines({ text, href }: { text: string; href: string | null }): string {
  return href ? `- ${text}\n  ${href}` : `- ${text}`
}

/** A mailto: link is for clicking; a reader of plain text wants the address. */
function shownLink(url: string): string {
  return url.startsWith("mailto:") ? decodeURIComponent(url.slice(7).split("?")[0] ?? "") : url
}
