import type { SourceConnection } from "@/lib/db/generated/client"
import type { TeamDb } from "@/lib/db/scope"
import { mailbox } from "@/lib/mail/mailbox"
import { togetherMs } from "@/lib/notifications/decide"
import { decideForChange, deliverDecision } from "@/lib/notifications/mutations"
import { addShipment } from "@/lib/shipments/mutations"
import { receive } from "@/prisma/factories/receive"
import { type ShippoScan, shippoWebhook } from "@/prisma/factories/shippo"
import { type DemoOrder, etaAfter } from "@/prisma/seed/plan"

const minute = 60_000

/**
 * Lets an order's parcel arrive through the ordinary pipeline: registered, its payloads stored and
 * understood one after the other, and its recipient told or not told. Shippo was connected at
 * `connectedAt`: what was scanned before that came as one payload then.
 */
export async function writeOrder(
  db: TeamDb,
  connection: SourceConnection,
  order: DemoOrder,
  options: { now: Date; connectedAt: Date },
): Promise<void> {
  const { parcel, scans, person } = order
  await addShipment(
    db,
    {
      carrier: parcel.carrier,
      trackingNumber: parcel.trackingNumber,
      connectionId: connection.id,
      orderNumber: order.orderNumber,
      customerId: order.customerId,
      recipientName: person.name,
      recipientEmail: order.email,
      recipientPhone: order.phone,
      recipientLocale: person.locale,
      postalCode: parcel.destination.postalCode,
      promisedAt: order.promisedAt,
    },
    { now: scans[0]?.at ?? options.now },
  )
  for (const { known, receivedAt } of deliveries(scans, options)) {
    const eta = etaAfter(known, parcel.originalEta ?? options.now)
    const payload = shippoWebhook({ ...parcel, eta }, known)
    const { changeIds } = await receive(db, connection, payload, receivedAt)
    for (const changeId of changeIds) await tell(db, changeId, receivedAt)
  }
}

/** Decides on what a change tells recipients, and mails it to the mailbox. */
export async function tell(db: TeamDb, changeId: string, now: Date) {
  const { sendIds } = await decideForChange(db, changeId, { now })
  // An order's parcels wait a moment for one another.
  const due = new Date(now.getTime() + togetherMs)
  for (const id of sendIds) await deliverDecision(db, id, { now: due, transport: mailbox })
}

/** What Shippo pushed: each time all scans known by then, quiet ones together with the next. */
function deliveries(
  scans: readonly ShippoScan[],
  { now, connectedAt }: { now: Date; connectedAt: Date },
) {
  const list: { known: ShippoScan[]; receivedAt: Date }[] = []
  scans.forEach((scan, index) => {
    const next = scans[index + 1]
    const waits = next && (next.at <= connectedAt || quiet.has(scan.code))
    if (waits) return
    const told = new Date(scan.at.getTime() + (3 + (index % 5)) * minute)
    const receivedAt = scan.at <= connectedAt ? connectedAt : told < now ? told : now
    list.push({ known: scans.slice(0, index + 1), receivedAt })
  })
  return list
}

const quiet: ReadonlySet<string> = new Set([
  "package_departed",
  "package_processing",
  "package_processed",
])
