import Link from "next/link"
import { Facts } from "@/components/shipments/facts"
import { PastTime } from "@/components/shipments/past-time"
import { Badge, type Tone } from "@/components/ui/badge"
import { reasonLabels, triggerLabels } from "@/lib/notifications/labels"
import type { ShipmentData } from "@/lib/shipments/loaders"

type Decision = ShipmentData["decisions"][number]

/** What the recipient was told, and what not, and why. */
export function Decisions({ decisions }: { decisions: readonly Decision[] }) {
  return (
    <Facts title="What the recipient was told">
      {decisions.length === 0 ? (
        <p className="text-muted-foreground">
          Nothing to tell yet. The first mail goes out when the carrier has the parcel.
        </p>
      ) : (
        <ol>
          {decisions.map((decision) => (
            <DecisionRow key={decision.id} decision={decision} />
          ))}
        </ol>
      )}
    </Facts>
  )
}

function DecisionRow({ decision }: { decision: Decision }) {
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
        {outcome === "suppress" ? reasonSentence(decision.reason) : `To ${recipient}`}
        {decision.error && outcome === "send" ? (
          <span className="block text-tone-trouble">{decision.error}</span>
        ) : null}
      </p>
      <p className="flex items-center gap-2 text-muted-foreground text-xs">
        <PastTime at={decision.settledAt ?? decision.decidedAt} />
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
