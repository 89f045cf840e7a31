import { namedShipment, shipmentHref, shipmentName } from "@/lib/alerts/about-shipment"
import { raiseAlert } from "@/lib/alerts/raise"
import type { TeamDb } from "@/lib/db/scope"

interface Note {
  id: string
  shipmentId: string
  body: string
  /** User ids. */
  mentions: readonly string[]
}

/** Tells those whom a note names; who was named before it was rewritten is not told again. */
export async function alertMentions(
  tx: TeamDb,
  note: Note,
  { by, now }: { by: { userId: string; name: string }; now: Date },
): Promise<void> {
  if (note.mentions.every((userId) => userId === by.userId)) return
  const shipment = await namedShipment(tx, note.shipmentId)
  if (!shipment) return
  await raiseAlert(tx, {
    kind: "mention",
    dedupeKey: `note/${note.id}`,
    title: `${by.name} named you in a note on ${shipmentName(shipment)}`,
    body: note.body,
    href: shipmentHref(shipment.id),
    shipmentId: shipment.id,
    causedByUserId: by.userId,
    concerned: note.mentions,
    now,
  })
}
