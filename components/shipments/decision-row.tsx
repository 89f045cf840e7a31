import Link from "next/link"
import { clockWords, fateOf, type Told, waits, whyOf } from "@/components/notifications/log-words"
import { Badge } from "@/components/ui/badge"
import { triggerLabels } from "@/lib/notifications/labels"
import type { ShipmentData } from "@/lib/shipments/loaders"

interface DecisionRowProps {
  decision: ShipmentData["decisions"][number]
  now: Date
  timeZone: string
}

/** One mail that was told, waits or was not sent, with the reason in words. */
export function DecisionRow({ decision, now, timeZone }: DecisionRowProps) {
  const { mail, recipient, outcome, trigger, copy, reason } = decision
  const told: Told = { ...decision, events: mail?.events ?? [] }
  const { word, tone } = fateOf(told, now)
  const why = whyOf(told, triggerLabels[trigger].name, { now, timeZone })
  const plain = outcome === "send" && reason === "rule_on" && !waits(told, now)
  const trouble = tone === "trouble"
  return (
    <li className="border-border/70 border-b py-1.5 last:border-b-0">
      <p className="flex items-center gap-2">
        <span className="min-w-0 flex-1 truncate font-medium">{triggerLabels[trigger].name}</span>
        <Badge tone={tone}>{word}</Badge>
      </p>
      <p className="break-words text-muted-foreground text-xs">
        {outcome === "send" ? `To ${recipient}${copy ? ", a copy" : ""}. ` : null}
        {outcome === "suppress" && copy ? `Copy to ${recipient}: ` : null}
        {plain && !trouble ? null : (
          <span className={trouble ? "text-tone-trouble" : undefined}>{why}</span>
        )}
        <Together tells={mail?.tells ?? []} />
      </p>
      {mail ? (
        <p className="flex items-center gap-2 text-muted-foreground text-xs">
          {mail.sentAt ? (
            <time dateTime={mail.sentAt.toISOString()}>{clockWords(mail.sentAt, timeZone)}</time>
          ) : null}
          <Link
            href={`/settings/mailbox/${mail.id}`}
            title={mail.subject}
            className="rounded-sm text-link hover:underline"
          >
            Read the mail
          </Link>
        </p>
      ) : null}
    </li>
  )
}

/** The order's other parcels that the same mail tells of. */
function Together({
  tells,
}: {
  tells: readonly { shipment: { id: string; trackingNumber: string } }[]
}) {
  if (tells.length === 0) return null
  return (
    <span className="block">
      Told together with{" "}
      {tells.map(({ shipment }, index) => (
        <span key={shipment.id}>
          {index > 0 ? ", " : null}
          <Link
            href={`/shipments/${shipment.id}`}
            className="mono-id rounded-sm text-link underline underline-offset-2"
          >
            {shipment.trackingNumber}
          </Link>
        </span>
      ))}
      .
    </span>
  )
}
