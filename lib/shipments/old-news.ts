const graceMinutes = 15

/**
 * A check that was due before this instant has been put off: its source rests, is off, or has no calls
 * left, and what is known of the shipment is older than it should be. Pure.
 */
export function overdueBefore(now: Date): Date {
  return new Date(now.getTime() - graceMinutes * 60_000)
}
