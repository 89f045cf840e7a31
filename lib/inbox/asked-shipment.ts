import type { InboundPayload } from "@/lib/db/generated/client"
import type { TeamDb } from "@/lib/db/scope"
import type { TrackingUpdate } from "@/lib/tracking/event"
import { normaliseTrackingNumber } from "@/lib/tracking/identity"

type Asked = Pick<InboundPayload, "channel" | "subject" | "connectionId">

interface Reading {
  payload: Asked
  updates: TrackingUpdate[]
}

/**
 * What polled answers say, as said of the shipments that were asked about. A source may call the
 * carrier otherwise than the team does (dhl_express for dhl, an aggregator's own slug): the number is
 * the one that was asked for, so it is the same parcel, under the team's carrier. Left as they are: a
 * carrier under which the team has the number, a number that was not asked for, and one that the team
 * follows with several carriers.
 */
export async function asAsked<R extends Reading>(tx: TeamDb, readings: readonly R[]): Promise<R[]> {
  const numbers = readings.flatMap(({ payload, updates }) => {
    return updates.filter((update) => isAsked(payload, update)).map((one) => one.trackingNumber)
  })
  if (numbers.length === 0) return [...readings]
  const followed = await tx.shipment.findMany({
    where: { trackingNumber: { in: numbers } },
    select: { carrier: true, trackingNumber: true, connectionId: true },
  })
  return readings.map((reading) => {
    const { payload } = reading
    const updates = reading.updates.map((update) => {
      if (!isAsked(payload, update)) return update
      const same = followed.filter(({ trackingNumber }) => trackingNumber === update.trackingNumber)
      if (same.some(({ carrier }) => carrier === update.carrier)) return update
      const own = same.filter(({ connectionId }) => connectionId === payload.connectionId)
      const [carrier, ...others] = new Set(own.map((shipment) => shipment.carrier))
      return carrier === undefined || others.length > 0 ? update : { ...update, carrier }
    })
    return { ...reading, updates }
  })
}

/** An answer about many numbers names none; each that it holds was asked for. */
function isAsked({ channel, subject }: Asked, { trackingNumber }: TrackingUpdate): boolean {
  if (channel !== "poll") return false
  return subject === null || normaliseTrackingNumber(subject) === trackingNumber
}
