import { cn } from "@/components/ui/class-names"
import type { JourneyMap as Drawn, MapPlace } from "@/lib/journey/draw"
import { placeWords } from "@/lib/shipments/labels"

/** A drawn journey. On a phone it is half as large, so its letters are twice the size there. */
export function JourneyMap({ map }: { map: Drawn }) {
  return (
    <svg
      viewBox={`0 0 ${map.width} ${map.height}`}
      role="img"
      aria-label="Map of the journey"
      className="block h-auto w-full rounded-lg bg-muted"
    >
      <path d={map.land} className="fill-background stroke-border" />
      <path d={map.borders} className="fill-none stroke-border" />
      <path
        d={map.ahead}
        strokeDasharray="2 6"
        strokeLinecap="round"
        className="fill-none stroke-2 stroke-muted-foreground"
      />
      <path
        d={map.travelled}
        strokeLinejoin="round"
        className="fill-none stroke-2 stroke-tone-moving"
      />
      {map.places.map((place) => (
        <Dot key={`${place.x} ${place.y}`} place={place} />
      ))}
    </svg>
  )
}

function Dot({ place }: { place: MapPlace }) {
  const { x, y, kind, numbers, last, label, approximate } = place
  const name = placeWords(place.place) ?? ""
  const hollow = kind !== "scan" || approximate
  return (
    <g>
      <title>{`${numbers.join(", ")} ${name}${approximate ? ", shown roughly" : ""}`}</title>
      {last ? (
        <circle cx={x} cy={y} r={13} className="fill-tone-moving opacity-20 max-sm:[r:22px]" />
      ) : null}
      <circle
        cx={x}
        cy={y}
        r={8}
        strokeDasharray={approximate ? "3 2" : undefined}
        className={cn(
          "stroke-[1.5] stroke-tone-moving max-sm:[r:15px]",
          hollow ? "fill-background" : "fill-tone-moving",
        )}
      />
      <text
        x={x}
        y={y}
        textAnchor="middle"
        dominantBaseline="central"
        className={cn(
          "font-semibold text-[10px] max-sm:text-[18px]",
          hollow ? "fill-tone-moving" : "fill-background",
        )}
      >
        {numbers[0]}
      </text>
      {label ? (
        <text
          x={label.x}
          y={label.y}
          textAnchor={label.anchor}
          strokeWidth={3}
          strokeLinejoin="round"
          className={cn(
            "fill-foreground stroke-background text-[12px] [paint-order:stroke] max-sm:hidden",
            last && "font-semibold",
          )}
        >
          {name}
        </text>
      ) : null}
    </g>
  )
}
