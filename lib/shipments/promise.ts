/**
 * The last second of a calendar day (YYYY-MM-DD) on the wall clocks of an IANA zone: what is promised
 * for a day is late when that day is over.
 */
export function endOfDay(date: string, timeZone: string): Date {
  const wanted = Date.parse(`${date}T23:59:59Z`)
  let instant = wanted
  // The offset depends on the instant itself: the second round settles days on which clocks change.
  for (let round = 0; round < 2; round++) instant += wanted - wallClock(instant, timeZone)
  return new Date(instant)
}

/** What a wall clock shows at an instant, read as if it were UTC. */
function wallClock(instant: number, timeZone: string): number {
  const text = new Intl.DateTimeFormat("sv-SE", {
    dateStyle: "short",
    timeStyle: "medium",
    timeZone,
  }).format(instant)
  return Date.parse(`${text.replace(" ", "T")}Z`)
}
