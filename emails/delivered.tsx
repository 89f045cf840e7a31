import { contentOf } from "@/emails/content"
import { Layout } from "@/emails/layout"
import type { MailContent, MailView } from "@/emails/view"

/** It has arrived. */
export function Delivered({ view }: { view: MailView }) {
  return <Layout view={view} content={delivered(view)} />
}

export function delivered(view: MailView): MailContent {
  return contentOf(view, {
    facts: ["place", "signedBy", "carrier", "number"],
    carrierWords: false,
  })
}
