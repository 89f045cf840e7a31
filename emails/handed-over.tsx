import { contentOf } from "@/emails/content"
import { Layout } from "@/emails/layout"
import type { MailContent, MailView } from "@/emails/view"

/** The carrier has the parcel. */
export function HandedOver({ view }: { view: MailView }) {
  return <Layout view={view} content={handedOver(view)} />
}

export function handedOver(view: MailView): MailContent {
  return contentOf(view, {
    words: "handed_over",
    preheader: view.eta ? "mail.handed_over.preheaderDate" : "mail.handed_over.preheader",
    heading: view.eta ? "mail.handed_over.headingDate" : "mail.handed_over.heading",
    facts: ["expected", "carrier", "number"],
    carrierWords: false,
    parts: ["next"],
  })
}
