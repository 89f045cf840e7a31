"use client"

import { X } from "lucide"
import { PreviewFacts } from "@/components/shipments/preview-facts"
import { PreviewScans } from "@/components/shipments/preview-scans"
import { type PreviewData, usePreview } from "@/components/shipments/use-preview"
import { Button, buttonStyles } from "@/components/ui/button"
import { CopyableId } from "@/components/ui/copy-button"
import { Icon } from "@/components/ui/icon"
import { Kbd } from "@/components/ui/kbd"
import { Skeleton } from "@/components/ui/skeleton"
import { StateBadge } from "@/components/ui/state-badge"
import { stateWords } from "@/lib/shipments/detail-words"
import { carrierName } from "@/lib/tracking/carriers"

interface PreviewPanelProps {
  id: string
  stamp: number
  /** Ids of the rows around it. */
  neighbours: readonly string[]
  timeZone: string
  href: string
  onOpen: () => void
  onClose: () => void
}

/** A shipment in short, beside the list on wide screens and over its foot on narrow ones. */
export function PreviewPanel(props: PreviewPanelProps) {
  const data = usePreview(props.id, props.stamp, props.neighbours)
  return (
    <aside
      aria-label="Preview"
      className="fixed inset-x-0 bottom-0 z-30 flex max-h-[75dvh] flex-col rounded-t-xl border-border border-t bg-background shadow-popup md:left-56 lg:inset-y-0 lg:right-0 lg:left-auto lg:max-h-none lg:w-88 lg:rounded-none lg:border-t-0 lg:border-l lg:shadow-none"
    >
      <div className="flex items-center gap-1.5 border-border border-b py-2 pr-2 pl-4">
        <a
          href={props.href}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return
            event.preventDefault()
            props.onOpen()
          }}
          className={buttonStyles({ size: "sm", variant: "primary" })}
        >
          Open
        </a>
        <span className="ml-1 flex items-center gap-1 text-muted-foreground text-xs max-md:hidden">
          <Kbd>j</Kbd> <Kbd>k</Kbd> next, previous
        </span>
        <Button
          size="icon-sm"
          variant="ghost"
          aria-label="Close the preview"
          onClick={props.onClose}
          className="ml-auto"
        >
          <Icon of={X} />
        </Button>
      </div>
      <div aria-live="polite" className="min-h-64 overflow-y-auto overscroll-contain p-4">
        {data ? <Told data={data} timeZone={props.timeZone} /> : <Waiting />}
      </div>
    </aside>
  )
}

function Told({ data, timeZone }: { data: PreviewData; timeZone: string }) {
  return (
    <div className="grid gap-4">
      <div className="grid justify-items-start gap-1.5">
        <StateBadge category={data.category} label={stateWords(data.category, data.detail)} />
        <p className="flex max-w-full items-baseline gap-2">
          <span className="shrink-0 text-muted-foreground text-sm">
            {carrierName(data.carrier)}
          </span>
          <CopyableId value={data.trackingNumber} label="tracking number" />
        </p>
        {data.checkFailure ? (
          <p className="text-sm text-tone-trouble">{data.checkFailure}</p>
        ) : null}
      </div>
      <PreviewFacts data={data} timeZone={timeZone} />
      <PreviewScans events={data.events} more={data.moreEvents} />
    </div>
  )
}

function Waiting() {
  return (
    <div className="grid gap-3">
      <Skeleton className="h-5 w-32" />
      <Skeleton className="h-4 w-56" />
      <Skeleton className="h-4 w-40" />
      <Skeleton className="h-4 w-48" />
    </div>
  )
}
