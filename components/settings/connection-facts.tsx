import type { ReactNode } from "react"
import { PastTime } from "@/components/shipments/past-time"
import type { ConnectionHealth } from "@/lib/sources/connections/health"

interface ConnectionFactsProps {
  connection: {
    health: ConnectionHealth
    lastReceivedAt: Date | null
    lastSuccessAt: Date | null
    lastFailureAt: Date | null
    lastFailure: string | null
  }
  /** Calls of its API that are used, a line each; empty when it is not asked. */
  budget: readonly string[]
}

/** When the source was last heard, asked and failed, and how many calls its API has left. */
export function ConnectionFacts({ connection, budget }: ConnectionFactsProps) {
  const { health, lastFailure, lastFailureAt } = connection
  return (
    <dl className="grid grid-cols-2 gap-x-8 gap-y-3 text-sm sm:grid-cols-3">
      <Fact name="Last received" at={connection.lastReceivedAt} never="Nothing yet" />
      <Fact
        name="Last answer"
        at={connection.lastSuccessAt}
        never={lastFailureAt ? "None yet" : "Not asked yet"}
      />
      <Fact name="Last failure" at={lastFailureAt} never="None">
        {health !== "failing" && lastFailure ? (
          <span className="block break-words font-normal text-muted-foreground">{lastFailure}</span>
        ) : null}
      </Fact>
      {budget.length > 0 ? (
        <div className="col-span-full">
          <dt className="text-muted-foreground">Calls used</dt>
          {budget.map((words) => (
            <dd key={words} className="font-medium tabular-nums">
              {words}
            </dd>
          ))}
        </div>
      ) : null}
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
        {at ? <PastTime at={at} /> : <span className="font-normal">{never}</span>}
        {children}
      </dd>
    </div>
  )
}
