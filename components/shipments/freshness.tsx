import { TriangleAlert } from "lucide-react"
import { RelativeTime } from "@/components/ui/relative-time"
import type { ShipmentRow } from "@/lib/shipments/queries"

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
        <span className="truncate">{shipment.checkFailure}</span>
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
    <RelativeTime
      at={shipment.lastCheckedAt}
      focusable={false}
      className="text-muted-foreground text-xs"
    />
  )
}
