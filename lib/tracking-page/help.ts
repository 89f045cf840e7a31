import type { MessageKey } from "@/lib/languages/catalogues"
import { withoutMarks } from "@/lib/languages/isolate"
import type { Say } from "@/lib/languages/speak"
import { mailLink, webLink } from "@/lib/tracking-page/links"
import type { Facts } from "@/lib/tracking-page/sentences"
import { type Helper, type Situation, situations } from "@/lib/tracking-page/situation"

/** What the reader can do, and the one button that does it. */
export interface Help {
  text: string
  /** `note`: what a mail brings along. */
  action: { label: string; href: string; note: string | null } | null
}

/** Where help is: the shop's support as it was entered, and the carrier's page of this parcel. */
export interface Helpers {
  support: { url: string | null; email: string | null }
  carrierHref: string | null
  number: string
  headline: string
}

/**
 * Null where nothing needs to be done. Where the target of the next thing is not known, the other
 * helper is named instead.
 */
export function helpFor(
  situation: Situation,
  actionRequired: boolean,
  facts: Facts,
  helpers: Helpers,
  say: Say,
): Help | null {
  const wanted: Helper | null = situations[situation].help ?? (actionRequired ? "carrier" : null)
  if (!wanted) return null
  const { carrier, shop } = facts
  const { key, own } = helps[situation] ?? { key: "help.actionNeeded", own: null }
  const targets = { support: supportOf(facts, helpers, say), carrier: helpers.carrierHref }
  const helper = targets[wanted] ? wanted : wanted === "support" ? "carrier" : "support"
  const href = targets[helper]
  const label = helper === wanted && own ? own : general[helper]
  return {
    text: say(key, { carrier, shop }),
    action: href
      ? {
          label: say(label, { carrier, shop }),
          href,
          note: href.startsWith("mailto:") ? say("support.carriesNumber") : null,
        }
      : null,
  }
}

/** A mail first: it brings the number and the problem along, so that nobody has to ask for them. */
function supportOf({ carrier }: Facts, { support, number, headline }: Helpers, say: Say) {
  const subject = withoutMarks(say("support.mailSubject", { carrier, number }))
  const body = withoutMarks(say("support.mailBody", { carrier, number, headline }))
  return mailLink(support.email, subject, body) ?? webLink(support.url)
}

const general: Record<Helper, MessageKey> = {
  support: "action.contactShop",
  carrier: "action.continueAtCarrier",
}

/** The situations that have help: its words, and those of a button that says more than whom to ask. */
export const helps: Partial<Record<Situation, { key: MessageKey; own: MessageKey | null }>> = {
  carrier_unknown: { key: "help.carrier_unknown", own: null },
  ready_for_pickup: { key: "help.ready_for_pickup", own: null },
  delivered: { key: "help.delivered", own: null },
  delivered_damaged: { key: "help.delivered_damaged", own: "action.reportDamage" },
  partly_delivered: { key: "help.partly_delivered", own: null },
  expired: { key: "help.expired", own: null },
  attempt_failed: { key: "help.attempt_failed", own: "action.newDeliveryDay" },
  refused: { key: "help.refused", own: "action.sendAgain" },
  undeliverable: { key: "help.undeliverable", own: null },
  address_problem: { key: "help.address_problem", own: "action.sendAddress" },
  customs_papers: { key: "help.customs_papers", own: "action.sendCustomsPapers" },
  payment_due: { key: "help.payment_due", own: "action.pay" },
  information_needed: { key: "help.information_needed", own: null },
  held: { key: "help.held", own: "action.releaseHold" },
  damaged: { key: "help.sorry", own: "action.reportDamage" },
  lost: { key: "help.sorry", own: "action.reportLost" },
  will_not_arrive: { key: "help.sorry", own: null },
  cancelled: { key: "help.cancelled", own: null },
  unclaimed: { key: "help.sendAgain", own: "action.sendAgain" },
  returning: { key: "help.sendAgain", own: "action.sendAgain" },
  returned: { key: "help.sendAgain", own: "action.sendAgain" },
  problem: { key: "help.problem", own: null },
}
