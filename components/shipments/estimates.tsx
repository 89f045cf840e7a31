"use client"

import Link from "next/link"
import { Facts } from "@/components/shipments/facts"
import { PastTime } from "@/components/shipments/past-time"
import { useNow } from "@/components/ui/clock"
import { type Estimate, estimatesOf } from "@/lib/shipments/estimates"
import { countOf, daysBetween, dayWords } from "@/lib/shipments/labels"
import type { ShipmentData } from "@/lib/shipments/loaders"

/** Each estimated day: when it was told, by whom, and how far it is from the others and the promise. */
export function Estimates({ data }: { data: ShipmentData }) {
  const now = new Date(useNow())
  const { shipment, changes, sourceNames, timeZone } = data
  const estimates = estimatesOf(changes, timeZone)
  if (estimates.length === 0) return null
  const drift = driftWords(shipment, timeZone)
  return (
    <Facts title="Estimates">
      <ol className="grid gap-1">
        {estimates.map((estimate) => (
          <li key={estimate.id} className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-2">
            <span className="tabular-nums">{dayWords(estimate.eta, now, timeZone)}</span>
            <span className="min-w-0 text-muted-foreground">
              {estimate.moved === null ? null : `${movedWords(estimate.moved)}, `}
              told <PastTime at={estimate.toldAt} /> by{" "}
              <Teller estimate={estimate} name={sourceNames[estimate.source]} />
            </span>
          </li>
        ))}
      </ol>
      {drift ? <p className="mt-1.5 text-muted-foreground">{drift}</p> : null}
    </Facts>
  )
}

function Teller({ estimate, name }: { estimate: Estimate; name: string | undefined }) {
  const words = name ?? "Porchlight"
  if (!estimate.payloadId) return words
  return (
    <Link
      href={`/settings/sources/payloads/${estimate.payloadId}`}
      className="rounded-sm underline-offset-2 hover:text-foreground hover:underline"
    >
      {words}
    </Link>
  )
}

/** The estimate that stands, against the carrier's first and against what was promised. */
function driftWords({ eta, originalEta, promisedAt }: ShipmentData["shipment"], timeZone: string) {
  if (!eta) return null
  const fromFirst = originalEta ? daysBetween(originalEta, eta, timeZone) : 0
  const fromPromise = promisedAt ? daysBetween(promisedAt, eta, timeZone) : 0
  const parts = [
    fromFirst === 0 ? null : `${movedWords(fromFirst)} than first estimated`,
    fromPromise === 0 ? null : `${movedWords(fromPromise)} than promised`,
  ].filter((part) => part !== null)
  return parts.length > 0 ? `It stands ${parts.join(", ")}.` : null
}

function movedWords(days: number) {
  return `${countOf(Math.abs(days), "day")} ${days > 0 ? "later" : "sooner"}`
}
