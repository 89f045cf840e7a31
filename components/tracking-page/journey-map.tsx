import type { JourneyMap } from "@/lib/journey/draw"
import { lightMapOf } from "@/lib/journey/journey-map"
import { type PublicPlace, placeName } from "@/lib/tracking-page/place"
import type { TrackingView } from "@/lib/tracking-page/view"

/** The journey as a small drawing; null where fewer than two places are known. */
export async function mapFor({ places, language }: TrackingView): Promise<JourneyMap | null> {
  const travel = { scans: places, origin: null, destination: null, ended: true }
  return lightMapOf(travel, (place) => labelOf(place, language.tag))
}

/** Where the parcel went, on coasts and borders and nobody's tiles. The words below it say it too. */
export function JourneyDrawing({ view, map }: { view: TrackingView; map: JourneyMap }) {
  const { say, language } = view
  return (
    <figure className="map">
      <svg viewBox={`0 0 ${map.width} ${map.height}`} role="img" aria-label={say("map.title")}>
        <path className="land" d={map.land} />
        <path className="border" d={map.borders} />
        <path className="way" d={map.travelled} />
        {map.places.map(({ x, y, last, label, place }) => (
          <g key={`${x} ${y}`}>
            <circle className={last ? "last" : undefined} cx={x} cy={y} r={last ? 6 : 4} />
            {label && (
              <text x={label.x} y={label.y} textAnchor={label.anchor}>
                {labelOf(place, language.tag)}
              </text>
            )}
          </g>
        ))}
      </svg>
      <figcaption>{captionOf(view)}</figcaption>
    </figure>
  )
}

/** On the drawing there is room for so much; the words below have the whole name. */
function labelOf(place: PublicPlace, tag: string): string | null {
  const name = placeName(place, tag)
  return name && name.length > 20 ? `${name.slice(0, 19)}…` : name
}

function captionOf({ say, places, language, situation }: TrackingView): string {
  const names = places.flatMap((place) => placeName(place, language.tag) ?? [])
  const origin = names[0] ?? ""
  const city = names.at(-1) ?? ""
  return situation === "delivered"
    ? say("map.journeyDone", { origin, destination: city })
    : say("map.lastSeen", { city })
}
