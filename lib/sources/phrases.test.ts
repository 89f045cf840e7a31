import { describe, expect, it } from "vitest"
import { englishPhrases, readPhrases } from "@/lib/sources/phrases"

describe("englishPhrases", () => {
  it.each([
    ["Origin Scan", "picked_up"],
    ["Shipment picked up", "picked_up"],
    ["Package picked up by customer", "collected"],
    ["Arrived at Facility", "arrived_facility"],
    ["Your parcel has arrived at the sorting centre", "arrived_facility"],
    ["Departed from Facility", "departed_facility"],
    ["Processed through facility", "in_transit"],
    ["Out For Delivery Today", "out_for_delivery"],
    ["DELIVERED", "delivered"],
    ["Your item was delivered in or at the mailbox", "delivered"],
    ["Delivered to local carrier", null],
    ["Item delivered to airline", null],
    ["Not delivered", "undeliverable"],
    ["The shipment could not be delivered", "undeliverable"],
    ["Delivery attempted; recipient not home", "nobody_home"],
    ["The item was not delivered and has been returned to sender", "returning"],
    ["Shipper created a label, UPS has not received the package yet.", "label_created"],
    ["Shipping Label Created, USPS Awaiting Item", "label_created"],
    ["Shipment information sent to FedEx", "information_received"],
    ["Electronic information submitted by shipper", "information_received"],
    ["Available for pickup", "ready_for_pickup"],
    ["Held by customs", "customs_hold"],
    ["Clearance processing complete", "customs_cleared"],
    ["Customs status updated", "customs_started"],
    ["A weather delay has occurred", "weather_delay"],
    ["Shipment is on hold", "held"],
    ["Estimated delivery on Monday", null],
    ["Your parcel will be delivered soon", null],
    ["Your parcel", null],
    ["", null],
  ])("%s", (words, detail) => {
    expect(readPhrases(englishPhrases, words)).toBe(detail)
  })
})
