import { contentOf } from "@/emails/content"
import { Layout } from "@/emails/layout"
import type { MailContent, MailView } from "@/emails/view"

/** It has arrived. */
export function Delivered({ view }: { view: MailView }) {
  return <Layout view={view} content={delivered(view)} />
}

export function delivered(view: MailView): MailContent {
  const { happened } = view
  return contentOf(view, {
    words: "delivered",
    preheader: happened ? "mail.delivered.preheaderDate" : "mail.delivered.preheader",
    heading: happened
      ? happened.time
        ? "mail.delivered.headingTime"
        : "mail.delivered.headingDate"
      : "mail.delivered.heading",
    facts: ["place", "signedBy", "carrier", "number"],
    carrierWords: false,
    parts: ["help"],
  })
}
