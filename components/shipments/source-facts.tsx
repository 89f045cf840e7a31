import Link from "next/link"
import { Fact, Facts, Unknown } from "@/components/shipments/facts"
import { PastTime } from "@/components/shipments/past-time"
import { RelativeTime } from "@/components/ui/relative-time"
import { countOf } from "@/lib/shipments/labels"
import type { ShipmentData } from "@/lib/shipments/loaders"
import { isKeyRefusal } from "@/lib/sources/connections/health"

/** Where the news comes from, how fresh it is, and what went wrong when asking. */
export function SourceFacts({ data }: { data: ShipmentData }) {
  const { connection, lastCheckedAt, lastEventAt } = data.shipment
  return (
    <Facts title="Source">
      <dl>
        <Fact name="Followed by">
          {connection ? (
            <Link
              href={`/settings/sources/${connection.id}`}
              className="rounded-sm hover:underline"
            >
              {connection.name}
            </Link>
          ) : (
            <Unknown>Webhooks only</Unknown>
          )}
        </Fact>
        <Fact name="Last scan">
          {lastEventAt ? <PastTime at={lastEventAt} /> : <Unknown>None yet</Unknown>}
        </Fact>
        <Fact name={data.pollable ? "Last check" : "Last heard"}>
          {lastCheckedAt ? <PastTime at={lastCheckedAt} /> : <Unknown>Nothing yet</Unknown>}
        </Fact>
        <Fact name="Next check">
          <NextCheck data={data} />
        </Fact>
      </dl>
      <Trouble shipment={data.shipment} />
    </Facts>
  )
}

function NextCheck({ data: { shipment, pollable } }: { data: ShipmentData }) {
  if (shipment.archivedAt) return <Unknown>None while archived</Unknown>
  if (shipment.connection && !shipment.connection.enabled)
    return <Unknown>The source is off</Unknown>
  if (!pollable) return <Unknown>None, waits for webhooks</Unknown>
  if (!shipment.nextCheckAt)
    return <Unknown>{shipment.terminal ? "None, it has ended" : "None planned"}</Unknown>
  const now = new Date()
  const { connection, nextCheckAt } = shipment
  const pausedUntil = connection?.pausedUntil
  if (pausedUntil && pausedUntil > now && pausedUntil >= nextCheckAt)
    return <Resting until={pausedUntil} asked={connection.consecutiveFailures === 0} />
  return nextCheckAt <= now ? "Due now" : <RelativeTime at={nextCheckAt} />
}

/** The whole source rests, after failures or because it asked for a pause. */
function Resting({ until, asked }: { until: Date; asked: boolean }) {
  return (
    <>
      <RelativeTime at={until} />,{" "}
      {asked ? "after the pause that the source asked for" : "when the source is tried again"}
    </>
  )
}

/** This shipment's failed checks; without any, the trouble that its source has with others. */
function Trouble({ shipment }: { shipment: ShipmentData["shipment"] }) {
  const { connection, checkFailure, checkFailures, terminal } = shipment
  const elsewhere = connection && connection.consecutiveFailures > 0 ? connection.lastFailure : null
  const failure = checkFailure ?? (terminal ? null : elsewhere)
  if (!failure) return null
  const first = checkFailure
    ? checkFailures > 1
      ? `The last ${countOf(checkFailures, "check")} failed`
      : "The last check failed"
    : "The source is in trouble with other shipments"
  return (
    <p className="mt-1 break-words text-tone-trouble">
      {first}: {failure}{" "}
      {connection && isKeyRefusal(failure) ? (
        <Link
          href={`/settings/sources/${connection.id}#account`}
          className="rounded-sm underline underline-offset-2"
        >
          The key was refused: enter a new one.
        </Link>
      ) : null}
    </p>
  )
}
