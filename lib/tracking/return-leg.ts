import type { Category } from "@/lib/tracking/categories"
import { detailOf } from "@/lib/tracking/details"

interface Readable {
  category: Category
  detail: string
  actionRequired: boolean
}

/**
 * Events, oldest first, with each delivery after a return read as what it is: the sender has the
 * parcel back (rule 3). Used where a payload tells the whole history, and again by the fold.
 */
export function readReturnLeg<Event extends Readable>(ordered: readonly Event[]): Event[] {
  const start = ordered.findIndex((event) => detailOf(event.detail).flags.includes("ret"))
  return ordered.map((event, index) =>
    start >= 0 && index > start && event.category === "Delivered" ? asReturned(event) : event,
  )
}

/**
 * Whether the carrier's words say that the parcel was delivered to its sender. "Has been returned
 * to the sender" is not enough: USPS says so of a parcel that starts its way back; nor is "could not be delivered, return to sender".
 */
export function saysDeliveredToSender(words: string): boolean {
  return /(?<!\bnot\b.{0,10})\bdelivered\b.{0,40}\b(sender|shipper|return address)\b/i.test(words)
}

function asReturned<Event extends Readable>(event: Event): Event {
  return { ...event, category: "Exception", detail: "returned", actionRequired: false }
}
