import { countWords } from "@/components/tasks/task-words"

interface DryRunDaysProps {
  /** YYYY-MM-DD in the team's zone, oldest first, days without a mail among them. */
  days: readonly { day: string; mails: number }[]
}

const height = 40

/** A bar for each day, with the busiest one told in words. */
export function DryRunDays({ days }: DryRunDaysProps) {
  const busiest = days.reduce((most, one) => (one.mails > most.mails ? one : most), noDay)
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return null
  return (
    <figure className="grid max-w-2xl gap-1 text-sm">
      <svg
        role="img"
        aria-label={`Mails a day: ${days.map(({ day, mails }) => `${dayWords(day)} ${mails}`).join(", ")}`}
        viewBox={`0 0 ${days.length * 4} ${height}`}
        preserveAspectRatio="none"
        className="h-12 w-full border-border border-b text-primary"
      >
        {days.map(({ day, mails }, index) => {
          const tall = busiest.mails === 0 ? 0 : (mails / busiest.mails) * height
          return (
            <rect
              key={day}
              x={index * 4 + 0.5}
              y={height - tall}
              width="3"
              height={tall}
              fill="currentColor"
            >
              <title>{`${dayWords(day)}: ${mails}`}</title>
            </rect>
          )
        })}
      </svg>
      <figcaption className="flex flex-wrap justify-between gap-x-4 text-muted-foreground text-xs tabular-nums">
        <span>{dayWords(first.day)}</span>
        <span>
          Most on {dayWords(busiest.day)}: {countWords(busiest.mails)}
        </span>
        <span>{dayWords(last.day)}</span>
      </figcaption>
    </figure>
  )
}

const noDay = { day: "1970-01-01", mails: 0 }

function dayWords(day: string): string {
  return format.format(new Date(`${day}T00:00:00Z`))
}

const format = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" })
