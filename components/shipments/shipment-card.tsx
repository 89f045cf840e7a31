import { ArrivalCell } from "@/components/shipments/arrival-cell"
import { PastTime } from "@/components/shipments/past-time"
import { StateBadge } from "@/components/ui/state-badge"
import { stateWords } from "@/lib/shipments/detail-words"
import { placeWords } from "@/lib/shipments/labels"
import type { ShipmentRow } from "@/lib/shipments/list/rows"
import { carrierName } from "@/lib/tracking/carriers"

interface ShipmentCardProps {
  shipment: ShipmentRow
  timeZone: string
  onOpen: () => void
}

/** A shipment on a narrow screen: the whole card opens it. */
export function ShipmentCard({ shipment, timeZone, onOpen }: ShipmentCardProps) {
  const who = [shipment.orderNumber, shipment.recipientName ?? shipment.recipientEmail]
  const place = placeWords({ city: shipment.lastCity, country: shipment.lastCountry })
  return (
    <a
      href={`/shipments/${shipment.id}`}
      data-row-link=""
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        onOpen()
      }}
      className="grid gap-1.5 px-4 py-3 text-sm tabular-nums outline-offset-[-2px] active:bg-muted"
    >
      <span className="flex min-w-0 items-center justify-between gap-3">
        <StateBadge
          category={shipment.category}
          label={stateWords(shipment.category, shipment.detail)}
        />
        <PastTime
          at={shipment.lastEventAt ?? shipment.createdAt}
          focusable={false}
          className="shrink-0 text-muted-foreground text-xs"
        />
      </span>
      <span className="flex min-w-0 items-baseline gap-2">
        <span className="shrink-0 text-muted-foreground">{carrierName(shipment.carrier)}</span>
        <span className="mono-id truncate">{shipment.trackingNumber}</span>
      </span>
      <span className="flex min-w-0 items-baseline justify-between gap-3">
        <span className="truncate">
          {who.filter((part) => part).join(" · ") || (
            <span className="text-muted-foreground">No recipient known</span>
          )}
        </span>
        <ArrivalCell shipment={shipment} timeZone={timeZone} />
      </span>
      <span className="truncate text-muted-foreground text-xs">
        {shipment.lastMessage ?? "No scan yet"}
        {place ? ` · ${place}` : null}
      </span>
      {shipment.checkFailure ? (
        <span className="truncate text-tone-trouble text-xs">{shipment.checkFailure}</span>
      ) : null}
    </a>
  )
}
