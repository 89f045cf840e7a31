"use client"

import Link from "next/link"
import { useRef, useState } from "react"
import { useRowKeys } from "@/components/data-table/use-row-keys"
import { SettleCase, undo } from "@/components/exceptions/settle-case"
import { PastTime } from "@/components/shipments/past-time"
import { Badge } from "@/components/ui/badge"
import { Button } from "@/components/ui/button"
import type { CaseLine } from "@/lib/exceptions/queries"
import {
  type CaseKind,
  type CaseOutcome,
  type CaseQueue,
  kindLabels,
  outcomeLabels,
  queueLabels,
} from "@/lib/exceptions/schema"
import { carrierName } from "@/lib/tracking/carriers"

interface CaseListProps {
  cases: readonly CaseLine[]
  /** On a shipment's own page its number is left out. */
  ofShipment?: boolean
}

/** Cases, one a row; j and k move, Enter opens the shipment, e settles. */
export function CaseList({ cases, ofShipment = false }: CaseListProps) {
  const list = useRef<HTMLUListElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const [settling, settle] = useState<CaseLine | null>(null)
  useRowKeys(list, search, {
    e: () => {
      const row = document.activeElement?.closest<HTMLElement>("[data-case]")
      const focused = cases.find(({ id }) => id === row?.dataset.case)
      if (focused && !focused.settledAt) settle(focused)
    },
  })
  return (
    <>
      <ul ref={list} aria-label="Exceptions" className="border-t">
        {cases.map((one) => (
          <li
            key={one.id}
            data-row=""
            data-case={one.id}
            className="flex flex-wrap items-start gap-x-4 gap-y-2 border-b py-3 focus-within:bg-accent/50"
          >
            <CaseWords one={one} ofShipment={ofShipment} />
            {one.settledAt ? (
              <Button size="sm" variant="ghost" onClick={() => void undo(one.id)}>
                Open again
              </Button>
            ) : (
              <Button size="sm" onClick={() => settle(one)}>
                Settle
              </Button>
            )}
          </li>
        ))}
      </ul>
      {settling ? (
        <SettleCase
          id={settling.id}
          summary={settling.summary}
          open
          onOpenChange={(open) => !open && settle(null)}
        />
      ) : null}
    </>
  )
}

function CaseWords({ one, ofShipment }: { one: CaseLine; ofShipment: boolean }) {
  const { shipment, feedback, settledAt } = one
  return (
    <div className="min-w-0 flex-1 basis-72 text-sm">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="font-medium">{one.summary}</span>
        <Badge tone={settledAt ? "done" : one.severity > 2 ? "trouble" : "late"}>
          {settledAt ? "Settled" : one.severity > 2 ? "Urgent" : "Open"}
        </Badge>
      </p>
      {feedback?.text ? (
        <p dir="auto" className="mt-1 whitespace-pre-wrap break-words">
          {feedback.text}
        </p>
      ) : null}
      <p className="mt-1 flex flex-wrap gap-x-2 text-muted-foreground text-xs">
        {ofShipment ? null : (
          <Link
            href={`/shipments/${shipment.id}`}
            data-row-link=""
            className="font-mono text-link hover:underline"
          >
            {carrierName(shipment.carrier)} {shipment.trackingNumber}
          </Link>
        )}
        {shipment.orderNumber && !ofShipment ? <span>{shipment.orderNumber}</span> : null}
        {shipment.recipientName && !ofShipment ? <bdi>{shipment.recipientName}</bdi> : null}
        <span>{kindLabels[one.kind as CaseKind] ?? one.kind}</span>
        <span>{queueLabels[one.queue as CaseQueue] ?? one.queue}</span>
        <span>
          opened <PastTime at={one.openedAt} />
        </span>
        {feedback ? <span>{feedback.proven ? "with the proof" : "without the proof"}</span> : null}
      </p>
      {settledAt ? (
        <p className="mt-1 text-muted-foreground text-xs">
          {outcomeLabels[one.outcome as CaseOutcome] ?? one.outcome}, by{" "}
          <bdi>{one.settledByName}</bdi> <PastTime at={settledAt} />
          {one.outcomeNote ? `: ${one.outcomeNote}` : null}
        </p>
      ) : null}
    </div>
  )
}
