/** An instant on the team's clock, as people ask about it: "22 Nov, 07:31 UTC". */
export function clockWords(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
    timeZone,
  }).format(at)
}
