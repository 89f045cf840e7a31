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

/** That nothing was heard for the team's time of silence, as an event of its end. */
export function silenceEvent(lastEventAt: Date, silenceDays: number): TrackingEvent {
  const since = lastEventAt.toISOString().slice(0, 10)
  const endedAt = new Date(lastEventAt.getTime() + silenceDays * 24 * hour)
  return ownEvent("no_recent_events", `No news since ${since}.`, endedAt)
}

/**
 * The events without those of ours that say there is no news, where later there was: heard of since,
 * and newer than all that was known. Whenever the scan itself was, the parcel is followed again. Pure;
 * the order of the events does not matter.
 */
export function withoutBrokenSilence<
  E extends { payloadId: string | null; detail: string; occurredAt: Date; receivedAt: Date },
>(events: readonly E[]): E[] {
  const scans = events.filter(({ payloadId }) => payloadId !== null)
  return events.filter(({ payloadId, detail, receivedAt: saidAt }) => {
    if (payloadId !== null || detail !== "no_recent_events") return true
    const known = scans.filter(({ receivedAt }) => receivedAt <= saidAt)
    const newest = Math.max(...known.map(({ occurredAt }) => occurredAt.getTime()))
    return !scans.some(({ receivedAt, occurredAt }) => {
      return receivedAt > saidAt && occurredAt.getTime() > newest
    })
  })
}

/** An Error, or that we have given up, as we state it ourselves; no carrier said it. */
export function ownEvent(
  detail: "not_found_at_carrier" | "fetch_failed" | "no_recent_events",
  message: string,
  occurredAt: Date,
): TrackingEvent {
  return {
    occurredAt,
    localTime: null,
    offset: null,
    timeConfidence: "exact",
    category: detail === "no_recent_events" ? "Expired" : "Error",
    detail,
    carrierCode: null,
    message,
    actionRequired: false,
    unmapped: false,
    location: { city: null, region: null, postalCode: null, country: null },
  }
}
