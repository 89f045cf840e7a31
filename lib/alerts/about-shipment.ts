import type { TeamDb } from "@/lib/db/scope"
import { carrierName } from "@/lib/tracking/carriers"

export const shipmentColumns = {
  id: true,
  carrier: true,
  trackingNumber: true,
  orderNumber: true,
} as const

export interface NamedShipment {
  id: string
  carrier: string
  trackingNumber: string
  orderNumber: string | null
}

/** A shipment as alerts name it; null when it is not there any more. */
export function namedShipment(tx: TeamDb, id: string): Promise<NamedShipment | null> {
  return tx.shipment.findUnique({ where: { id }, select: shipmentColumns })
}

/** "UPS 1Z999AA1". */
export function shipmentName({ carrier, trackingNumber }: NamedShipment): string {
  return `${carrierName(carrier)} ${trackingNumber}`
}

/** "Order 10233."; empty without one. */
export function orderWords({ orderNumber }: NamedShipment): string {
  return orderNumber ? `Order ${orderNumber}.` : ""
}

export function shipmentHref(id: string): string {
  return `/shipments/${id}`
}
