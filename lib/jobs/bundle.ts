import { createHash } from "node:crypto"
import type { OutgoingEvent } from "@/lib/jobs/dispatcher"

/** What a job takes many of at once: the event of one, that of many, and the name of their list. */
const bundled: Record<string, { name: string; list: string } | undefined> = {
  "payload/received": { name: "payloads/received", list: "payloads" },
  "shipment/changed": { name: "shipments/changed", list: "changes" },
  "notification/send": { name: "notifications/send", list: "decisions" },
}

/**
 * Makes one event of all of a kind and team that are handed over together, since a run costs more than
 * what most of them ask for. An event's id comes from what is in it: the same bundle sent again is no
 * second event, and one that was put together otherwise, after a crash, is not taken for it. Pure.
 */
export function bundle(events: readonly OutgoingEvent[]): OutgoingEvent[] {
  const bundles = new Map<string, OutgoingEvent[]>()
  for (const event of events) {
    const key = bundled[event.name] ? `${event.name} ${event.data.teamId}` : event.id
    const same = bundles.get(key)
    if (same) same.push(event)
    else bundles.set(key, [event])
  }
  return [...bundles.values()].flatMap(bundleOf)
}

function bundleOf(events: OutgoingEvent[]): OutgoingEvent[] {
  const first = events[0]
  const kind = bundled[first?.name ?? ""]
  if (!first || !kind) return events
  const hash = createHash("sha256").update(events.map(({ id }) => id).join(" "))
  const list = events.map(({ data: { teamId, ...data } }) => data)
  const data = { teamId: first.data.teamId, [kind.list]: list }
  return [{ id: hash.digest("hex").slice(0, 32), name: kind.name, data, ts: first.ts }]
}
