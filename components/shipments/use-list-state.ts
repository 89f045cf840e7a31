"use client"

import { debounce, useQueryStates } from "nuqs"
import { useTransition } from "react"
import { type ListParams, listParams } from "@/lib/shipments/list-params"

/**
 * The list's state in the page's address. A choice is a step back in the browser's history; typing in
 * the search replaces the step that it began. Anything but paging returns to the first page. The last
 * state set is the one whose answer is shown: an earlier answer that is still on its way is dropped.
 */
export function useListState() {
  const [pending, startTransition] = useTransition()
  const [params, setParams] = useQueryStates(listParams, { shallow: false, startTransition })

  function choose(change: Partial<ListParams>) {
    setParams({ after: null, before: null, ...change }, { history: "push" })
  }

  function search(q: string) {
    setParams(
      { q: q === "" ? null : q, after: null, before: null },
      {
        history: params.q === "" || q === "" ? "push" : "replace",
        ...(q === "" ? {} : { limitUrlUpdates: debounce(180) }),
      },
    )
  }

  return { params, choose, search, pending }
}

export type ListState = ReturnType<typeof useListState>
