import { type DecisionMoment, momentsOf } from "@/components/shipments/decision-moments"
import { DecisionRow } from "@/components/shipments/decision-row"
import { Facts } from "@/components/shipments/facts"
import { PastTime } from "@/components/shipments/past-time"
import { ResendMail } from "@/components/shipments/resend-mail"
import { triggerLabels } from "@/lib/notifications/labels"
import type { ShipmentData } from "@/lib/shipments/loaders"

type Decision = ShipmentData["decisions"][number]

interface DecisionsProps {
  shipmentId: string
  /** The address that the shipment has now. */
  address: string | null
  decisions: readonly Decision[]
  changes: ShipmentData["changes"]
  timeZone: string
}

/** What was told at each step of the parcel's way, what not, and why; the newest step first. */
export function Decisions({ shipmentId, address, decisions, changes, timeZone }: DecisionsProps) {
  const last = newestSent(decisions)
  const now = new Date()
  return (
    <Facts title="What the customer was told">
      {decisions.length === 0 ? (
        <p className="text-muted-foreground">
          Nothing to tell yet. The first mail goes out when the carrier has the parcel.
        </p>
      ) : (
        <div className="grid gap-3">
          {momentsOf(decisions, changes).map((moment) => (
            <Moment key={moment.key} moment={moment} now={now} timeZone={timeZone} />
          ))}
        </div>
      )}
      {last ? (
        <p className="pt-2 text-xs">
          <ResendMail
            shipmentId={shipmentId}
            mail={triggerLabels[last.trigger].name}
            recipient={address ?? last.recipient}
          />
        </p>
      ) : null}
    </Facts>
  )
}

interface MomentProps {
  moment: DecisionMoment
  now: Date
  timeZone: string
}

function Moment({ moment, now, timeZone }: MomentProps) {
  return (
    <section aria-label={moment.title}>
      <h3 className="flex items-baseline justify-between gap-2 text-muted-foreground text-xs">
        <span className="min-w-0 truncate">{moment.title}</span>
        <PastTime at={moment.at} />
      </h3>
      <ul>
        {moment.decisions.map((decision) => (
          <DecisionRow key={decision.id} decision={decision} now={now} timeZone={timeZone} />
        ))}
      </ul>
    </section>
  )
}

function newestSent(decisions: readonly Decision[]): Decision | null {
  const at = ({ settledAt, decidedAt }: Decision) => (settledAt ?? decidedAt).getTime()
  const sent = decisions.filter(({ status, copy }) => status === "sent" && !copy)
  return sent.toSorted((a, b) => at(b) - at(a))[0] ?? null
}
