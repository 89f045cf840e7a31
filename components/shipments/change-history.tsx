import Link from "next/link"
import { ChangedEta } from "@/components/shipments/changed-eta"
import { PastTime } from "@/components/shipments/past-time"
import { StateBadge } from "@/components/ui/state-badge"
import { states } from "@/components/ui/states"
import { stateWords } from "@/lib/shipments/detail-words"
import type { ShipmentData } from "@/lib/shipments/loaders"
import { carrierName } from "@/lib/tracking/carriers"

interface ChangeHistoryProps {
  changes: ShipmentData["changes"]
  sourceNames: ShipmentData["sourceNames"]
  timeZone: string
}

/** The transitions of our own view, newest first; each leads to what caused it. */
export function ChangeHistory({ changes, sourceNames, timeZone }: ChangeHistoryProps) {
  return (
    <ol>
      {changes.map((change) => (
        <li
          key={change.id}
          className="grid min-h-9 grid-cols-[4.5rem_minmax(0,1fr)_auto] items-center gap-x-3 border-border/70 border-b py-1.5 text-sm"
        >
          <span className="text-muted-foreground text-xs">
            <PastTime at={change.receivedAt} />
          </span>
          <span className="flex min-w-0 flex-wrap items-center gap-1.5">
            {change.previousCategory && change.previousCategory !== change.category ? (
              <span className="text-muted-foreground">
                {states[change.previousCategory].label} →
              </span>
            ) : null}
            <StateBadge
              category={change.category}
              label={stateWords(change.category, change.detail)}
            />
            <ChangedEta change={change} timeZone={timeZone} />
          </span>
          <span className="text-muted-foreground text-xs">
            {change.replay && !change.correctedFrom ? "Replay of " : null}
            {change.payloadId ? (
              <Link
                href={`/settings/sources/payloads/${change.payloadId}`}
                className="rounded-sm underline-offset-2 hover:text-foreground hover:underline"
              >
                {sourceNames[change.source] ?? change.source}
              </Link>
            ) : (
              (correctionWords(change.correctedFrom) ?? sourceNames[change.source] ?? "Porchlight")
            )}
          </span>
        </li>
      ))}
    </ol>
  )
}

function correctionWords(previous: string | null): string | null {
  return previous === null ? null : `Carrier corrected, was ${carrierName(previous)}`
}
