import type { TeamDb } from "@/lib/db/scope"
import type { TrackingEvent, TrackingUpdate } from "@/lib/tracking/event"

const hour = 3_600_000

/**
 * Vocabulary rule 8: that a carrier has no record of a number is no event, until the team's time of
 * grace has passed since it was registered; then we say so with an event of our own.
 */
export async function notFoundEvent(
  tx: TeamDb,
  update: TrackingUpdate,
  registeredAt: Date,
  now: Date,
): Promise<TrackingEvent | null> {
  if (!update.notFound) return null
  const { notFoundGraceHours } = await tx.team.findUniqueOrThrow({
    where: { id: tx.teamId },
    select: { notFoundGraceHours: true },
  })
  const graceEndsAt = new Date(registeredAt.getTime() + notFoundGraceHours * hour)
  if (now < graceEndsAt) return null
  return ownEvent("not_found_at_carrier", "The carrier has no record of this number.", graceEndsAt)
}

/** An Error that we state ourselves; no carrier said it. */
export function ownEvent(
  detail: "not_found_at_carrier" | "fetch_failed",
  message: string,
  occurredAt: Date,
): TrackingEvent {
  return {
    occurredAt,
    localTime: null,
    offset: null,
    timeConfidence: "exact",
    category: "Error",
    detail,
    carrierCode: null,
    message,
    actionRequired: false,
    unmapped: false,
    location: { city: null, region: null, postalCode: null, country: null },
  }
}
