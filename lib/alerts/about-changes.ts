import {
  orderWords,
  shipmentColumns,
  shipmentHref,
  shipmentName,
} from "@/lib/alerts/about-shipment"
import { type Alert, raiseAlerts } from "@/lib/alerts/raise"
import { inTransaction, type TeamDb } from "@/lib/db/scope"
import { detailWords } from "@/lib/shipments/detail-words"
import type { Category } from "@/lib/tracking/categories"

/** What a shipment comes into as trouble, and how its alert says so. */
const troubles: Partial<Record<Category, string>> = {
  DeliveryFailure: "could not be delivered",
  Exception: "is in trouble",
}

const troubled = Object.keys(troubles) as Category[]

/** What happened longer ago is no news. */
const newsMs = 72 * 3_600_000

/**
 * Tells of shipments that these changes brought into trouble: their assignees, and who wants to hear of
 * any. Only of those that are still in it, that were not before, and not of old news, replays and what
 * is archived. Any number of runs tell once.
 */
export async function alertTroubles(
  db: TeamDb,
  changeIds: readonly string[],
  { now }: { now: Date },
): Promise<void> {
  const found = await db.shipmentChange.findMany({
    where: {
      id: { in: [...changeIds] },
      category: { in: troubled },
      OR: [{ previousCategory: null }, { previousCategory: { notIn: troubled } }],
      replay: false,
      correctedFrom: null,
      occurredAt: { gt: new Date(now.getTime() - newsMs) },
      shipment: { archivedAt: null, category: { in: troubled } },
    },
    select: {
      id: true,
      category: true,
      exceptionReason: true,
      shipment: { select: { ...shipmentColumns, assigneeId: true } },
    },
  })
  if (found.length === 0) return
  const alerts = found.flatMap(({ id, category, exceptionReason, shipment }): Alert[] => {
    const alert = {
      dedupeKey: `change/${id}`,
      title: `${shipmentName(shipment)} ${troubles[category] ?? "is in trouble"}`,
      body: [exceptionReason ? `${detailWords(exceptionReason)}.` : "", orderWords(shipment)]
        .filter((line) => line !== "")
        .join("\n"),
      href: shipmentHref(shipment.id),
      shipmentId: shipment.id,
      now,
    }
    const concerned = shipment.assigneeId ? [shipment.assigneeId] : []
    // An assignee who wants to hear of both is told once, as of a shipment of their own.
    return [
      { ...alert, kind: "own_shipment_exception", concerned },
      { ...alert, kind: "shipment_exception" },
    ]
  })
  await inTransaction(db, (tx) => raiseAlerts(tx, alerts))
}
