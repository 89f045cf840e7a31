import type { Category } from "@/lib/tracking/categories"
import type { PickupPoint } from "@/lib/tracking/pickup-point"

/**
 * How sure the UTC instant is. exact: the carrier gave an offset. zoned: the offset was derived from
 * the scan's place. assumed: neither was there, so the wall clock was read as UTC.
 */
export type TimeConfidence = "exact" | "zoned" | "assumed"

/** A place as far as it is known; country is ISO 3166-1 alpha-2. */
export interface Place {
  city: string | null
  region: string | null
  postalCode: string | null
  country: string | null
}

/** One scan, in the carrier's words and in ours. */
export interface TrackingEvent {
  /** The derived instant, UTC. */
  occurredAt: Date
  /** The carrier's wall clock as given, YYYY-MM-DDTHH:mm:ss; null for our own events. */
  localTime: string | null
  /** Such as +02:00; null when neither given nor derived. */
  offset: string | null
  timeConfidence: TimeConfidence
  category: Category
  /** A key of the detail table. */
  detail: string
  carrierCode: string | null
  /** The carrier's own words. */
  message: string
  actionRequired: boolean
  /** The code was unknown, and the category comes from a coarser field or the fallback. */
  unmapped: boolean
  location: Place
}

/** A part of a payload that could not be read, and where it stood (such as tracking_history[3]). */
export interface Problem {
  path: string
  reason: string
}

/** What one payload says of one shipment, after normalisation. */
export interface TrackingUpdate {
  /** A key of the source registry. */
  source: string
  /** Our slug: lower case, such as usps or dhl_express. */
  carrier: string
  /** Upper case, without spaces or dashes. */
  trackingNumber: string
  /** The provider's id of the object, where it polls by id; otherwise null. */
  externalId: string | null
  /** The carrier has no record of the number; says nothing of where the parcel is. */
  notFound: boolean
  /** The carrier's estimate now, and the first one it gave. */
  eta: Date | null
  /**
   * Where the carrier names a window: when it opens, and `eta` is when it shuts. Both are instants at most
   * 24 hours apart, or both are days (midnights in UTC). Absent where it names no window.
   */
  etaFrom?: Date | null
  originalEta: Date | null
  signedBy: string | null
  /** Where it waits to be collected; absent where the source does not tell. */
  pickupPoint?: PickupPoint | null
  serviceLevel: string | null
  origin: Place | null
  destination: Place | null
  /** The merchant's own reference, where the source carries one (Shippo: metadata). */
  reference: string | null
  /** Who it goes to, where the source says so (PostGrid: to). */
  recipient: { name: string | null; email: string | null } | null
  /** In the source's own order; the fold orders them. */
  events: TrackingEvent[]
  problems: Problem[]
}
