/** An instant as a scanner in `timeZone` writes it: 2026-11-21T09:12:00+01:00. */
export function localStamp(instant: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
    timeZoneName: "longOffset",
  }).formatToParts(instant)
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((found) => found.type === type)?.value ?? ""
  // longOffset gives GMT, GMT+01:00 or GMT-08:00.
  const offset = part("timeZoneName").replace("GMT", "") || "+00:00"
  const day = `${part("year")}-${part("month")}-${part("day")}`
  return `${day}T${part("hour")}:${part("minute")}:${part("second")}${offset}`
}
