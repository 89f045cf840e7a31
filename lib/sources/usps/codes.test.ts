import { describe, expect, it } from "vitest"
import { readPhrases } from "@/lib/sources/phrases"
import { asRow, byCode } from "@/lib/sources/testing/vocabulary"
import { uspsCategory } from "@/lib/sources/usps/codes"
import { uspsEventTypes } from "@/lib/sources/usps/event-types"
import { uspsCategoryRows } from "@/lib/sources/usps/vocabulary.fixture"
import { detailOf } from "@/lib/tracking/details"

describe("USPS's categories", () => {
  it.each(byCode(uspsCategoryRows))("reads %s", (code, row) => {
    expect(asRow(code, uspsCategory(code))).toEqual(row)
  })

  it("reads them in any spelling, and by their beginning", () => {
    expect(uspsCategory("DELIVERED TO AGENT")).toBe("delivered_to_agent")
    expect(uspsCategory("delivered, front desk")).toBe("delivered")
    expect(uspsCategory("Out-for-Delivery")).toBe("out_for_delivery")
    expect(uspsCategory("Delivery Attempt: Redelivery")).toBe("delivery_attempted")
    expect(uspsCategory("Teleported")).toBeNull()
    expect(uspsCategory("")).toBeNull()
  })
})

describe("USPS's event types", () => {
  it.each([
    ["Shipping Label Created, USPS Awaiting Item", "Info"],
    ["Pre-Shipment Info Sent to USPS, USPS Awaiting Item", "Info"],
    ["Picked Up by Shipping Partner, USPS Awaiting Item", "InTransit"],
    ["Departed Shipping Partner Facility, USPS Awaiting Item", "InTransit"],
    ["Origin Post is Preparing Shipment", "Info"],
    ["USPS picked up item", "InTransit"],
    ["USPS in possession of item", "InTransit"],
    ["Shipment Received, Package Acceptance Pending", "InTransit"],
    ["Accepted at USPS Origin Facility", "InTransit"],
    ["Arrived at USPS Regional Origin Facility", "InTransit"],
    ["Departed USPS Regional Facility", "InTransit"],
    ["In Transit to Next Facility", "InTransit"],
    ["In Transit, Arriving On Time", "InTransit"],
    ["In Transit, Arriving Late", "Delayed"],
    ["Processed Through Facility", "InTransit"],
    ["Inbound Into Customs", "InTransit"],
    ["Inbound Out of Customs", "InTransit"],
    ["Held in Customs", "Exception"],
    ["Arrived at Post Office", "InTransit"],
    ["Sorting Complete", "InTransit"],
    ["Out for Delivery, Expected Delivery by 9:00pm", "OutForDelivery"],
    ["Delivered, In/At Mailbox", "Delivered"],
    ["Delivered, Parcel Locker", "Delivered"],
    ["Delivered, Individual Picked Up at Post Office", "Delivered"],
    ["Delivered, To Agent", "Delivered"],
    ["Delivered to Agent for Final Delivery", "Delivered"],
    ["Delivered, To Original Sender", "Exception"],
    ["Available for Pickup", "AvailableForPickup"],
    ["Reminder to pick up your item before November 9, 2026", "AvailableForPickup"],
    ["Notice Left (No Authorized Recipient Available)", "DeliveryFailure"],
    ["Delivery Attempted - No Access to Delivery Location", "DeliveryFailure"],
    ["Receptacle Full/Item Oversized", "DeliveryFailure"],
    ["Reminder to Schedule Redelivery of your item", "DeliveryFailure"],
    ["Redelivery Scheduled", "Change"],
    ["Rescheduled to Next Delivery Day", "Change"],
    ["Forwarded", "Change"],
    ["Insufficient Address", "DeliveryFailure"],
    ["Refused", "DeliveryFailure"],
    ["Moved, Left no Address", "DeliveryFailure"],
    ["Unclaimed/Being Returned to Sender", "Exception"],
    ["Return to Sender Processed", "Exception"],
    ["Vacant", "DeliveryFailure"],
    ["Delivery Exception, Local Weather Delay", "Delayed"],
    ["Delivery Exception, Animal Interference", "DeliveryFailure"],
    ["Processing Exception, Other Delay", "Delayed"],
    ["Held at Post Office, At Customer Request", "Exception"],
    ["Missent", "Delayed"],
    ["Disposed by Post Office", "Exception"],
    ["USPS: Sent to Mail Recovery Center", "Exception"],
    ["Package Research Case Created", "Info"],
    ["Awaiting Delivery Scan", "Info"],
  ])("%s is %s", (words, category) => {
    const detail = readPhrases(uspsEventTypes, words)
    expect(detail && detailOf(detail).category).toBe(category)
  })

  it("knows nothing of others", () => {
    expect(readPhrases(uspsEventTypes, "Quantum Entangled")).toBeNull()
  })
})
