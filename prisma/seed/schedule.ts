import { localStamp } from "@/lib/sources/sandbox/local-stamp"
import type { SeededRandom } from "@/prisma/factories/random"
import type { ScanPlace } from "@/prisma/factories/shippo"
import type { Step } from "@/prisma/seed/plots"

const hour = 3_600_000
const day = 24 * hour

/** The instant of each step when the first is at `start`; weekends are slower. Strictly rising. */
export function schedule(steps: readonly Step[], start: Date, random: SeededRandom): Date[] {
  let time = start.getTime()
  let place: ScanPlace | null = null
  return steps.map((step, index) => {
    place = step.place ?? place
    if (index > 0) time = stepTime(step, time, place, random)
    return new Date(time)
  })
}

/** The end of the `days`-th working day after `start`, as the recipient's clock goes. */
export function promiseAfter(start: Date, days: number, destination: ScanPlace): Date {
  let time = start.getTime()
  for (let left = days; left > 0; ) {
    time += day
    if (isWorkday(time, destination)) left--
  }
  return new Date(atLocalHour(time, destination, 20))
}

function stepTime(
  step: Step,
  before: number,
  place: ScanPlace | null,
  random: SeededRandom,
): number {
  if ("at" in step.when) {
    const hours = random.between(...step.when.at)
    let time = atLocalHour(before, place, hours)
    while (time <= before + hour / 2 || !isWorkday(time, place)) time += day
    return wholeMinute(time)
  }
  const time = before + Math.max(random.between(...step.when.after) * hour, 60_000)
  return wholeMinute(isWorkday(time, place) ? time : time + random.between(6, 20) * hour)
}

function atLocalHour(time: number, place: ScanPlace | null, hours: number): number {
  const offset = offsetOf(place)
  const midnight = Math.floor((time + offset) / day) * day
  return midnight + hours * hour - offset
}

/** American carriers deliver on Saturdays. */
function isWorkday(time: number, place: ScanPlace | null): boolean {
  const weekday = new Date(time + offsetOf(place)).getUTCDay()
  return weekday !== 0 && (weekday !== 6 || place?.country === "US")
}

function wholeMinute(time: number): number {
  return Math.floor(time / 60_000) * 60_000
}

const offsets = new Map<string, number>()

/** The zone's winter offset: an hour more or less does not make a story less likely. */
function offsetOf(place: ScanPlace | null): number {
  const zone = place?.timeZone ?? "UTC"
  const known = offsets.get(zone)
  if (known !== undefined) return known
  const stamp = localStamp(new Date("2026-01-15T12:00:00Z"), zone)
  const [hours = 0, minutes = 0] = stamp.slice(-5).split(":").map(Number)
  const offset = (hours * hour + minutes * 60_000) * (stamp.at(-6) === "-" ? -1 : 1)
  offsets.set(zone, offset)
  return offset
}
