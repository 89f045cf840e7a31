const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/**
 * An instant as one reads it in a list: "just now", "2 min ago", "3 h ago", "4 d ago", "in 2 h"; from
 * a week on the day itself, in UTC (the exact local time stands in the tooltip).
 */
export function relative(at: Date, now: Date): string {
  const distance = at.getTime() - now.getTime()
  const size = Math.abs(distance)
  if (size < minute) return distance > 0 ? "in a moment" : "just now"
  if (size >= 7 * day) return dayOf(at, now)
  const amount =
    size < hour
      ? `${Math.floor(size / minute)} min`
      : size < day
        ? `${Math.floor(size / hour)} h`
        : `${Math.floor(size / day)} d`
  return distance > 0 ? `in ${amount}` : `${amount} ago`
}

function dayOf(at: Date, now: Date): string {
  const sameYear = at.getUTCFullYear() === now.getUTCFullYear()
  return (sameYear ? dayAndMonth : dayMonthAndYear).format(at)
}

// Made once: making one takes a hundred times as long as using it.
const dayAndMonth = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  timeZone: "UTC",
})
const dayMonthAndYear = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
})
