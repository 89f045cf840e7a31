import { exactTime } from "@/components/shipments/exact-time"
import type { PreviewData } from "@/components/shipments/use-preview"
import { useNow } from "@/components/ui/clock"
import { relative } from "@/components/ui/relative"
import { placeWords } from "@/lib/shipments/labels"

/** The newest scans, newest first. */
export function PreviewScans({ events, more }: { events: PreviewData["events"]; more: boolean }) {
  const now = new Date(useNow())
  if (events.length === 0) return <p className="text-muted-foreground text-sm">No scan yet.</p>
  return (
    <div className="text-sm">
      <h2 className="mb-1.5 text-muted-foreground text-xs">Newest scans</h2>
      <ol className="grid gap-2">
        {events.map((event) => (
          <li key={event.id} className="border-border border-l-2 pl-2.5">
            <p>{event.message}</p>
            <p className="text-muted-foreground text-xs">
              <time dateTime={event.occurredAt} title={exactTime(event.occurredAt)}>
                {relative(new Date(event.occurredAt), now)}
              </time>
              {placeWords(event) ? ` · ${placeWords(event)}` : null}
            </p>
          </li>
        ))}
      </ol>
      {more ? (
        <p className="mt-2 text-muted-foreground text-xs">Older ones are on its page.</p>
      ) : null}
    </div>
  )
}
