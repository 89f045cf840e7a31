import { useEffect, useState } from "react"
import type { ShipmentPreview } from "@/lib/shipments/preview/queries"

/** As it travels: instants are texts. */
export type PreviewData = {
  [Part in keyof ShipmentPreview]: ShipmentPreview[Part] extends Date | null
    ? Exclude<ShipmentPreview[Part], Date> | string
    : ShipmentPreview[Part] extends readonly (infer Item)[]
      ? Item extends { occurredAt: Date }
        ? (Omit<Item, "occurredAt"> & { occurredAt: string })[]
        : ShipmentPreview[Part]
      : ShipmentPreview[Part]
}

const freshForMs = 8_000
const kept = 60

interface Entry {
  readAt: number
  stamp: number
  data: PreviewData | null
  reading: Promise<void> | null
}

/** What was read before is shown at once, and read again behind it. */
const entries = new Map<string, Entry>()

/**
 * A shipment in short, with its neighbours read ahead so that going on is instant. Null until it is
 * there; `stamp` is that of its row, so that a parcel that moves is read again.
 */
export function usePreview(id: string | null, stamp: number, neighbours: readonly string[]) {
  const [, redraw] = useState(0)
  const ahead = neighbours.join()
  useEffect(() => {
    if (!id) return
    let ended = false
    const show = () => {
      if (!ended) redraw((count) => count + 1)
    }
    void read(id, stamp).then(() => {
      show()
      if (ended) return
      for (const neighbour of ahead.split(",").filter(Boolean)) void read(neighbour, 0)
    })
    return () => {
      ended = true
    }
  }, [id, stamp, ahead])
  return id ? (entries.get(id)?.data ?? null) : null
}

function read(id: string, stamp: number): Promise<void> {
  const entry = entries.get(id) ?? { readAt: 0, stamp: 0, data: null, reading: null }
  const fresh = Date.now() - entry.readAt < freshForMs && entry.stamp >= stamp
  if (fresh) return Promise.resolve()
  if (entry.reading) return entry.reading
  entry.reading = ask(id).then((data) => {
    if (data) Object.assign(entry, { data, readAt: Date.now() })
    entry.stamp = Math.max(stamp, entry.stamp)
    entry.reading = null
  })
  entries.delete(id)
  entries.set(id, entry)
  const [oldest] = entries.keys()
  if (entries.size > kept && oldest) entries.delete(oldest)
  return entry.reading
}

async function ask(id: string): Promise<PreviewData | null> {
  try {
    const response = await fetch(`/api/shipments/${id}/preview`)
    return response.ok ? ((await response.json()) as PreviewData) : null
  } catch {
    return null
  }
}
