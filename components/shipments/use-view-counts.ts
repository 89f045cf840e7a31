"use client"

import { useEffect, useState } from "react"
import type { Count } from "@/lib/shipments/list/counts"

/**
 * How many shipments the saved views have, by their ids: asked for once the page is there, and again
 * when a view is another one. Nobody misses a number that does not come.
 */
export function useViewCounts(
  views: readonly { id: string; query: string }[],
): Readonly<Record<string, Count>> {
  const [counts, setCounts] = useState(remembered)
  const wanted = views.map(({ id, query }) => `${id} ${query}`).join("\n")
  useEffect(() => {
    if (wanted === "") return
    const asking = new AbortController()
    fetch("/api/shipments/view-counts", { signal: asking.signal, priority: "low" })
      .then(async (answer) => {
        if (!answer.ok) return
        remembered = await answer.json()
        setCounts(remembered)
      })
      .catch(() => undefined)
    return () => asking.abort()
  }, [wanted])
  return counts
}

/** Between two visits of the list. */
let remembered: Record<string, Count> = {}
