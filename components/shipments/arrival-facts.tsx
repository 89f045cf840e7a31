"use client"

import { Fact, Facts, Unknown } from "@/components/shipments/facts"
import { useNow } from "@/components/ui/clock"
import { arrivalOf } from "@/lib/shipments/arrival-words"
import { dayWords } from "@/lib/shipments/labels"
import type { ShipmentData } from "@/lib/shipments/loaders"
import { expectedWords } from "@/lib/shipments/window-words"

interface ArrivalFactsProps {
  shipment: ShipmentData["shipment"]
  timeZone: string
}

/** What was promised, what is expected, and what happened. */
export function ArrivalFacts({ shipment, timeZone }: ArrivalFactsProps) {
  const now = new Date(useNow())
  const { promisedAt, eta, etaFrom, originalEta, deliveredAt } = shipment
  const arrival = arrivalOf(shipment, now, timeZone)
  const day = (at: Date) => dayWords(at, now, timeZone)
  const moved = originalEta && eta && day(originalEta) !== day(eta)
  return (
    <Facts title="Arrival">
      <dl>
        <Fact name="Promised">
          {promisedAt ? day(promisedAt) : <Unknown>Nothing promised</Unknown>}
        </Fact>
        <Fact name="Estimate">
          {eta ? expectedWords({ eta, etaFrom }, now, timeZone) : <Unknown>None yet</Unknown>}
          {moved ? (
            <span className="block text-muted-foreground text-xs">first {day(originalEta)}</span>
          ) : null}
        </Fact>
        <Fact name="Delivered">
          {deliveredAt ? (
            `${day(deliveredAt)}, ${timeOf(deliveredAt, timeZone)}`
          ) : (
            <Unknown>Not yet</Unknown>
          )}
          {arrival?.late ? (
            <span className="block text-tone-late text-xs">
              {arrival.past || arrival.text.endsWith("late") ? arrival.text : "Will be late"}
            </span>
          ) : null}
        </Fact>
      </dl>
    </Facts>
  )
}

function timeOf(at: Date, timeZone: string) {
  return new Intl.DateTimeFormat("en-GB", {
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
    timeZone,
  }).format(at)
}
