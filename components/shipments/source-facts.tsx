import Link from "next/link"
import { Fact, Facts, Unknown } from "@/components/shipments/facts"
import { PastTime } from "@/components/shipments/past-time"
import { RelativeTime } from "@/components/ui/relative-time"
import { countOf } from "@/lib/shipments/labels"
import type { ShipmentData } from "@/lib/shipments/loaders"

/** Where the news comes from, how fresh it is, and what went wrong when asking. */
export function SourceFacts({ data }: { data: ShipmentData }) {
  const { connection, lastCheckedAt, checkFailure, checkFailures } = data.shipment
  return (
    <Facts title="Source">
      <dl>
        <Fact name="Followed by">
          {connection ? (
            <Link href="/settings/sources" className="rounded-sm hover:underline">
              {connection.name}
            </Link>
          ) : (
            <Unknown>Webhooks only</Unknown>
          )}
        </Fact>
        <Fact name="Last heard">
          {lastCheckedAt ? <PastTime at={lastCheckedAt} /> : <Unknown>Nothing yet</Unknown>}
        </Fact>
        <Fact name="Next check">
          <NextCheck data={data} />
        </Fact>
      </dl>
      {checkFailure ? (
        <p className="mt-1 text-tone-trouble">
          {checkFailures > 1
            ? `The last ${countOf(checkFailures, "check")} failed: `
            : "The last check failed: "}
          {checkFailure}
        </p>
      ) : null}
    </Facts>
  )
}

function NextCheck({ data: { shipment, pollable } }: { data: ShipmentData }) {
  if (shipment.archivedAt) return <Unknown>None while archived</Unknown>
  if (shipment.connection && !shipment.connection.enabled)
    return <Unknown>The source is off</Unknown>
  if (!pollable) return <Unknown>None, waits for webhooks</Unknown>
  const pausedUntil = shipment.connection?.pausedUntil
  if (shipment.nextCheckAt && pausedUntil && pausedUntil > shipment.nextCheckAt)
    return pausedUntil > new Date() ? <Resting until={pausedUntil} /> : "Due now"
  if (shipment.nextCheckAt && shipment.nextCheckAt <= new Date()) return "Due now"
  if (shipment.nextCheckAt) return <RelativeTime at={shipment.nextCheckAt} />
  return <Unknown>{shipment.terminal ? "None, it has ended" : "None planned"}</Unknown>
}

/** The whole source rests, after failures or because it asked for a pause. */
function Resting({ until }: { until: Date }) {
  return (
    <>
      <RelativeTime at={until} />, when the source is asked again
    </>
  )
}
