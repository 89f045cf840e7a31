import type { BrandDesign } from "@/lib/brand/schema"
import type { Category, Milestone } from "@/lib/tracking/categories"
import type { TimeConfidence } from "@/lib/tracking/event"

/**
 * All that the public page is told of a brand and a shipment. This type is the privacy wall: a name,
 * an address, a signature or a carrier's own message has no field here, so none can be shown.
 */
export interface TrackingInput {
  brand: BrandInput
  shipment: ShipmentInput
  /** In any order; hidden kinds may be among them, the view leaves them out. */
  events: readonly EventInput[]
  /** What the shop shows nobody; absent where all of this may be shown. */
  hides?: Hides
}

/** Options of lib/page-settings, obeyed by lib/tracking-page/mask. */
export interface Hides {
  carrier: boolean
  places: boolean
  number: boolean
}

export interface BrandInput {
  /** The team's slug: the [user] of the URL. */
  user: string
  design: BrandDesign
  /** IANA zone of the shop: for times whose own zone is not known, and for the days of a promotion. */
  timeZone: string
}

export interface ShipmentInput {
  carrier: string
  trackingNumber: string
  category: Category
  detail: string
  milestone: Milestone
  actionRequired: boolean
  terminal: boolean
  returning: boolean
  handedOverAt: Date | null
  deliveredAt: Date | null
  eta: Date | null
  /** Where the carrier names a window: when it opens; `eta` is when it shuts (lib/tracking/eta-window). */
  etaFrom?: Date | null
  originalEta: Date | null
  etaReadAt: Date | null
  lastCheckedAt: Date | null
  /** Failed polls in a row; 0 when the source answers. */
  checkFailures: number
  createdAt: Date
  pickup?: PickupInput | null
}

/** Where it waits to be collected: a public place, by name and town only. */
export interface PickupInput {
  name: string | null
  city: string | null
  /** YYYY-MM-DD: the last day on which it can be collected. */
  keptUntil: string | null
}

export interface EventInput {
  occurredAt: Date
  localTime: string | null
  offset: string | null
  timeConfidence: TimeConfidence
  sequence: number
  category: Category
  detail: string
  city: string | null
  region: string | null
  country: string | null
  receivedAt: Date
}
