import { WaitingShipments } from "@/components/sources/waiting-shipments"
import { Notice } from "@/components/ui/notice"
import type { ConnectionHealth } from "@/lib/sources/connections/health"
import type { Standing } from "@/lib/sources/connections/standing"

interface ConnectionStandingProps {
  connection: {
    id: string
    health: ConnectionHealth
    standing: Standing | null
    waiting: number
    stale: number
    mayChange: boolean
  }
}

/** What is the matter with a connection: since when, what was answered, what waits, what comes next. */
export function ConnectionStanding({ connection }: ConnectionStandingProps) {
  const { id, standing, waiting, stale, health, mayChange } = connection
  if (!standing) return null
  return (
    <Notice tone={health === "failing" ? "trouble" : "late"}>
      <p className="font-medium">{standing.headline}</p>
      {standing.reason ? <p className="break-words">{standing.reason}</p> : null}
      <p>
        {standing.next} <WaitingShipments connectionId={id} waiting={waiting} stale={stale} />
      </p>
      {standing.keyRefused && mayChange ? (
        <p>
          <a href="#account" className="rounded-sm underline underline-offset-2">
            Enter a new key
          </a>
        </p>
      ) : null}
    </Notice>
  )
}
