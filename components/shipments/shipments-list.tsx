"use client"

import { Plus } from "lucide"
import Link from "next/link"
import { useRouter } from "next/navigation"
import { useCallback, useMemo, useRef, useState, useTransition } from "react"
import { type BulkTask, TaskBar } from "@/components/bulk/task-bar"
import { Pager } from "@/components/data-table/pager"
import { ProgressLine } from "@/components/data-table/progress-line"
import { moveFocus, useRowKeys } from "@/components/data-table/use-row-keys"
import { ExportLink } from "@/components/exports/export-link"
import { ColumnsMenu } from "@/components/shipments/columns-menu"
import { NoMatch, NoShipments } from "@/components/shipments/empty-list"
import { ExactNote } from "@/components/shipments/exact-note"
import { FilterChips } from "@/components/shipments/filter-chips"
import { FilterMenu } from "@/components/shipments/filter-menu"
import { ListBody } from "@/components/shipments/list-body"
import { QuietRefresh } from "@/components/shipments/quiet-refresh"
import { SearchBox } from "@/components/shipments/search-box"
import { SortMenu } from "@/components/shipments/sort-menu"
import { useCurrentView } from "@/components/shipments/use-current-view"
import { useLayout } from "@/components/shipments/use-layout"
import { useListState } from "@/components/shipments/use-list-state"
import { ViewMenu } from "@/components/shipments/view-menu"
import { ViewSave } from "@/components/shipments/view-save"
import { ViewTabs } from "@/components/shipments/view-tabs"
import { buttonStyles } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import { encodePlace, type Place } from "@/lib/shipments/keyset"
import { unpackLines } from "@/lib/shipments/list/packed-lines"
import { listHref, noFilter, viewOfParams } from "@/lib/shipments/list-params"
import type { ShipmentListData } from "@/lib/shipments/loaders"
import type { ViewsData } from "@/lib/views/loaders"

/** The Shipments list: views, search, filters, rows, pages. All its state is in the address. */
export function ShipmentsList({ data, views }: { data: ShipmentListData; views: ViewsData }) {
  const state = useListState({ opensView: views.defaultView !== null })
  const current = useCurrentView(state, views.views)
  const { params, choose, search, pending } = state
  const rows = useMemo(() => unpackLines(data.lines), [data.lines])
  const router = useRouter()
  const list = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const layout = useLayout(data.layout)
  const [opening, startOpening] = useTransition()
  const [task, setTask] = useState<BulkTask | null>(null)
  const refresh = useCallback(() => startOpening(() => router.refresh()), [router])
  useRowKeys(list, input, { n: () => router.push("/shipments/new") })

  const open = useCallback(
    (href: string, newTab = false) => {
      if (newTab) window.open(href, "_blank", "noreferrer")
      else startOpening(() => router.push(href))
    },
    [router],
  )

  const openFound = useCallback(() => {
    const [first, second] = rows
    if (first && (!second || data.exact === 1)) open(`/shipments/${first.id}`)
    else moveFocus(list.current, 1)
  }, [rows, data.exact, open])

  const step = useMemo(() => {
    const to = (change: { after?: string; before?: string }) => ({
      href: listHref({ ...params, after: null, before: null, ...change }),
      go: () => {
        choose(change)
        list.current?.scrollIntoView({ block: "nearest" })
      },
    })
    const place = (at: Place | null, side: "after" | "before") =>
      at && to({ [side]: encodePlace(at) })
    // The first page has no place of its own: what is new goes on appearing there.
    const first = data.before !== null && data.start <= data.pageSize
    return {
      previous: first ? to({}) : place(data.before, "before"),
      next: place(data.after, "after"),
    }
  }, [params, choose, data.before, data.after, data.start, data.pageSize])

  if (!data.hasShipments) {
    return (
      <>
        <h1 className="px-4 pt-4 font-semibold text-xl">Shipments</h1>
        <NoShipments webhookUrl={data.webhookUrl} />
        <QuietRefresh />
      </>
    )
  }
  return (
    <div
      ref={list}
      // Room for the bar, so that it hides neither the last row nor the way to the next page.
      className="group/list flex min-h-full flex-col has-data-bar:pb-24 lg:has-data-preview:pr-88"
    >
      <div className="bg-background md:sticky md:top-0 md:z-10">
        <div className="flex flex-wrap items-center gap-2 px-4 pt-4 pb-2">
          <h1 className="mr-auto font-semibold text-xl max-sm:w-full">Shipments</h1>
          <SearchBox
            input={input}
            value={params.q}
            answered={data.answered}
            onSearch={search}
            onSubmit={openFound}
          />
          <Link href="/shipments/new" className={buttonStyles({ variant: "primary" })}>
            <Icon of={Plus} /> <span className="max-sm:sr-only">Add shipment</span>
          </Link>
        </div>
        <div className="relative flex border-border border-b pr-2 pl-4">
          <ViewTabs state={state} known={data.byView} data={views} current={current} />
          <ViewMenu state={state} data={views} current={current} columns={layout.layout.columns} />
          <ProgressLine active={pending || opening} />
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-1.5 px-4 py-1.5">
        <FilterMenu state={state} names={views.names} />
        <FilterChips state={state} names={views.names} saved={current.saved !== null} />
        <ViewSave current={current} />
        <ExactNote count={data.exact} />
        <div className="ml-auto flex items-center">
          <SortMenu state={state} />
          <ColumnsMenu state={layout} />
          <ExportLink
            params={params}
            columns={layout.layout.columns}
            className={buttonStyles({ size: "sm", variant: "ghost", className: "max-md:hidden" })}
          />
        </div>
      </div>
      {rows.length === 0 ? (
        <>
          <NoMatch
            text={data.answered}
            filtered={viewOfParams(params) !== "all"}
            onSearchAll={() => choose({ ...noFilter, q: params.q })}
            onSearchArchive={
              params.is.includes("archived")
                ? null
                : () => choose({ ...noFilter, q: params.q, is: ["archived"] })
            }
            onClear={() => choose(noFilter)}
          />
          <QuietRefresh paused={pending || opening} />
        </>
      ) : (
        <ListBody
          data={data}
          rows={rows}
          state={state}
          layout={layout}
          container={list}
          paused={pending || opening}
          onOpen={open}
          onRefresh={refresh}
          onTask={setTask}
        >
          <div className="px-4 py-3">
            <Pager
              start={data.start}
              shown={rows.length}
              total={data.total}
              exact={data.counted}
              {...step}
            />
          </div>
        </ListBody>
      )}
      <TaskBar task={task} onTask={setTask} onDone={refresh} />
    </div>
  )
}
