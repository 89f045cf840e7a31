"use client"

import { PastTime } from "@/components/shipments/past-time"
import { useNow } from "@/components/ui/clock"
import { StateBadge } from "@/components/ui/state-badge"
import { stateWords } from "@/lib/shipments/detail-words"
import { headlineOf } from "@/lib/shipments/headline"
import type { ShipmentData } from "@/lib/shipments/loaders"

interface StoryHeadlineProps {
  shipment: ShipmentData["shipment"]
  timeZone: string
}

/** Where the parcel is, in the words one would say on the phone. */
export function StoryHeadline({ shipment, timeZone }: StoryHeadlineProps) {
  const { title, explanation } = headlineOf(shipment, new Date(useNow()), timeZone)
  return (
    <div className="grid gap-2">
      <p className="flex flex-wrap items-center gap-2 text-muted-foreground text-sm">
        <StateBadge
          category={shipment.category}
          label={stateWords(shipment.category, shipment.detail)}
        />
        {shipment.lastEventAt ? <PastTime at={shipment.lastEventAt} /> : null}
      </p>
      <h1 className="text-pretty font-semibold text-2xl">{title}</h1>
      {explanation ? <p className="text-lg text-muted-foreground">{explanation}</p> : null}
    </div>
  )
}
