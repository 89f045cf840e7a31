import type { Category, Milestone } from "@/lib/tracking/categories"
import { detailOf } from "@/lib/tracking/details"
import { orderEvents } from "@/lib/tracking/order"
import { readReturnLeg } from "@/lib/tracking/return-leg"
import type { FoldedEvent, ShipmentState } from "@/lib/tracking/state"

/**
 * Where a shipment stands, from the set of its events. Pure: any order, any duplication and any
 * batching of the same events gives the same state, so a late scan never takes a parcel backwards.
 *
 * - The latest event decides, unless it only informs (Info, Notification, System, Internal, Change)
 *   and another does more (rule 1).
 * - Once something goes back, only exceptions decide, and a delivery is the sender's receipt
 *   (rule 3): a scan on the way back is not a parcel on its way to the recipient.
 * - Delivered is final but for a return (rule 6), whatever the clocks say. Instants may be wrong by
 *   half a day (zones that carriers do not tell, scans uploaded in batches), so a later movement or
 *   failure is far more often a wrong clock than a wrong delivery; and a real correction ends in
 *   another delivery or in a return, which both count.
 * - Lost, cancelled and expired are not final: carriers find parcels and use cancelled labels, and
 *   then the later movement decides.
 * - An Error never replaces what is known of a parcel that has moved, and our own errors (no record,
 *   fetch failed) give way to the carrier's first word (rule 8).
 */
export function foldEvents(events: readonly FoldedEvent[]): ShipmentState {
  const ordered = readReturnLeg(orderEvents(events))
  const handedOverAt = ordered.find(isScan)?.occurredAt ?? null
  const decidedBy = decide(ordered, handedOverAt !== null)
  const returning = ordered.some(isReturn)
  const category = decidedBy?.category ?? "Info"
  return {
    category,
    detail: decidedBy?.detail ?? "registered",
    milestone: milestoneOf(ordered, decidedBy, handedOverAt !== null),
    actionRequired: decidedBy?.actionRequired ?? false,
    terminal: isTerminal(ordered, decidedBy),
    returning,
    exceptionReason: decidedBy && isTrouble(category) ? decidedBy.detail : null,
    handedOverAt,
    deliveredAt: category === "Delivered" ? deliveredAt(ordered) : null,
    decidedBy,
    latest: ordered.findLast((event) => !isBackstage(event.category)) ?? null,
  }
}

/** The first carrier event without `pre` is the first scan; what only informs is no scan (rule 7). */
function isScan(event: FoldedEvent): boolean {
  if (informs(event.category) || event.category === "Error" || event.category === "Expired") {
    return false
  }
  const { flags } = detailOf(event.detail)
  return !flags.includes("pre") && !flags.includes("void") && !flags.includes("ours")
}

function decide(ordered: readonly FoldedEvent[], moved: boolean): FoldedEvent | null {
  const known = ordered.filter(
    (event) => event.category !== "Error" || mayErr(event, ordered, moved),
  )
  const acting = known.filter((event) => !informs(event.category))
  const back = acting.findIndex(isReturn)
  if (back >= 0) {
    const leg = acting.slice(back).filter((event) => event.category === "Exception")
    return leg.findLast((event) => isReturn(event) && ends(event)) ?? leg.at(-1) ?? null
  }
  return (
    acting.findLast((event) => event.category === "Delivered" && ends(event)) ??
    acting.at(-1) ??
    known.findLast((event) => !isBackstage(event.category)) ??
    known.at(-1) ??
    null
  )
}

function mayErr(event: FoldedEvent, ordered: readonly FoldedEvent[], moved: boolean): boolean {
  if (moved) return false
  if (!isOurs(event)) return true
  return ordered.every((other) => isOurs(other) || isBackstage(other.category))
}

function milestoneOf(
  ordered: readonly FoldedEvent[],
  decidedBy: FoldedEvent | null,
  moved: boolean,
): Milestone {
  const own = decidedBy && detailOf(decidedBy.detail).milestone
  if (own) return own
  const reached = ordered
    .map((event) => detailOf(event.detail).milestone)
    .findLast((milestone) => milestone && !offPath.has(milestone))
  if (!reached || reached === "label_created") return moved ? "handed_over" : "label_created"
  return reached
}

/** An administrative close after the last real event ends it too, and keeps its category. */
function isTerminal(ordered: readonly FoldedEvent[], decidedBy: FoldedEvent | null): boolean {
  if (decidedBy && ends(decidedBy)) return true
  const closed = ordered.findLastIndex((event) => event.category === "System" && ends(event))
  return closed > (decidedBy ? ordered.indexOf(decidedBy) : -1)
}

/** The first delivery of the last unbroken run: a signature told minutes later is the same delivery. */
function deliveredAt(ordered: readonly FoldedEvent[]): Date | null {
  const acting = ordered.filter((event) => !informs(event.category) && event.category !== "Error")
  const last = acting.findLastIndex((event) => event.category === "Delivered")
  let first = last
  while (first > 0 && acting[first - 1]?.category === "Delivered") first -= 1
  return acting[first]?.occurredAt ?? null
}

const offPath: ReadonlySet<Milestone> = new Set(["needs_attention", "returned"])
const informing: ReadonlySet<Category> = new Set([
  "Info",
  "Notification",
  "System",
  "Internal",
  "Change",
])
const trouble: ReadonlySet<Category> = new Set([
  "DeliveryFailure",
  "Delayed",
  "Exception",
  "Error",
  "Expired",
])

function informs(category: Category): boolean {
  return informing.has(category)
}

function isTrouble(category: Category): boolean {
  return trouble.has(category)
}

function isBackstage(category: Category): boolean {
  return category === "System" || category === "Internal"
}

function isReturn(event: FoldedEvent): boolean {
  return detailOf(event.detail).flags.includes("ret")
}

function ends(event: FoldedEvent): boolean {
  return detailOf(event.detail).flags.includes("terminal")
}

function isOurs(event: FoldedEvent): boolean {
  return detailOf(event.detail).flags.includes("ours")
}
