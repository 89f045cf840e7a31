import type { ReactNode } from "react"
import { Notice } from "@/components/ui/notice"
import { RelativeTime } from "@/components/ui/relative-time"
import type { ConnectionHealth } from "@/lib/sources/connections/health"

interface ConnectionFactsProps {
  connection: {
    health: ConnectionHealth
    lastReceivedAt: Date | null
    lastSuccessAt: Date | null
    lastFailureAt: Date | null
    lastFailure: string | null
    pausedUntil: Date | null
  }
}

/** When the source was last heard, asked and failed. */
export function ConnectionFacts({ connection }: ConnectionFactsProps) {
  const { health, lastFailure, lastFailureAt, pausedUntil } = connection
  const inTrouble = health === "failing" || health === "paused"
  return (
    <div className="grid gap-4">
      {inTrouble && lastFailure ? (
        <Notice tone={health === "failing" ? "trouble" : "late"}>
          {lastFailure}
          {health === "paused" && pausedUntil ? (
            <>
              {" "}
              It is asked again <RelativeTime at={pausedUntil} />.
            </>
          ) : null}
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
