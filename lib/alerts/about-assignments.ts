import { namedShipment, orderWords, shipmentHref, shipmentName } from "@/lib/alerts/about-shipment"
import { raiseAlert } from "@/lib/alerts/raise"
import type { TeamDb } from "@/lib/db/scope"

interface Assigning {
  /** Who gets it. */
  userId: string
  by: { userId: string | null; name: string }
  now: Date
}

/** Tells a member that a shipment is theirs now, each time that it becomes so. */
export async function alertAssigned(
  tx: TeamDb,
  shipmentId: string,
  { userId, by, now }: Assigning,
): Promise<void> {
  if (userId === by.userId) return
  const shipment = await namedShipment(tx, shipmentId)
  if (!shipment) return
  await raiseAlert(tx, {
    kind: "assigned",
    dedupeKey: `assigned/${shipmentId}/${now.toISOString()}`,
    title: `${by.name} assigned ${shipmentName(shipment)} to you`,
    body: orderWords(shipment),
    href: shipmentHref(shipmentId),
    shipmentId,
    causedByUserId: by.userId,
    concerned: [userId],
    now,
  })
}

/** Tells a member once of all the shipments that one piece of work gave them. */
export async function alertManyAssigned(
  tx: TeamDb,
  { taskId, count, userId, by, now }: Assigning & { taskId: string; count: number },
): Promise<void> {
  if (userId === by.userId || count === 0) return
  const what = count === 1 ? "a shipment" : `${count.toLocaleString("en")} shipments`
  await raiseAlert(tx, {
    kind: "assigned",
    dedupeKey: `task/${taskId}/assigned`,
    title: `${by.name} assigned ${what} to you`,
    href: `/shipments?assignee=${userId}`,
    causedByUserId: by.userId,
    concerned: [userId],
    now,
  })
}
