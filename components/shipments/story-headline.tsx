"use client"

import { CarrierLink, CopyableNumber } from "@/components/shipments/number-cell"
import { PastTime } from "@/components/shipments/past-time"
import { useNow } from "@/components/ui/clock"
import { CopyableId } from "@/components/ui/copy-button"
import { StateBadge } from "@/components/ui/state-badge"
import { stateWords } from "@/lib/shipments/detail-words"
import { headlineOf } from "@/lib/shipments/headline"
import type { ShipmentData } from "@/lib/shipments/loaders"
import { carrierName } from "@/lib/tracking/carriers"

interface StoryHeadlineProps {
  shipment: ShipmentData["shipment"]
  timeZone: string
}

/** Which parcel it is, and where it is, in the words one would say on the phone. */
export function StoryHeadline({ shipment, timeZone }: StoryHeadlineProps) {
  const { title, explanation } = headlineOf(shipment, new Date(useNow()), timeZone)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted-foreground text-sm">
        <StateBadge
          category={shipment.category}
          label={stateWords(shipment.category, shipment.detail)}
        />
        <span className="inline-flex min-w-0 items-center gap-4">
          {carrierName(shipment.carrier)}
          <span className="inline-flex min-w-0 items-center text-foreground">
            <CopyableNumber>{shipment.trackingNumber}</CopyableNumber>
            <CarrierLink carrier={shipment.carrier} trackingNumber={shipment.trackingNumber} />
          </span>
        </span>
        {shipment.orderNumber ? (
          <span className="inline-flex min-w-0 max-w-full items-center gap-2">
            Order{" "}
            <CopyableId
              value={shipment.orderNumber}
              label="order number"
              className="mx-0 min-w-0"
            />
          </span>
        ) : null}
        {shipment.lastEventAt ? <PastTime at={shipment.lastEventAt} /> : null}
      </p>
      <h1 className="text-pretty break-words font-semibold text-2xl">{title}</h1>
      {explanation ? <p className="text-base text-muted-foreground">{explanation}</p> : null}
    </div>
  )
}
