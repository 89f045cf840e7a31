"use client"

import { useEffect, useState } from "react"
import type { FilterValues } from "@/lib/shipments/filter-values"
import { type ListParams, listHref } from "@/lib/shipments/list-params"

/**
 * What the filter's menu offers under the address's filter, asked for while the menu is there. The
 * last answer stays in sight until the next one; an answer that is no longer wanted is dropped.
 */
export function useFilterValues(params: ListParams) {
  const [values, setValues] = useState<FilterValues | null>(remembered)
  const [failed, setFailed] = useState(false)
  const query = listHref({ ...params, after: null, before: null }).replace("/shipments", "")
  useEffect(() => {
    const asking = new AbortController()
    fetch(`/api/shipments/filter-values${query}`, { signal: asking.signal })
      .then(async (answer) => {
        if (!answer.ok) throw new Error(`The server answered ${answer.status}.`)
        remembered = await answer.json()
        setValues(remembered)
        setFailed(false)
      })
      .catch(() => setFailed(!asking.signal.aborted))
    return () => asking.abort()
  }, [query])
  return { values, failed }
}

/** Between two openings of the menu on one page. */
let remembered: FilterValues | null = null
