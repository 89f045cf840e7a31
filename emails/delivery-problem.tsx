import { contentOf } from "@/emails/content"
import { Layout } from "@/emails/layout"
import type { MailContent, MailView } from "@/emails/view"

/** A failed attempt, or trouble on the way. */
export function DeliveryProblem({ view }: { view: MailView }) {
  return <Layout view={view} content={deliveryProblem(view)} />
}

export function deliveryProblem(view: MailView): MailContent {
  return contentOf(view, {
    words: "exception",
    preheader: "mail.exception.preheader",
    heading: "mail.exception.heading",
    facts: ["place", "carrier", "number"],
    carrierWords: true,
    parts: ["next", "help"],
  })
}
