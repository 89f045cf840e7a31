"use client"

import { useEffect, useState } from "react"
import type { Count } from "@/lib/shipments/list/counts"

/**
 * How many shipments views have, by their keys and ids: what the page brought along (`known`), and the
 * rest as soon as the page is there, and again when what it shows was read anew or a view is another
 * one. Nobody misses a number that does not come.
 */
export function useViewCounts(
  known: Partial<Record<string, Count>>,
  views: readonly { id: string; query: string }[],
): Partial<Record<string, Count>> {
  const [counts, setCounts] = useState(remembered)
  const wanted = views.map(({ id, query }) => `${id} ${query}`).join("\n")
  // biome-ignore lint/correctness/useExhaustiveDependencies: they say when to ask again
  useEffect(() => {
    const asking = new AbortController()
    fetch("/api/shipments/view-counts", { signal: asking.signal, priority: "low" })
      .then(async (answer) => {
        if (!answer.ok) return
        remembered = await answer.json()
        setCounts(remembered)
      })
      .catch(() => undefined)
    return () => asking.abort()
  }, [known, wanted])
  return { ...counts, ...known }
}

/** Between two visits of the list. */
let remembered: Partial<Record<string, Count>> = {}
