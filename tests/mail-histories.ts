import type { TeamDb } from "@/lib/db/scope"
import { recipientAddress } from "@/lib/notifications/address"
import type { Trigger } from "@/lib/notifications/schema"
import type { Category } from "@/lib/tracking/categories"
import { type ShippoScan, shippoWebhook } from "@/tests/shippo-track"

/** Scans of a Shippo payload: its status, its words, its code, and hours after the start. */
export const course = [
  ["PRE_TRANSIT", "Label created", null, 0],
  ["TRANSIT", "Accepted", "package_accepted", 1],
  ["TRANSIT", "Departed", "package_departed", 2],
  ["TRANSIT", "Delayed", "delayed", 3],
  ["TRANSIT", "Address problem", "address_issue", 4],
  ["TRANSIT", "Out for delivery", "out_for_delivery", 5],
  ["TRANSIT", "Delivery attempted", "delivery_attempted", 6],
  ["TRANSIT", "Out for delivery again", "out_for_delivery", 7],
  ["TRANSIT", "Ready for pickup", "pickup_available", 8],
  ["DELIVERED", "Delivered", null, 9],
  ["RETURNED", "Going back", "return_to_sender", 10],
] as const

/** Scans of the course, by their places in it, as a carrier tells them whose clock is wrong by `minutesOff`. */
export function scansOf(places: readonly number[], startAt: number, minutesOff = 0): ShippoScan[] {
  return places.map((place) => {
    const [status, words, code, hours] = course[place] ?? course[0]
    const at = new Date(startAt + hours * 3_600_000 + minutesOff * 60_000).toISOString()
    const substatus = code ? { code, text: words, action_required: false } : null
    return { at, status, words, substatus, city: "Aarhus", state: "", zip: "8000" }
  })
}

/** A webhook that tells of them. */
export function webhookOf(scans: readonly ShippoScan[], number: string, eta: string | null = null) {
  return JSON.stringify(shippoWebhook(scans, { number, eta }))
}

/** Triggers that tell of a state, and the state. */
export const states = [
  ["out_for_delivery", "OutForDelivery"],
  ["ready_for_pickup", "AvailableForPickup"],
  ["delivered", "Delivered"],
  ["delayed", "Delayed"],
  ["delivery_failed", "DeliveryFailure"],
] as const satisfies [Trigger, Category][]

/**
 * What is wrong with a team's decisions, whatever happened to it: a moment, trigger and recipient with two of
 * them, and a transition into a state that has none for somebody. `copies` are who hears of a delivery too.
 */
export async function faultsOfDecisions(db: TeamDb, copies: readonly string[] = []) {
  const rows = await db.notificationDecision.findMany({})
  const decided = rows.map(({ shipmentId, moment, trigger, recipient }) => {
    return [shipmentId, moment, trigger, recipient].join()
  })
  const changes = await db.shipmentChange.findMany({ include: { shipment: true } })
  const expected = changes.flatMap(({ id, category, previousCategory, shipment }) => {
    const trigger = states.find(([, state]) => state === category)?.[0]
    if (!trigger || category === previousCategory) return []
    const own = recipientAddress(shipment.recipientEmail).address
    const to = trigger === "delivered" ? [own, ...copies] : [own]
    return to.map((address) => [shipment.id, id, trigger, address].join())
  })
  const known = new Set(decided)
  return { twice: doubles(decided), unexplained: expected.filter((key) => !known.has(key)) }
}

export function doubles(list: readonly string[]): string[] {
  return list.filter((one, index) => list.indexOf(one) !== index)
}
