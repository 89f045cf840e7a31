/** An instant in full, in the viewer's own zone and language; only for the browser. */
export function exactTime(at: string | number | Date): string {
  return new Intl.DateTimeFormat(undefined, {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
  }).format(new Date(at))
}
