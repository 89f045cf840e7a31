import { namedShipment, orderWords, shipmentHref, shipmentName } from "@/lib/alerts/about-shipment"
import { raiseAlert } from "@/lib/alerts/raise"
import type { TeamDb } from "@/lib/db/scope"

interface Bounce {
  mailId: string
  shipmentId: string
  /** `bounced` for good, or `complained`: its owner called it unwanted. */
  what: "bounced" | "complained"
  /** The provider's words. */
  reason: string | null
  now: Date
}

/**
 * Tells the team that a recipient's address takes no mail, or that its owner called one unwanted: call
 * it in the transaction that suppresses the address. The address itself stands on the shipment only.
 */
export async function alertMailBounced(tx: TeamDb, bounce: Bounce): Promise<void> {
  const { mailId, shipmentId, what, reason, now } = bounce
  const shipment = await namedShipment(tx, shipmentId)
  if (!shipment) return
  const name = shipmentName(shipment)
  await raiseAlert(tx, {
    kind: "mail_bounced",
    dedupeKey: `mail/${mailId}/${what}`,
    title:
      what === "bounced"
        ? `The mail about ${name} could not be delivered`
        : `The recipient of ${name} called our mail unwanted`,
    body: [reason ?? "", "No more mails go to this address.", orderWords(shipment)]
      .filter((line) => line !== "")
      .join("\n"),
    href: shipmentHref(shipmentId),
    shipmentId,
    now,
  })
}
