"use client"

import { FileCode2 } from "lucide"
import Link from "next/link"
import { useState } from "react"
import { EarlierReadings } from "@/components/shipments/earlier-readings"
import { EventTime } from "@/components/shipments/event-time"
import { Badge } from "@/components/ui/badge"
import { Button } from "@/components/ui/button"
import { cn } from "@/components/ui/class-names"
import { useNow } from "@/components/ui/clock"
import { Icon } from "@/components/ui/icon"
import { states } from "@/components/ui/states"
import { Tooltip } from "@/components/ui/tooltip"
import { detailWords } from "@/lib/shipments/detail-words"
import { dateIn, dayWords, placeWords } from "@/lib/shipments/labels"
import type { ShipmentData } from "@/lib/shipments/loaders"

interface TimelineProps {
  events: ShipmentData["events"]
  sourceNames: ShipmentData["sourceNames"]
  timeZone: string
}

type Event = ShipmentData["events"][number]

/** Longer timelines begin with their newest scans, so that what stands below stays near. */
const unfolded = 20

/** Every scan, newest first, by the day of the place where it happened. */
export function Timeline({ events, sourceNames, timeZone }: TimelineProps) {
  const now = new Date(useNow())
  const [all, setAll] = useState(false)
  if (events.length === 0) {
    return (
      <p className="text-muted-foreground">
        No scan yet. The first one appears here as soon as the carrier has seen the parcel.
      </p>
    )
  }
  const told = events.filter((event) => event.sameAs === null)
  const folded = !all && told.length > unfolded
  return (
    <div className="grid gap-3">
      <ol className="grid gap-5">
        {byDay(folded ? told.slice(0, unfolded) : told, timeZone).map(({ date, events: ofDay }) => (
          <li key={date}>
            <h3 className="mb-1 font-medium text-muted-foreground text-xs">
              {dayWords(new Date(`${date}T12:00:00Z`), now, "UTC")}
            </h3>
            <ol>
              {ofDay.map((event) => (
                <TimelineEvent
                  key={event.id}
                  event={event}
                  newest={event === events[0]}
                  sourceName={sourceNames[event.source] ?? event.source}
                  alsoToldBy={events
                    .filter(({ sameAs }) => sameAs === event.dedupeKey)
                    .map(({ source }) => sourceNames[source] ?? source)}
                  timeZone={timeZone}
                />
              ))}
            </ol>
          </li>
        ))}
      </ol>
      {folded ? (
        <div>
          <Button size="sm" onClick={() => setAll(true)}>
            Show all {told.length} scans
          </Button>
        </div>
      ) : null}
    </div>
  )
}

interface TimelineEventProps {
  event: Event
  newest: boolean
  sourceName: string
  /** Other sources that told the same scan. */
  alsoToldBy: string[]
  timeZone: string
}

function TimelineEvent(props: TimelineEventProps) {
  const { event, newest, sourceName, alsoToldBy, timeZone } = props
  const { icon } = states[event.category]
  const ours = detailWords(event.detail)
  const place = placeWords(event)
  const theirs = event.message.trim()
  return (
    <li className="group/event grid grid-cols-[5.5rem_1rem_minmax(0,1fr)_1.75rem] gap-x-3 py-1.5">
      <EventTime event={event} timeZone={timeZone} />
      <Icon
        of={icon}
        className={cn("mt-0.5 size-4", newest ? "text-foreground" : "text-muted-foreground")}
      />
      <div className="min-w-0 text-sm">
        <p className={cn("flex flex-wrap items-center gap-x-2", newest && "font-medium")}>
          {ours}
          {place ? <span className="font-normal text-muted-foreground">{place}</span> : null}
          {event.unmapped ? <Unmapped code={event.carrierCode} /> : null}
        </p>
        {theirs && theirs.toLowerCase() !== ours.toLowerCase() ? (
          <p className="text-pretty text-muted-foreground">{theirs}</p>
        ) : null}
        <EarlierReadings event={event} />
        {alsoToldBy.length > 0 ? (
          <p className="text-muted-foreground text-xs">
            From {sourceName}, and told by {alsoToldBy.join(" and ")} too
          </p>
        ) : null}
      </div>
      {event.payloadId ? (
        <Link
          href={`/settings/sources/payloads/${event.payloadId}`}
          aria-label={`What ${sourceName} sent: ${ours}`}
          title={`What ${sourceName} sent`}
          className="grid size-7 place-items-center rounded-md text-muted-foreground opacity-0 hover:bg-accent hover:text-foreground focus-visible:opacity-100 group-hover/event:opacity-100 pointer-coarse:opacity-100"
        >
          <Icon of={FileCode2} className="size-4" />
        </Link>
      ) : null}
    </li>
  )
}

function Unmapped({ code }: { code: string | null }) {
  return (
    <Tooltip
      content={`We do not know ${code ? `the code ${code}` : "this code"} yet. The state comes from what else was said.`}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: its explanation opens on focus */}
      <span tabIndex={0} className="rounded-md">
        <Badge>Unknown code</Badge>
      </span>
    </Tooltip>
  )
}

function byDay(events: readonly Event[], timeZone: string): { date: string; events: Event[] }[] {
  const days: { date: string; events: Event[] }[] = []
  for (const event of events) {
    const date = event.localTime?.slice(0, 10) ?? dateIn(event.occurredAt, timeZone)
    const day = days.at(-1)
    if (day?.date === date) day.events.push(event)
    else days.push({ date, events: [event] })
  }
  return days
}
