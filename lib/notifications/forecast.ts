/** When a parcel is expected, before and after a change, in days (YYYY-MM-DD) of the recipient's zone. */
export interface Forecast {
  eta: Date | null
  previousEta: Date | null
  /** The estimate that the recipient was last told, or the first one. */
  toldEta: Date | null
  /** The estimate came to lie on a day after the promised one with this very change. */
  missesPromise: boolean
  zone: string
}

/** No estimate, and none moved. */
export const noForecast: Forecast = {
  eta: null,
  previousEta: null,
  toldEta: null,
  missesPromise: false,
  zone: "UTC",
}

/** Whether a change moved the estimate to a day that the recipient does not know of. Pure. */
export function estimateMoved({ eta, previousEta, toldEta, zone }: Forecast): boolean {
  if (!eta || eta.getTime() === previousEta?.getTime()) return false
  const known = toldEta ?? previousEta
  return known !== null && estimatedDay(eta, zone) !== estimatedDay(known, zone)
}

/** Whether an estimate lies on a later day than the promise. Pure. */
export function isAfterPromise(eta: Date | null, promisedAt: Date | null, zone: string): boolean {
  if (!eta || !promisedAt) return false
  return estimatedDay(eta, zone) > dayIn(promisedAt, zone)
}

/** The day that an estimate names. Carriers that know only the day send midnight, or its last second, in UTC. */
export function estimatedDay(eta: Date, zone: string): string {
  const text = eta.toISOString()
  return /T(00:00:00|23:59:\d\d)/.test(text) ? text.slice(0, 10) : dayIn(eta, zone)
}

/** The calendar day (YYYY-MM-DD) of an instant on the wall clocks of an IANA zone. */
export function dayIn(instant: Date, zone: string): string {
  return dayFormat(zone).format(instant)
}

const formats = new Map<string, Intl.DateTimeFormat>()

function dayFormat(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeZone: zone })
  formats.set(zone, made)
  return made
}

/** Whether the estimate moved by less than so many hours from what the recipient knows. Pure. */
export function movedLittle({ eta, previousEta, toldEta }: Forecast, hours: number): boolean {
  const known = toldEta ?? previousEta
  if (!eta || !known) return true
  return Math.abs(eta.getTime() - known.getTime()) < hours * 3_600_000
}
