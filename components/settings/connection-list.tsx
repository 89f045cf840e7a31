import { ChevronRight, Plug } from "lucide"
import Link from "next/link"
import { ConnectionHealthBadge } from "@/components/settings/connection-health"
import { PastTime } from "@/components/shipments/past-time"
import { WaitingShipments } from "@/components/sources/waiting-shipments"
import { EmptyState } from "@/components/ui/empty-state"
import { Icon } from "@/components/ui/icon"
import type { ConnectionHealth } from "@/lib/sources/connections/health"
import type { Standing } from "@/lib/sources/connections/standing"

interface ListedConnection {
  id: string
  name: string
  sourceName: string
  health: ConnectionHealth
  lastReceivedAt: Date | null
  lastSuccessAt: Date | null
  standing: Standing | null
  waiting: number
  stale: number
}

/** The team's connections; each row leads to its page. */
export function ConnectionList({ connections }: { connections: readonly ListedConnection[] }) {
  if (connections.length === 0) {
    return (
      <EmptyState icon={Plug} title="No source is connected">
        Connect the account that you buy labels from, and its parcels appear by themselves.
      </EmptyState>
    )
  }
  return (
    <ul className="border-t">
      {connections.map((connection) => (
        <li key={connection.id} className="relative flex items-center gap-3 border-b py-3">
          <div className="min-w-0 flex-1">
            <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
              <Link
                href={`/settings/sources/${connection.id}`}
                className="min-w-0 break-words rounded-sm font-medium text-sm after:absolute after:inset-0 hover:underline"
              >
                {connection.name}
              </Link>
              <ConnectionHealthBadge health={connection.health} />
            </p>
            <p className="mt-0.5 break-words text-muted-foreground text-sm">
              {connection.name === connection.sourceName ? null : `${connection.sourceName}. `}
              <Heard connection={connection} />
            </p>
          </div>
          <Icon of={ChevronRight} className="size-4 shrink-0 text-muted-foreground" />
        </li>
      ))}
    </ul>
  )
}

function Heard({ connection }: { connection: ListedConnection }) {
  const { id, standing, waiting, stale, lastReceivedAt } = connection
  if (standing) {
    return (
      <>
        {standing.headline} {standing.reason} {standing.next}{" "}
        <WaitingShipments connectionId={id} waiting={waiting} stale={stale} />
      </>
    )
  }
  const heardAt = lastReceivedAt ?? connection.lastSuccessAt
  if (!heardAt) return "Nothing received yet."
  return (
    <>
      Last received{" "}
      <span className="relative z-10">
        <PastTime at={heardAt} />
      </span>
    </>
  )
}
