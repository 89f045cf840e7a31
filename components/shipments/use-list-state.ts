"use client"

import { useRouter } from "next/navigation"
import { useQueryStates } from "nuqs"
import { useTransition } from "react"
import { type ListParams, listHref, listParams } from "@/lib/shipments/list-params"

/**
 * The list's state in the page's address. A choice is a step back in the browser's history; typing in
 * the search replaces the step that it began. Anything but paging returns to the first page. The last
 * state set is the one whose answer is shown: an earlier answer that is still on its way is dropped.
 * `opensView`: the bare address goes on to a view of the person's own, so everything needs a name.
 */
export function useListState({ opensView }: { opensView: boolean }) {
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const [params, setParams] = useQueryStates(listParams, { shallow: false, startTransition })

  function choose(change: Partial<ListParams>) {
    setParams(settled({ after: null, before: null, ...change }), { history: "push" })
  }

  function search(q: string) {
    setParams(settled({ q, after: null, before: null }), {
      history: params.q === "" || q === "" ? "push" : "replace",
    })
  }

  /** Goes to another state of the list as a whole. */
  function open(href: string) {
    startTransition(() => router.push(href, { scroll: false }))
  }

  function settled(change: Partial<ListParams>): Partial<ListParams> {
    const next = { ...params, ...change }
    if (next.view !== null && next.view !== "all") return change
    const bare = listHref({ ...next, view: null }) === "/shipments"
    return { ...change, view: bare && opensView ? "all" : null }
  }

  return { params, choose, search, open, pending, startTransition }
}

export type ListState = ReturnType<typeof useListState>
