import type { Shipment } from "@/lib/db/generated/client"
import { type PastChange, shipmentAt } from "@/lib/notifications/dry-run/past-shipment"
import { newsFacts } from "@/lib/notifications/facts"
import { plainConditions, type Rules, type TimeTrigger } from "@/lib/notifications/schema"
import { isTrueOf } from "@/lib/notifications/truth"
import { readPickupPoint } from "@/lib/tracking/pickup-point"

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/**
 * When time alone would have brought something to a shipment, under these rules: what the job finds
 * (moments/sql), told afterwards from the shipment's changes. Pure; each kind once at most.
 */
export function pastTimeMoments(
  shipment: Shipment,
  changes: readonly PastChange[],
  rules: Rules,
  teamZone: string,
): { trigger: TimeTrigger; at: Date }[] {
  const label = changes.findLast(({ milestone }) => milestone === "label_created")
  const hours = rules.no_first_scan.conditions.afterHours ?? plainConditions.afterHours
  const labelAt = label?.occurredAt ?? shipment.createdAt
  const found: { trigger: TimeTrigger; at: Date }[] = [
    { trigger: "no_first_scan", at: new Date(labelAt.getTime() + hours * hourMs) },
  ]
  if (shipment.promisedAt) found.push({ trigger: "promise_missed", at: after(shipment.promisedAt) })
  const reminder = reminderAt(shipment, changes, rules)
  if (reminder) found.push({ trigger: "pickup_reminder", at: reminder })
  return found.filter(({ trigger, at }) => {
    return isTrueOf(trigger, newsFacts(shipmentAt(shipment, changes, at), teamZone), at)
  })
}

function after(instant: Date): Date {
  return new Date(instant.getTime() + 1)
}

function reminderAt(
  shipment: Shipment,
  changes: readonly PastChange[],
  { pickup_reminder: { conditions } }: Rules,
): Date | null {
  const ready = changes.find(({ category }) => category === "AvailableForPickup")
  if (!ready) return null
  const keptUntil = readPickupPoint(shipment.pickupPoint)?.keptUntil ?? null
  const last = keptUntil ? Date.parse(`${keptUntil}T00:00:00Z`) : Number.NaN
  if (conditions.daysBefore && !Number.isNaN(last)) {
    return new Date(last - conditions.daysBefore * dayMs)
  }
  const days = conditions.afterDays ?? plainConditions.afterDays
  return new Date((ready.occurredAt ?? ready.receivedAt).getTime() + days * dayMs)
}
