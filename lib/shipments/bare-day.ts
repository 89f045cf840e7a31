import { dateIn } from "@/lib/shipments/labels"

const dayMs = 86_400_000

/**
 * An estimate as an instant whose day in `timeZone` is the one that the carrier named. A day without an
 * hour is held as its midnight in UTC, which west of Greenwich is still the day before.
 */
export function dayNamed(estimate: Date, timeZone: string): Date {
  if (estimate.getTime() % dayMs !== 0) return estimate
  const date = estimate.toISOString().slice(0, 10)
  // Noon in Greenwich is the same day nearly everywhere; morning and evening are for the date line.
  const hours = [12, 9, 15].map((hour) => new Date(estimate.getTime() + hour * 3_600_000))
  return hours.find((at) => dateIn(at, timeZone) === date) ?? estimate
}
