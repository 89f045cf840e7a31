import { JourneyDrawing } from "@/components/tracking-page/journey-map"
import type { JourneyMap } from "@/lib/journey/draw"
import type { TimelineDay } from "@/lib/tracking-page/timeline"
import type { TrackingView } from "@/lib/tracking-page/view"

/** A long journey shows its last updates; the rest opens on demand, without script. */
const openRows = 10

interface TimelineProps {
  view: TrackingView
  map: JourneyMap | null
}

/** The journey: its map, and what happened, newest first, day by day. */
export function Timeline({ view, map }: TimelineProps) {
  const { say, timeline } = view
  const [recent, earlier] = split(timeline)
  return (
    <section aria-labelledby="journey">
      <h2 id="journey">{say("word.timeline")}</h2>
      {map && <JourneyDrawing view={view} map={map} />}
      {timeline.length === 0 && <p className="soft">{say("word.noEvents")}</p>}
      {recent.map((day) => (
        <Day key={day.date} day={day} />
      ))}
      {earlier.length > 0 && (
        <details>
          <summary>{say("word.earlier")}</summary>
          {earlier.map((day) => (
            <Day key={day.date} day={day} />
          ))}
        </details>
      )}
      {timeline.length > 0 && view.localTimes && (
        <p className="soft">{say("word.timesAreLocal")}</p>
      )}
    </section>
  )
}

function Day({ day }: { day: TimelineDay }) {
  return (
    <div className="day">
      <h3>{day.label}</h3>
      <ol>
        {day.entries.map((entry) => (
          <li key={`${entry.iso}${entry.words}${entry.place}`}>
            {entry.time ? (
              <time dateTime={entry.iso} data-clock={entry.clock ?? undefined}>
                {entry.time}
              </time>
            ) : (
              <span />
            )}
            <span className="what">{entry.words}</span>
            {entry.place && (
              <span className="where">
                <bdi>{entry.place}</bdi>
              </span>
            )}
          </li>
        ))}
      </ol>
    </div>
  )
}

/** At the end of a day where one is near, else in its middle; a few rows are not worth opening. */
function split(days: TimelineDay[]): [TimelineDay[], TimelineDay[]] {
  const rows = days.reduce((sum, { entries }) => sum + entries.length, 0)
  if (rows <= openRows + 3) return [days, []]
  const recent: TimelineDay[] = []
  const earlier: TimelineDay[] = []
  let room = openRows
  for (const day of days) {
    const shown =
      earlier.length > 0 ? 0 : day.entries.length <= room + 2 ? day.entries.length : room
    if (shown > 0) recent.push({ ...day, entries: day.entries.slice(0, shown) })
    if (shown < day.entries.length) {
      earlier.push({ ...day, entries: day.entries.slice(shown) })
      room = 0
    } else room = Math.max(0, room - shown)
  }
  return [recent, earlier]
}
