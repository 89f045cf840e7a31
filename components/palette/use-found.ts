"use client"

import { useEffect, useState } from "react"
import type { FoundShipment } from "@/lib/palette/found"

/** Typing goes on for so long before it is asked. */
const pauseMs = 90

interface Found {
  /** What was asked; null before the first answer. */
  answered: string | null
  shipments: readonly FoundShipment[]
  failed: boolean
}

const nothing: Found = { answered: null, shipments: [], failed: false }

/**
 * The shipments that a text finds. The last answer stays until the next; one that is still on its way
 * when another letter is typed is dropped, and can't come over the newer one.
 */
export function useFound(text: string): Found & { pending: boolean } {
  const wanted = text.trim()
  const [found, setFound] = useState(nothing)
  useEffect(() => {
    if (wanted === "") return setFound(nothing)
    const asking = new AbortController()
    const pause = setTimeout(async () => {
      const answer = await askFor(`q=${encodeURIComponent(wanted)}`, asking.signal)
      if (asking.signal.aborted) return
      setFound({ answered: wanted, shipments: answer ?? [], failed: answer === null })
    }, pauseMs)
    return () => {
      clearTimeout(pause)
      asking.abort()
    }
  }, [wanted])
  return { ...found, pending: wanted !== "" && found.answered !== wanted }
}

/** Shipments by their ids, as they are now. */
export function useShipments(ids: readonly string[]): readonly FoundShipment[] {
  const [shipments, setShipments] = useState<readonly FoundShipment[]>([])
  const wanted = ids.join(",")
  useEffect(() => {
    if (wanted === "") return setShipments([])
    const asking = new AbortController()
    askFor(`ids=${wanted}`, asking.signal).then((answer) => {
      if (!asking.signal.aborted && answer) setShipments(answer)
    })
    return () => asking.abort()
  }, [wanted])
  return shipments
}

/** Null when there is no answer to be had. */
async function askFor(query: string, signal: AbortSignal): Promise<FoundShipment[] | null> {
  try {
    const answer = await fetch(`/api/search?${query}`, { signal })
    return answer.ok ? await answer.json() : null
  } catch {
    return null
  }
}
