import type { Category } from "@/lib/tracking/categories"

export interface CheckedShipment {
  category: Category
  terminal: boolean
  handedOverAt: Date | null
  lastEventAt: Date | null
  createdAt: Date
  /** Failed checks in a row. */
  failures: number
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/**
 * When to ask the source again: often when something is about to happen, seldom before the first scan,
 * twice as long after each failure, and never once the parcel has arrived. Null means no more checks.
 * Pure; instants are UTC.
 */
export function nextCheckAt(shipment: CheckedShipment, now: Date): Date | null {
  if (shipment.terminal) return null
  const pause = pauseOf(shipment, now) * 2 ** Math.min(shipment.failures, 6)
  return new Date(now.getTime() + Math.min(pause, day))
}

function pauseOf(shipment: CheckedShipment, now: Date): number {
  const quiet = now.getTime() - (shipment.lastEventAt ?? shipment.createdAt).getTime()
  if (quiet > 30 * day) return day
  if (shipment.category === "OutForDelivery") return 15 * minute
  if (shipment.handedOverAt === null) return quiet < 2 * day ? 3 * hour : 12 * hour
  if (quiet > 7 * day) return 6 * hour
  return shipment.category === "InTransit" ? 2 * hour : hour
}
