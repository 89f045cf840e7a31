import { contentOf } from "@/emails/content"
import { Layout } from "@/emails/layout"
import type { MailContent, MailView } from "@/emails/view"

/** It waits at a pickup point; the carrier often names it in its own words. */
export function ReadyForPickup({ view }: { view: MailView }) {
  return <Layout view={view} content={readyForPickup(view)} />
}

export function readyForPickup(view: MailView): MailContent {
  return contentOf(view, {
    words: "ready_for_pickup",
    preheader: view.city
      ? "mail.ready_for_pickup.preheaderCity"
      : "mail.ready_for_pickup.preheader",
    heading: view.city ? "mail.ready_for_pickup.headingCity" : "mail.ready_for_pickup.heading",
    facts: ["place", "carrier", "number"],
    carrierWords: true,
    parts: ["next", "help"],
  })
}
