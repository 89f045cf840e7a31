"use client"

import { useSearchParams } from "next/navigation"
import type { ListState } from "@/components/shipments/use-list-state"
import type { ViewKey } from "@/lib/shipments/filter"
import { listHref, paramsOfView, viewOfParams } from "@/lib/shipments/list-params"
import { listQuery } from "@/lib/views/list-query"
import type { ListedView } from "@/lib/views/loaders"

export interface CurrentView {
  /** The saved view that was opened; null when it is none. */
  saved: ListedView | null
  /** The saved view has another filter, order or look by now. */
  modified: boolean
  /** The ready-made view that the filter is, where no saved one is open. */
  ready: ViewKey | null
  /** The list's state as a view would keep it. */
  query: string
  /** The state is not a view's yet. */
  savable: boolean
}

/** Which view the list shows, and whether it was changed since it was opened. */
export function useCurrentView(
  { params }: Pick<ListState, "params">,
  views: readonly ListedView[],
): CurrentView {
  const query = listQuery(new URLSearchParams(useSearchParams()))
  const saved = views.find(({ id }) => id === params.view) ?? null
  const ready = saved ? null : viewOfParams(params)
  const as = saved ? saved.query : ready && listHref(paramsOfView(ready)).split("?")[1]
  const modified = query !== listQuery(as ?? "")
  return { saved, modified: saved !== null && modified, ready, query, savable: modified }
}
