import { PastTime } from "@/components/shipments/past-time"
import type { PreviewData } from "@/components/shipments/use-preview"
import { placeWords } from "@/lib/shipments/labels"

/** The newest scans, newest first. */
export function PreviewScans({ events, more }: { events: PreviewData["events"]; more: boolean }) {
  if (events.length === 0) return <p className="text-muted-foreground text-sm">No scan yet.</p>
  return (
    <div className="text-sm">
      <h2 className="mb-1.5 text-muted-foreground text-xs">Newest scans</h2>
      <ol className="grid gap-2">
        {events.map((event) => (
          <li key={event.id} className="border-border border-l-2 pl-2.5">
            <p>{event.message}</p>
            <p className="text-muted-foreground text-xs">
              <PastTime at={new Date(event.occurredAt)} focusable={false} />
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
