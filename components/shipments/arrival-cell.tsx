"use client"

import { cn } from "@/components/ui/class-names"
import { useNow } from "@/components/ui/clock"
import { arrivalOf, dayWords } from "@/lib/shipments/labels"
import type { ShipmentRow } from "@/lib/shipments/list/rows"

/** When the parcel comes or came, as a day of the team's; what was promised on hover. */
export function ArrivalCell({ shipment, timeZone }: { shipment: ShipmentRow; timeZone: string }) {
  const now = new Date(useNow())
  const arrival = arrivalOf(shipment, now, timeZone)
  if (!arrival) return <span className="text-muted-foreground/70">–</span>
  const promised = shipment.promisedAt
    ? `Promised ${dayWords(shipment.promisedAt, now, timeZone)}`
    : undefined
  return (
    <span
      title={promised}
      className={cn(
        arrival.past && "text-muted-foreground",
        arrival.late && (arrival.past ? "text-tone-late" : "font-medium text-tone-late"),
      )}
    >
      {arrival.text}
    </span>
  )
}
