import type { Category, Milestone } from "@/lib/tracking/categories"
import type { TrackingEvent } from "@/lib/tracking/event"

/** An event as the fold takes it: with what makes it one event, and the source's own order. */
export interface FoldedEvent extends TrackingEvent {
  source: string
  dedupeKey: string
  /** Position in its payload, oldest first: decides between events of one instant. */
  sequence: number
}

/** Where a shipment stands: a pure function of the set of its events. */
export interface ShipmentState {
  category: Category
  detail: string
  milestone: Milestone
  actionRequired: boolean
  /** Nothing more will happen: delivered, returned to the sender, lost, cancelled. */
  terminal: boolean
  /** On its way back to the sender, or back. */
  returning: boolean
  /** A short code when something is wrong (the detail's own key), otherwise null. */
  exceptionReason: string | null
  /** The first carrier event that is not merely the label. */
  handedOverAt: Date | null
  deliveredAt: Date | null
  /** The event that decides category and detail; null before any. */
  decidedBy: FoldedEvent | null
  /** The newest event that a person would call news, whatever its category. */
  latest: FoldedEvent | null
}
