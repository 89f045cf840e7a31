import type { Category } from "@/lib/tracking/categories"
import { type DetailKey, detailOf, details } from "@/lib/tracking/details"
import type { BrandInput, EventInput, TrackingInput } from "@/lib/tracking-page/input"
import { type Situation, situationOf, situations } from "@/lib/tracking-page/situation"

/** All that a page can have to say, in the order that a preview offers it. */
export const sampleStates = Object.keys(situations) as [Situation, ...Situation[]]

/** An invented parcel that stands in `state`, for looking at a brand: no row of the database is in it. */
export function sampleInput(brand: BrandInput, state: Situation, now: Date): TrackingInput {
  const detail = sampleDetails[state]
  const row = detailOf(detail)
  const pre = (row.flags as readonly string[]).includes("pre")
  const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
  const last = scan(detail, ago(state === "out_for_delivery" ? 1 : 3), "Aarhus", "DK")
  const events = [...(pre || state === "no_answer" ? [] : journey(ago)), last]
  const expects = situations[state].expects && !pre
  return {
    brand,
    shipment: {
      ...unmoved,
      category: row.category,
      detail,
      milestone: row.milestone ?? (pre ? "label_created" : "in_transit"),
      actionRequired: row.actionRequired,
      terminal: (row.flags as readonly string[]).includes("terminal"),
      returning: (row.flags as readonly string[]).includes("ret"),
      handedOverAt: pre ? null : ago(60),
      deliveredAt: row.category === "Delivered" ? last.occurredAt : null,
      eta: expects ? ago(state === "out_for_delivery" ? -6 : -30) : null,
      etaFrom: expects && state === "out_for_delivery" ? ago(-4) : null,
      etaReadAt: expects ? ago(2) : null,
      lastCheckedAt: ago(0.1),
      createdAt: ago(72),
    },
    events,
  }
}

const unmoved = {
  carrier: "ups",
  trackingNumber: "1Z999AA10123456784",
  originalEta: null,
  checkFailures: 0,
}

const journey = (ago: (hours: number) => Date): EventInput[] => [
  scan("label_created", ago(70), "Hamburg", "DE"),
  scan("picked_up", ago(60), "Hamburg", "DE"),
  scan("departed_facility", ago(38), "Hamburg", "DE"),
  scan("arrived_facility", ago(20), "Aarhus", "DK"),
]

function scan(detail: DetailKey, occurredAt: Date, city: string, country: string): EventInput {
  return {
    occurredAt,
    localTime: null,
    offset: "+01:00",
    timeConfidence: "exact",
    sequence: 0,
    category: detailOf(detail).category,
    detail,
    city,
    region: null,
    country,
    receivedAt: occurredAt,
  }
}

/** A detail for each state: the first that leads to it, where none is named. */
const sampleDetails = ((): Record<Situation, DetailKey> => {
  const found: Partial<Record<Situation, DetailKey>> = {
    label: "label_created",
    in_transit: "arrived_facility",
    delivered: "delivered",
  }
  for (const key of Object.keys(details) as DetailKey[]) {
    const { category, flags } = detailOf(key)
    const has = (flag: string) => (flags as readonly string[]).includes(flag)
    const state = situationOf({
      category: category as Category,
      detail: key,
      handedOver: !has("pre"),
      returning: has("ret"),
      terminal: has("terminal"),
    })
    found[state] ??= key
  }
  const missing = sampleStates.filter((state) => !found[state])
  if (missing.length > 0) throw new Error(`No detail leads to ${missing.join(", ")}.`)
  return found as Record<Situation, DetailKey>
})()
