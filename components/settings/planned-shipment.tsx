import { StateBadge } from "@/components/ui/state-badge"
import type { ShipmentOutcome } from "@/lib/inbox/replay-report"
import { detailWords, stateWords } from "@/lib/shipments/detail-words"

/** A shipment before and after, and the scans that are read differently. */
export function PlannedShipment({ shipment }: { shipment: ShipmentOutcome }) {
  const { trackingNumber, before, after, events, eta } = shipment
  return (
    <li className="grid gap-1 border-b py-2">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="mono-id break-all font-medium">{trackingNumber}</span>
        {before ? <State state={before} /> : <span className="text-muted-foreground">New</span>}
        <span aria-hidden>→</span>
        <span className="sr-only">becomes</span>
        <State state={after} />
      </div>
      <ul className="grid gap-0.5 text-muted-foreground">
        {events.map((event) => (
          <li key={`${event.occurredAt.getTime()} ${event.message}`} className="break-words">
            {event.message}: {event.from ? detailWords(event.from) : "not there"} →{" "}
            <span className="text-foreground">{detailWords(event.to)}</span>
          </li>
        ))}
        {eta ? (
          <li>
            Estimate: {estimateWords(eta.from, eta.opens?.from)} →{" "}
            <span className="text-foreground">{estimateWords(eta.to, eta.opens?.to)}</span>
          </li>
        ) : null}
      </ul>
    </li>
  )
}

function State({ state }: { state: ShipmentOutcome["after"] }) {
  return <StateBadge category={state.category} label={stateWords(state.category, state.detail)} />
}

/** "2026-11-24 16:00 UTC", "2026-11-24 14:00 to 2026-11-24 16:00 UTC". */
function estimateWords(at: Date | null, opens: Date | null | undefined): string {
  if (!at) return "none"
  const words = [opens, at].flatMap(
    (end) => end?.toISOString().slice(0, 16).replace("T", " ") ?? [],
  )
  return `${words.join(" to ")} UTC`
}
