/** Seconds as people say them: 0.8 s, 12 s, 4 min, 3.5 h, 2 d. */
export function durationWords(seconds: number | null): string {
  if (seconds === null) return "–"
  if (seconds < 10) return `${Number(seconds.toFixed(1))} s`
  if (seconds < 90) return `${Math.round(seconds)} s`
  if (seconds < 90 * 60) return `${Math.round(seconds / 60)} min`
  if (seconds < 36 * 3_600) return `${Number((seconds / 3_600).toFixed(1))} h`
  return `${Number((seconds / 86_400).toFixed(1))} d`
}

/** How much of a whole, such as 98 %; nothing of nothing. */
export function shareWords(part: number, whole: number): string {
  if (whole === 0) return ""
  const percent = (part / whole) * 100
  return percent > 0 && percent < 1 ? "below 1 %" : `${Math.round(percent)} %`
}
