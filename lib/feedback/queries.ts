import type { TeamDb } from "@/lib/db/scope"
import { type FeedbackState, isChangeable } from "@/lib/feedback/schema"

/** What the page of a delivered parcel does about feedback; null where the shop does not ask. */
export async function feedbackState(
  db: TeamDb,
  parcel: { carrier: string; trackingNumber: string },
  now: Date,
): Promise<FeedbackState | null> {
  const [settings, shipment] = await Promise.all([
    db.pageSettings.findUnique({ where: { teamId: db.teamId }, select: { askFeedback: true } }),
    db.shipment.findFirst({
      where: parcel,
      orderBy: { generation: "desc" },
      select: { feedback: { select: { givenAt: true }, orderBy: { givenAt: "desc" }, take: 1 } },
    }),
  ])
  if (settings?.askFeedback === false || !shipment) return null
  const last = shipment.feedback[0]
  if (!last) return "ask"
  return isChangeable(last.givenAt, now) ? "change" : "given"
}

/** What a shipment's recipient said, newest first. */
export function listFeedback(db: TeamDb, shipmentId: string) {
  return db.deliveryFeedback.findMany({
    where: { shipmentId },
    orderBy: { givenAt: "desc" },
    select: { id: true, wentWell: true, problem: true, text: true, proven: true, givenAt: true },
    take: 10,
  })
}
