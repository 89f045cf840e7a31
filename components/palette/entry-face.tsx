import { CornerDownLeft } from "lucide"
import type { Entry } from "@/components/palette/entries"
import { Icon } from "@/components/ui/icon"
import { StateBadge } from "@/components/ui/state-badge"
import type { FoundShipment } from "@/lib/palette/found"
import { stateWords } from "@/lib/shipments/detail-words"
import { carrierName } from "@/lib/tracking/carriers"

/** What a line of the palette looks like. */
export function EntryFace({ entry: { shipment, command } }: { entry: Entry }) {
  if (shipment) return <ShipmentFace shipment={shipment} />
  const icon = command.icon
  return (
    <>
      <Icon of={icon} className="size-4 shrink-0 text-muted-foreground" />
      <span className="min-w-0 flex-1 truncate">{command.label}</span>
    </>
  )
}

function ShipmentFace({ shipment }: { shipment: FoundShipment }) {
  const { carrier, trackingNumber, orderNumber, recipientName, category, detail } = shipment
  const about = [orderNumber, recipientName, carrierName(carrier)].filter(Boolean).join(" · ")
  return (
    <>
      <span className="grid min-w-0 flex-1">
        <span className="truncate font-mono text-xs">{trackingNumber}</span>
        <span className="truncate text-muted-foreground text-xs">{about}</span>
      </span>
      {shipment.exact ? (
        <span className="flex shrink-0 items-center gap-1 text-link text-xs">
          Exact match <Icon of={CornerDownLeft} className="size-3.5 max-sm:hidden" />
        </span>
      ) : null}
      {shipment.archived ? (
        <span className="shrink-0 text-muted-foreground text-xs">Archived</span>
      ) : null}
      <StateBadge category={category} label={stateWords(category, detail)} className="shrink-0" />
    </>
  )
}
