const hourMs = 3_600_000
const digestHour = 8

/** A digest that could not go out in time goes out until the early afternoon; then it waits a day. */
const lateHours = 6

/**
 * The instant of 08:00 today in a zone, while the digest of that moment is to go out: from then on for
 * six hours; else null. Where a change of clocks makes 08:00 nonexistent or double, an instant near it. Pure.
 */
export function digestMoment(now: Date, timeZone: string): Date | null {
  const clock = new Intl.DateTimeFormat("en-GB", {
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
    timeZone,
  }).formatToParts(now)
  const part = (type: string) => Number(clock.find((one) => one.type === type)?.value ?? 0)
  const sinceMidnightMs =
    part("hour") * hourMs + part("minute") * 60_000 + part("second") * 1_000 + now.getMilliseconds()
  const sinceMs = sinceMidnightMs - digestHour * hourMs
  if (sinceMs < 0 || sinceMs >= lateHours * hourMs) return null
  return new Date(now.getTime() - sinceMs)
}
