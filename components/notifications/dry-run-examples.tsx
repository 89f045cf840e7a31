import Link from "next/link"
import { clockWords } from "@/components/notifications/log-words"
import type { DryRunView } from "@/lib/notifications/dry-run-view"
import { triggerLabels } from "@/lib/notifications/labels"
import { carrierName } from "@/lib/tracking/carriers"

interface DryRunExamplesProps {
  examples: DryRunView["report"]["examples"]
  timeZone: string
}

/** Some of the mails that would have gone out, each with the parcel that it is about. */
export function DryRunExamples({ examples, timeZone }: DryRunExamplesProps) {
  if (examples.length === 0) return null
  return (
    <section>
      <h3 className="mb-1 font-medium text-sm">Examples</h3>
      <ul className="border-t text-sm">
        {examples.map((example) => (
          <li
            key={`${example.shipmentId}:${example.trigger}:${example.recipient}`}
            className="relative flex flex-wrap items-baseline gap-x-3 border-b py-2 hover:bg-accent/50"
          >
            <Link
              href={`/shipments/${example.shipmentId}`}
              className="min-w-0 basis-full truncate rounded-sm font-medium after:absolute after:inset-0 sm:flex-1 sm:basis-52"
            >
              {example.subject ?? triggerLabels[example.trigger].name}
            </Link>
            <span className="min-w-0 truncate text-muted-foreground">
              {example.recipient} · {carrierName(example.carrier)}{" "}
              <span className="mono-id">{example.trackingNumber}</span>
            </span>
            <span className="text-muted-foreground tabular-nums max-sm:w-full sm:ml-auto">
              {clockWords(example.at, timeZone)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
