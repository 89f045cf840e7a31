"use client"

import Link from "next/link"
import { fateOf, whyOf } from "@/components/notifications/log-words"
import { PastTime } from "@/components/shipments/past-time"
import { Badge } from "@/components/ui/badge"
import { triggerLabels } from "@/lib/notifications/labels"
import type { LogData } from "@/lib/notifications/loaders"
import { carrierName } from "@/lib/tracking/carriers"

interface LogRowProps extends Pick<LogData, "now" | "timeZone"> {
  decision: LogData["decisions"][number]
}

/** One decision: a row on wide screens, a card on phones; it opens the shipment. */
export function LogRow({ decision, now, timeZone }: LogRowProps) {
  const { shipment, mail } = decision
  const { name } = triggerLabels[decision.trigger]
  const { word, tone } = fateOf(decision, now)
  const why = whyOf(decision, name, { now, timeZone })
  return (
    <tr
      data-row={decision.id}
      className="relative border-b align-top hover:bg-accent/50 has-focus-visible:bg-accent/50 max-md:grid max-md:grid-cols-[minmax(0,1fr)_auto] max-md:gap-x-3 max-md:py-2.5 md:[&>td]:py-2 md:[&>td]:pr-3 md:[&>td:last-child]:pr-0"
    >
      <td className="min-w-0 truncate font-medium">
        <Link
          href={`/shipments/${shipment.id}`}
          data-row-link
          aria-label={`${name}, shipment ${shipment.trackingNumber}`}
          className="rounded-sm after:absolute after:inset-0"
        >
          {name}
        </Link>
      </td>
      <td
        title={decision.recipient}
        className="truncate max-md:order-3 max-md:col-span-2 max-md:min-w-0"
      >
        {decision.recipient || <span className="text-muted-foreground">No address</span>}
        {decision.copy ? <span className="text-muted-foreground"> (copy)</span> : null}
      </td>
      <td className="truncate text-muted-foreground max-md:order-4 max-md:col-span-2 max-md:min-w-0">
        <span className="mono-id" title={carrierName(shipment.carrier)}>
          {shipment.trackingNumber}
        </span>
        {shipment.orderNumber ? (
          <span className="truncate md:block md:text-xs"> {shipment.orderNumber}</span>
        ) : null}
      </td>
      <td className="max-md:order-2 max-md:justify-self-end">
        <Badge tone={tone}>{word}</Badge>
      </td>
      <td className="text-pretty text-muted-foreground max-md:order-5 max-md:col-span-2">
        {why}
        {mail ? (
          <>
            {" "}
            <Link
              href={`/settings/mailbox/${mail.id}`}
              title={mail.subject}
              className="relative z-10 whitespace-nowrap rounded-sm md:block md:w-fit text-link underline underline-offset-2"
            >
              Read the mail
            </Link>
          </>
        ) : null}
      </td>
      <td className="text-muted-foreground max-md:order-6 max-md:col-span-2 max-md:text-xs md:text-right">
        <span className="relative z-10">
          <PastTime at={decision.decidedAt} focusable={false} />
        </span>
      </td>
    </tr>
  )
}
