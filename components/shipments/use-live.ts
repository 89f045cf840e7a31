import { useEffect, useRef, useState } from "react"
import type { ColumnKey } from "@/lib/shipments/list/layout"
import type { ShipmentLine } from "@/lib/shipments/list/line"
import type { LiveAnswer, LiveQuestion } from "@/lib/shipments/live/loaders"

const everyMs = 4_000

interface Live {
  /** The rows as the page brought them. */
  rows: ShipmentLine[]
  query: string
  columns: readonly ColumnKey[]
  since: number | null
  paused: boolean
}

/**
 * Rows that change where they stand when their parcels move: asked for every few seconds while the page
 * is looked at, and at once when one comes back to it. What is new is only counted (`newer`).
 */
export function useLive({ rows, query, columns, since, paused }: Live) {
  const [heard, setHeard] = useState({ rows, changed: new Map<string, ShipmentLine>(), newer: 0 })
  const current = heard.rows === rows ? heard : { rows, changed: new Map(), newer: 0 }
  if (current !== heard) setHeard(current)
  const lines = rows.map((row) => current.changed.get(row.id) ?? row)

  const asking = useRef<LiveQuestion>({ query, columns: [], rows: [], since: null })
  useEffect(() => {
    const onScreen = lines.map(({ id, stamp }): [string, number] => [id, stamp])
    asking.current = { query, columns: [...columns], rows: onScreen, since }
  })
  useEffect(() => {
    if (paused) return
    const stopped = new AbortController()
    const ask = async () => {
      if (document.visibilityState !== "visible") return
      const answer = await read(asking.current, stopped.signal)
      if (answer && !stopped.signal.aborted) setHeard((before) => merged(before, rows, answer))
    }
    const timer = setInterval(ask, everyMs)
    document.addEventListener("visibilitychange", ask)
    return () => {
      stopped.abort()
      clearInterval(timer)
      document.removeEventListener("visibilitychange", ask)
    }
  }, [paused, rows])
  return { lines, newer: current.newer }
}

interface Heard {
  rows: ShipmentLine[]
  changed: Map<string, ShipmentLine>
  newer: number
}

function merged(before: Heard, rows: ShipmentLine[], { changed, newer }: LiveAnswer): Heard {
  if (before.rows !== rows) return before
  if (changed.length === 0 && newer === before.newer) return before
  const lines = changed.map((line): [string, ShipmentLine] => [line.id, line])
  return { rows, newer, changed: new Map([...before.changed, ...lines]) }
}

/** Null when the server can't be reached: what is on screen, a little old, stays. */
async function read(question: LiveQuestion, signal: AbortSignal): Promise<LiveAnswer | null> {
  try {
    const body = JSON.stringify(question)
    const response = await fetch("/api/shipments/live", { method: "POST", body, signal })
    return response.ok ? ((await response.json()) as LiveAnswer) : null
  } catch {
    return null
  }
}
