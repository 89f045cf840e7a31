import Link from "next/link"
import { Facts } from "@/components/shipments/facts"
import { PastTime } from "@/components/shipments/past-time"
import { ResendMail } from "@/components/shipments/resend-mail"
import { Badge, type Tone } from "@/components/ui/badge"
import { reasonLabels, triggerLabels } from "@/lib/notifications/labels"
import type { ShipmentData } from "@/lib/shipments/loaders"

type Decision = ShipmentData["decisions"][number]

interface DecisionsProps {
  shipmentId: string
  /** The address that the shipment has now. */
  address: string | null
  decisions: readonly Decision[]
  timeZone: string
}

/** What the customer was told, mail by mail; and what not, and why. */
export function Decisions({ shipmentId, address, decisions, timeZone }: DecisionsProps) {
  const told = decisions.filter(({ outcome }) => outcome === "send")
  const last = newestSent(told)
  const untold = decisions.filter(({ outcome }) => outcome === "suppress")
  return (
    <>
      <Facts title="What the customer was told">
        {told.length === 0 ? (
          <p className="text-muted-foreground">
            {untold.length === 0
              ? "Nothing to tell yet. The first mail goes out when the carrier has the parcel."
              : "No mail so far; the reasons are below."}
          </p>
        ) : (
          <DecisionList decisions={told} timeZone={timeZone} />
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
      {untold.length > 0 ? (
        <Facts title="Not told, and why">
          <DecisionList decisions={untold} timeZone={timeZone} />
        </Facts>
      ) : null}
    </>
  )
}

function DecisionList({ decisions, timeZone }: Pick<DecisionsProps, "decisions" | "timeZone">) {
  return (
    <ol>
      {decisions.map((decision) => (
        <DecisionRow key={decision.id} decision={decision} timeZone={timeZone} />
      ))}
    </ol>
  )
}

function DecisionRow({ decision, timeZone }: { decision: Decision; timeZone: string }) {
  const { outcome, mail, recipient } = decision
  const { word, tone } = standing(decision)
  return (
    <li className="border-border/70 border-b py-2 first:pt-1 last:border-b-0">
      <p className="flex items-center gap-2">
        <span className="min-w-0 flex-1 truncate font-medium">
          {triggerLabels[decision.trigger].name}
        </span>
        <Badge tone={tone}>{word}</Badge>
      </p>
      <p className="text-muted-foreground text-xs">
        {outcome === "suppress"
          ? reasonSentence(decision.reason)
          : `To ${recipient}${decision.reason === "resent" ? ", again by hand" : ""}`}
        {decision.error && outcome === "send" ? (
          <span className="block text-tone-trouble">{decision.error}</span>
        ) : null}
      </p>
      <p className="flex items-center gap-2 text-muted-foreground text-xs">
        {mail?.sentAt ? (
          <time dateTime={mail.sentAt.toISOString()}>{clockWords(mail.sentAt, timeZone)}</time>
        ) : (
          <PastTime at={decision.settledAt ?? decision.decidedAt} />
        )}
        {mail ? (
          <Link
            href={`/settings/mailbox/${mail.id}`}
            className="rounded-sm text-link hover:underline"
          >
            Read the mail
          </Link>
        ) : null}
      </p>
    </li>
  )
}

function newestSent(told: readonly Decision[]): Decision | null {
  const at = ({ settledAt, decidedAt }: Decision) => (settledAt ?? decidedAt).getTime()
  const sent = told.filter(({ status }) => status === "sent")
  return sent.toSorted((a, b) => at(b) - at(a))[0] ?? null
}

/** A mail's time is told exactly: it is what a customer asks about. */
function clockWords(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
    timeZone,
  }).format(at)
}

function standing({ outcome, status }: Decision): { word: string; tone: Tone } {
  if (outcome === "suppress") return { word: "Not sent", tone: "neutral" }
  if (status === "failed") return { word: "Failed", tone: "trouble" }
  if (status === "sent") return { word: "Sent", tone: "done" }
  return { word: "Being sent", tone: "moving" }
}

function reasonSentence(reason: string): string {
  const known: Partial<Record<string, { sentence: string }>> = reasonLabels
  return known[reason]?.sentence ?? reason.replaceAll("_", " ")
}
