import { contentOf } from "@/emails/content"
import { Layout } from "@/emails/layout"
import type { MailContent, MailView } from "@/emails/view"

/** A driver has it on board. */
export function OutForDelivery({ view }: { view: MailView }) {
  return <Layout view={view} content={outForDelivery(view)} />
}

export function outForDelivery(view: MailView): MailContent {
  return contentOf(view, {
    words: "out_for_delivery",
    preheader: "mail.out_for_delivery.preheader",
    heading: view.happened ? "mail.out_for_delivery.headingDate" : "mail.out_for_delivery.heading",
    facts: ["expected", "carrier", "number"],
    carrierWords: false,
    parts: ["next"],
  })
}
