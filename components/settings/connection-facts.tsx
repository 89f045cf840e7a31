import type { ReactNode } from "react"
import { Notice } from "@/components/ui/notice"
import { RelativeTime } from "@/components/ui/relative-time"
import { countOf } from "@/lib/shipments/labels"
import type { ConnectionHealth } from "@/lib/sources/connections/health"

interface ConnectionFactsProps {
  connection: {
    health: ConnectionHealth
    lastReceivedAt: Date | null
    lastSuccessAt: Date | null
    lastFailureAt: Date | null
    lastFailure: string | null
    pausedUntil: Date | null
    overdueChecks: number
  }
}

/** When the source was last heard, asked and failed. */
export function ConnectionFacts({ connection }: ConnectionFactsProps) {
  const { health, lastFailure, lastFailureAt } = connection
  const inTrouble = health === "failing" || health === "paused"
  return (
    <div className="grid gap-4">
      {inTrouble && lastFailure ? (
        <Notice tone={health === "failing" ? "trouble" : "late"}>
          {lastFailure}
          <WhatNext connection={connection} />
        </Notice>
      ) : null}
      <dl className="grid grid-cols-2 gap-x-8 gap-y-3 text-sm sm:grid-cols-3">
        <Fact name="Last received" at={connection.lastReceivedAt} never="Nothing yet" />
        <Fact name="Last answer" at={connection.lastSuccessAt} never="Not asked yet" />
        <Fact name="Last failure" at={lastFailureAt} never="None">
          {!inTrouble && lastFailure ? (
            <span className="block text-muted-foreground">{lastFailure}</span>
          ) : null}
        </Fact>
      </dl>
    </div>
  )
}

/** Since when, what waits for it, and when it is asked again. */
function WhatNext({ connection }: ConnectionFactsProps) {
  const { health, lastSuccessAt, overdueChecks, pausedUntil } = connection
  return (
    <>
      {lastSuccessAt ? (
        <>
          {" "}
          The last good answer came <RelativeTime at={lastSuccessAt} />.
        </>
      ) : null}
      {overdueChecks > 0
        ? ` ${countOf(overdueChecks, "shipment")} ${overdueChecks === 1 ? "waits" : "wait"} for a check.`
        : null}
      {health === "paused" && pausedUntil ? (
        <>
          {" "}
          It is asked again <RelativeTime at={pausedUntil} />.
        </>
      ) : null}
    </>
  )
}

interface FactProps {
  name: string
  at: Date | null
  never: string
  children?: ReactNode
}

function Fact({ name, at, never, children }: FactProps) {
  return (
    <div>
      <dt className="text-muted-foreground">{name}</dt>
      <dd className="font-medium">
        {at ? <RelativeTime at={at} /> : <span className="font-normal">{never}</span>}
        {children}
      </dd>
    </div>
  )
}
