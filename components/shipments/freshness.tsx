import { TriangleAlert } from "lucide-react"
import { PastTime } from "@/components/shipments/past-time"
import type { ShipmentRow } from "@/lib/shipments/list/rows"

type Checked = Pick<ShipmentRow, "lastCheckedAt" | "checkFailure" | "connectionId" | "terminal">

/** How old our knowledge is, and whether the last try to renew it failed. */
export function Freshness({ shipment }: { shipment: Checked }) {
  if (shipment.checkFailure) {
    return (
      <span
        title={shipment.checkFailure}
        className="flex min-w-0 items-center gap-1 text-tone-trouble text-xs"
      >
        <TriangleAlert aria-hidden className="size-3.5 shrink-0" />
        <span className="sr-only">{shipment.checkFailure}</span>
        <span aria-hidden>Check failed</span>
      </span>
    )
  }
  if (!shipment.lastCheckedAt) {
    return (
      <span className="text-muted-foreground text-xs">
        {shipment.connectionId ? "Not yet" : "By webhook"}
      </span>
    )
  }
  return (
    <PastTime
      at={shipment.lastCheckedAt}
      focusable={false}
      className="text-muted-foreground text-xs"
    />
  )
}
