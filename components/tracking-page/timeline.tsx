import type { TimelineDay } from "@/lib/tracking-page/timeline"
import type { TrackingView } from "@/lib/tracking-page/view"

/** A long journey shows its last days; the rest opens on demand, without script. */
const openRows = 12

/** The journey, newest first, day by day. */
export function Timeline({ view }: { view: TrackingView }) {
  const { say, timeline } = view
  const [recent, earlier] = split(timeline)
  return (
    <section aria-labelledby="journey">
      <h2 id="journey">{say("word.timeline")}</h2>
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

/** Whole days only, and at least one stays in sight. */
function split(days: TimelineDay[]): [TimelineDay[], TimelineDay[]] {
  let rows = 0
  const cut = days.findIndex((day, index) => {
    rows += day.entries.length
    return index > 0 && rows > openRows
  })
  return cut < 0 ? [days, []] : [days.slice(0, cut), days.slice(cut)]
}
