import type { Shipment, ShipmentChange } from "@/lib/db/generated/client"

export type PastChange = Pick<
  ShipmentChange,
  | "id"
  | "version"
  | "category"
  | "milestone"
  | "detail"
  | "eta"
  | "etaFrom"
  | "occurredAt"
  | "receivedAt"
  | "actionRequired"
>

/**
 * A shipment as it stood at an instant, as far as its changes say; its order, its recipient and its
 * promise are those of today. Pure. `changes` in their order.
 */
export function shipmentAt(shipment: Shipment, changes: readonly PastChange[], at: Date): Shipment {
  const last = changes.findLast((change) => change.receivedAt <= at)
  return {
    ...shipment,
    ...(last ? toldBy(last) : unmoved),
    handedOverAt: until(shipment.handedOverAt, at),
    deliveredAt: until(shipment.deliveredAt, at),
    archivedAt: until(shipment.archivedAt, at),
    terminal: isOver(last),
  }
}

function toldBy({ category, milestone, detail, eta, etaFrom }: PastChange) {
  return { category, milestone, detail, eta, etaFrom }
}

const unmoved = {
  category: "Info",
  milestone: "label_created",
  detail: "registered",
  eta: null,
  etaFrom: null,
} as const

/** What a clock said that runs ahead is known by then, too: an hour is not looked at. */
function until(instant: Date | null, at: Date): Date | null {
  return instant && instant.getTime() <= at.getTime() + 3_600_000 ? instant : null
}

function isOver(last: PastChange | undefined): boolean {
  return last?.category === "Delivered"
}
