"use client"

import { useNow } from "@/components/ui/clock"
import { dateIn } from "@/lib/shipments/labels"
import type { ShipmentData } from "@/lib/shipments/loaders"
import { expectedWords } from "@/lib/shipments/window-words"

interface ChangedEtaProps {
  change: Pick<
    ShipmentData["changes"][number],
    "eta" | "etaFrom" | "previousEta" | "previousEtaFrom"
  >
  timeZone: string
}

/** A new estimated day or another window, where a change brought one. */
export function ChangedEta({ change, timeZone }: ChangedEtaProps) {
  const now = new Date(useNow())
  const { eta, etaFrom, previousEta: from, previousEtaFrom } = change
  const sameDay = eta && from && dateIn(from, timeZone) === dateIn(eta, timeZone)
  const sameWindow = etaFrom === null || etaFrom.getTime() === previousEtaFrom?.getTime()
  if (!eta || (sameDay && sameWindow)) return null
  return (
    <span className="text-muted-foreground">
      {from ? "new estimate" : "estimate"}: {expectedWords({ eta, etaFrom }, now, timeZone)}
    </span>
  )
}
