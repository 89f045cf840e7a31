import type { ReactNode } from "react"
import { RelativeTime } from "@/components/ui/relative-time"
import type { ConnectionHealth } from "@/lib/sources/connections/health"

interface ConnectionFactsProps {
  connection: {
    health: ConnectionHealth
    lastReceivedAt: Date | null
    lastSuccessAt: Date | null
    lastFailureAt: Date | null
    lastFailure: string | null
  }
}

/** When the source was last heard, asked and failed. */
export function ConnectionFacts({ connection }: ConnectionFactsProps) {
  const { health, lastFailure, lastFailureAt } = connection
  return (
    <dl className="grid grid-cols-2 gap-x-8 gap-y-3 text-sm sm:grid-cols-3">
      <Fact name="Last received" at={connection.lastReceivedAt} never="Nothing yet" />
      <Fact name="Last answer" at={connection.lastSuccessAt} never="Not asked yet" />
      <Fact name="Last failure" at={lastFailureAt} never="None">
        {health !== "failing" && lastFailure ? (
          <span className="block break-words font-normal text-muted-foreground">{lastFailure}</span>
        ) : null}
      </Fact>
    </dl>
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
