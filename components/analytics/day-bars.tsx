interface DayBarsProps {
  days: readonly { day: string; count: number }[]
  label: string
}

/** A small chart of a number for each day; the table below it says the same in words. */
export function DayBars({ days, label }: DayBarsProps) {
  const most = Math.max(1, ...days.map(({ count }) => count))
  const width = 100 / days.length
  const [first, last] = [days[0], days.at(-1)]
  return (
    <figure className="grid gap-1">
      <svg
        viewBox="0 0 100 24"
        preserveAspectRatio="none"
        role="img"
        aria-label={`${label}, at most ${most} a day`}
        className="h-24 w-full border-b text-link"
      >
        {days.map(({ day, count }, index) => (
          <rect
            key={day}
            x={index * width + width * 0.1}
            width={width * 0.8}
            y={24 - (count / most) * 24}
            height={(count / most) * 24}
            fill="currentColor"
          >
            <title>{`${shown(day)}: ${count}`}</title>
          </rect>
        ))}
      </svg>
      <figcaption className="flex justify-between text-muted-foreground text-xs tabular-nums">
        <span>{first && shown(first.day)}</span>
        <span>most a day: {most}</span>
        <span>{last && shown(last.day)}</span>
      </figcaption>
    </figure>
  )
}

/** `day`: YYYY-MM-DD. */
function shown(day: string): string {
  return dayFormat.format(new Date(`${day}T00:00:00Z`))
}

const dayFormat = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  timeZone: "UTC",
})
