"use client"

import { Tooltip } from "@/components/ui/tooltip"
import type { ShipmentData } from "@/lib/shipments/loaders"

type Event = Pick<
  ShipmentData["events"][number],
  "occurredAt" | "localTime" | "offset" | "timeConfidence"
>

/** The wall clock where it happened, with its offset; the viewer's own time on hover and focus. */
export function EventTime({ event, timeZone }: { event: Event; timeZone: string }) {
  const local = event.localTime?.slice(11, 16)
  const clock =
    local ??
    new Intl.DateTimeFormat("sv-SE", { timeStyle: "short", timeZone }).format(event.occurredAt)
  const offset = local ? (event.offset ?? null) : null
  return (
    <Tooltip content={<Explanation event={event} />} align="start">
      <time
        dateTime={event.occurredAt.toISOString()}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: its explanation opens on focus
        tabIndex={0}
        className="flex h-5 items-baseline gap-1 justify-self-start whitespace-nowrap rounded-sm text-sm tabular-nums"
      >
        {clock}
        <span className="text-2xs text-muted-foreground">
          {event.timeConfidence === "exact" ? null : "≈ "}
          {offset ?? (local ? "no zone" : null)}
        </span>
      </time>
    </Tooltip>
  )
}

/** Only rendered in the browser, where the viewer's zone is known. */
function Explanation({ event }: { event: Event }) {
  const mine = new Intl.DateTimeFormat(undefined, {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
  }).format(event.occurredAt)
  return (
    <span className="grid gap-0.5">
      <span>{mine}, your time</span>
      {event.timeConfidence === "exact" ? null : (
        <span className="opacity-80">{confidence[event.timeConfidence]}</span>
      )}
    </span>
  )
}

const confidence = {
  zoned: "The carrier gave no time zone; it was taken from the place.",
  assumed: "The carrier gave no time zone and no place tells it; read as UTC.",
} as const
