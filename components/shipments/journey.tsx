import { JourneyMap } from "@/components/shipments/journey-map"
import { cn } from "@/components/ui/class-names"
import { Skeleton } from "@/components/ui/skeleton"
import { loadJourney } from "@/lib/journey/loaders"
import type { JourneyStop } from "@/lib/journey/stops"
import { placeWords } from "@/lib/shipments/labels"

/** The way of the parcel on a map, and its places in order for those who read rather than look. */
export async function Journey({ id }: { id: string }) {
  const { stops, map } = await loadJourney(id)
  if (!map) {
    return (
      <p className="rounded-lg bg-muted px-3 py-6 text-center text-muted-foreground text-sm">
        No place is known yet. The map appears with the first scan that names a town or a country.
      </p>
    )
  }
  return (
    <figure className="grid gap-2">
      <JourneyMap map={map} />
      <figcaption>
        <ol
          aria-label="Places of the journey"
          className="flex flex-wrap gap-x-3 gap-y-0.5 text-muted-foreground text-xs"
        >
          {stops.map((stop, index) => (
            <li
              key={`${stop.kind} ${stop.from?.getTime()} ${stop.place.city}`}
              className="flex min-w-0 items-baseline gap-1"
            >
              <span className="tabular-nums">{index + 1}</span>
              <span
                className={cn("break-words", stop.kind === "scan" && "text-foreground")}
                dir="auto"
              >
                {placeWords(stop.place)}
              </span>
              {note(stop)}
            </li>
          ))}
        </ol>
      </figcaption>
    </figure>
  )
}

/** As high as the map, so that nothing jumps when it comes. */
export function JourneySkeleton() {
  return <Skeleton className="aspect-[720/224] w-full rounded-lg" />
}

function note({ kind, location }: JourneyStop) {
  const words = [
    kind === "origin" ? "sender" : null,
    kind === "destination" ? "still to come" : null,
    location.approximate ? "shown roughly" : null,
  ].filter((word) => word !== null)
  return words.length > 0 ? <span>({words.join(", ")})</span> : null
}
