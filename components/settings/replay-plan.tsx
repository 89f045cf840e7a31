import { StateBadge } from "@/components/ui/state-badge"
import type { ReplayResult } from "@/lib/inbox/replay"
import { detailWords, stateWords } from "@/lib/shipments/detail-words"

const shown = 50

/** What processing payloads again would change, shipment by shipment. */
export function ReplayPlan({ plan }: { plan: ReplayResult }) {
  const unread = plan.fates.filter(({ to }) => to === "failed")
  return (
    <div className="grid gap-3 text-sm">
      <p>{summaryOf(plan)}</p>
      {plan.shipments.length > 0 ? (
        <ul aria-label="What would change" className="border-t">
          {plan.shipments.slice(0, shown).map((shipment) => (
            <PlannedShipment key={shipment.shipmentId} shipment={shipment} />
          ))}
        </ul>
      ) : null}
      {plan.shipments.length > shown ? (
        <p className="text-muted-foreground">And {plan.shipments.length - shown} more.</p>
      ) : null}
      {unread.length > 0 ? (
        <p className="text-muted-foreground">
          {unread.length === 1 ? "1 still cannot be read" : `${unread.length} still cannot be read`}
          : {unread[0]?.reason}
        </p>
      ) : null}
    </div>
  )
}

function summaryOf({ payloads, left, shipments }: ReplayResult): string {
  if (payloads === 0) return "There is no payload that can be processed again."
  const read = payloads === 1 ? "1 payload" : `${payloads} payloads`
  const rest = left > 0 ? ` ${left} newer ones are left for another go.` : ""
  if (shipments.length === 0) return `${read} would change no shipment.${rest}`
  const changed = shipments.length === 1 ? "1 shipment" : `${shipments.length} shipments`
  return `${read} would change ${changed}. Recipients are told nothing.${rest}`
}

function PlannedShipment({ shipment }: { shipment: ReplayResult["shipments"][number] }) {
  const { trackingNumber, before, after, events } = shipment
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
      </ul>
    </li>
  )
}

function State({ state }: { state: ReplayResult["shipments"][number]["after"] }) {
  return <StateBadge category={state.category} label={stateWords(state.category, state.detail)} />
}
