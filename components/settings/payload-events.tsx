import Link from "next/link"
import { RelativeTime } from "@/components/ui/relative-time"
import { StateBadge } from "@/components/ui/state-badge"
import type { Category } from "@/lib/tracking/categories"

interface PayloadEvent {
  id: string
  category: Category
  message: string
  occurredAt: Date
  city: string | null
  country: string | null
  shipment: { id: string; carrier: string; trackingNumber: string }
}

interface PayloadEventsProps {
  events: readonly PayloadEvent[]
  /** How many times it changed a shipment's state. */
  changes: number
}

/** The scans that a payload was the first to tell of, by shipment. */
export function PayloadEvents({ events, changes }: PayloadEventsProps) {
  if (events.length === 0) {
    return (
      <p className="text-muted-foreground text-sm">
        {changes > 0 ? "No new scan, but a shipment changed." : "No new scan, and nothing changed."}
      </p>
    )
  }
  const byShipment = groupByShipment(events)
  return (
    <div className="grid gap-5">
      {[...byShipment.values()].map((scans) => (
        <ShipmentScans key={scans[0]?.shipment.id} scans={scans} />
      ))}
    </div>
  )
}

function groupByShipment(events: readonly PayloadEvent[]) {
  const groups = new Map<string, PayloadEvent[]>()
  for (const event of events) {
    groups.set(event.shipment.id, [...(groups.get(event.shipment.id) ?? []), event])
  }
  return groups
}

function ShipmentScans({ scans }: { scans: readonly PayloadEvent[] }) {
  const shipment = scans[0]?.shipment
  if (!shipment) return null
  return (
    <section>
      <h3 className="mb-1 text-sm">
        <Link
          href={`/shipments/${shipment.id}`}
          className="mono-id rounded-sm text-link underline-offset-4 hover:underline"
        >
          {shipment.trackingNumber}
        </Link>
      </h3>
      <ul className="border-t text-sm">
        {scans.map((scan) => (
          <li
            key={scan.id}
            className="flex flex-wrap items-center gap-x-3 gap-y-0.5 border-b py-1.5"
          >
            <span className="w-36 shrink-0">
              <StateBadge category={scan.category} />
            </span>
            <span className="min-w-0 flex-1 basis-56 break-words">{scan.message}</span>
            <span className="text-muted-foreground">
              {[scan.city, scan.country].filter(Boolean).join(", ")}
            </span>
            <RelativeTime at={scan.occurredAt} className="text-muted-foreground" />
          </li>
        ))}
      </ul>
    </section>
  )
}
