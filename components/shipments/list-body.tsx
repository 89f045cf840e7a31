"use client"

import { type RefObject, useState } from "react"
import { BulkBar } from "@/components/bulk/bulk-bar"
import { countSelected } from "@/components/bulk/selection"
import type { BulkTask } from "@/components/bulk/task-bar"
import { useSelection } from "@/components/bulk/use-selection"
import { PreviewPanel } from "@/components/shipments/preview-panel"
import { ShipmentRows } from "@/components/shipments/shipment-rows"
import { useBodyKeys } from "@/components/shipments/use-body-keys"
import type { LayoutState } from "@/components/shipments/use-layout"
import type { ListState } from "@/components/shipments/use-list-state"
import { useLive } from "@/components/shipments/use-live"
import { Button } from "@/components/ui/button"
import { newAtMost } from "@/lib/shipments/list/layout"
import type { ShipmentLine } from "@/lib/shipments/list/line"
import { shipmentHref } from "@/lib/shipments/list-address"
import { listHref } from "@/lib/shipments/list-params"
import type { ShipmentListData } from "@/lib/shipments/loaders"

interface ListBodyProps {
  data: ShipmentListData
  rows: ShipmentLine[]
  state: ListState
  layout: LayoutState
  container: RefObject<HTMLElement | null>
  paused: boolean
  onOpen: (href: string, newTab: boolean) => void
  /** Reads the page anew. */
  onRefresh: () => void
  /** Work over a selection has begun. */
  onTask: (task: BulkTask) => void
  children: React.ReactNode
}

/**
 * The list below its filters: rows that change where they stand, what is selected of them, and the
 * preview of one. What is new waits until it is asked for, so that nothing moves under the cursor.
 */
export function ListBody(props: ListBodyProps) {
  const { data, rows, state, layout, onOpen, onRefresh, onTask } = props
  const { columns } = layout.layout
  const query = queryOf(state.params)
  const { lines, newer } = useLive({
    rows,
    query: `${query}&sort=${state.params.sort}&dir=${state.params.dir}`,
    columns,
    since: data.since,
    paused: props.paused,
  })
  const ids = lines.map(({ id }) => id)
  const selection = useSelection(query, ids)
  const [previewed, setPreviewed] = useState<string | null>(null)
  const selecting = countSelected(selection.selected) > 0
  const place = lines.findIndex(({ id }) => id === previewed)
  const shown = lines[place]
  useBodyKeys(props.container, { selection, previewed: shown?.id ?? null, setPreviewed })

  return (
    <div data-preview={shown ? "" : undefined} data-selecting={selecting ? "" : undefined}>
      <p aria-live="polite" className="sticky top-28 z-10 h-0 text-center">
        {newer > 0 ? (
          <Button size="sm" onClick={onRefresh} className="-mt-8 rounded-full shadow-popup">
            {newer > newAtMost ? `${newAtMost}+` : newer} new
          </Button>
        ) : null}
      </p>
      <ShipmentRows
        lines={lines}
        state={state}
        layout={layout}
        selection={selection}
        timeZone={data.team.timeZone}
        from={data.question}
        previewed={shown?.id ?? null}
        onOpen={onOpen}
        onPreview={setPreviewed}
      />
      {props.children}
      <BulkBar
        selection={selection}
        page={ids}
        matching={{ query, total: data.total, exact: data.counted }}
        onTask={onTask}
      />
      {shown ? (
        <PreviewPanel
          id={shown.id}
          stamp={shown.stamp}
          neighbours={[ids[place + 1], ids[place - 1]].filter((id) => id !== undefined)}
          timeZone={data.team.timeZone}
          href={shipmentHref(shown.id, data.question)}
          onOpen={() => onOpen(shipmentHref(shown.id, data.question), false)}
          onClose={() => setPreviewed(null)}
        />
      ) : null}
    </div>
  )
}

/** What of the address narrows the list, without order, look and page. */
function queryOf(params: ListState["params"]): string {
  const plain = { sort: "event", dir: "desc", view: null, cols: null, density: null } as const
  const href = listHref({ ...params, ...plain, after: null, before: null })
  return href.slice(href.indexOf("?") + 1).replace("/shipments", "")
}
