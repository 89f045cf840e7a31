import { describe, expect, it } from "vitest"
import { postnordStatuses } from "@/lib/sources/postnord/codes"
import { meaningOf } from "@/lib/sources/postnord/meaning"
import { postnordRows } from "@/lib/sources/postnord/vocabulary.fixture"
import { asRow, byCode } from "@/lib/sources/testing/vocabulary"

const none = { status: null, eventCode: null, locationType: null }

describe("the statuses of PostNord", () => {
  it.each(byCode(postnordRows))("reads %s", (code, row) => {
    const { detail, actionRequired, unmapped } = meaningOf({ ...none, status: code }, "")
    expect(asRow(code, detail, actionRequired)).toEqual(row)
    expect(unmapped).toBe(false)
  })

  it("has no others", () => {
    expect(Object.keys(postnordStatuses).sort()).toEqual(postnordRows.map(([code]) => code).sort())
  })

  it.each([
    ["EN_ROUTE", "The delivery of the shipment item is in progress.", "out_for_delivery"],
    ["EN_ROUTE", "The shipment item has been dropped off by sender.", "dropped_off"],
    [
      "EN_ROUTE",
      "The shipment item has been dropped off after latest drop-off time.",
      "dropped_off",
    ],
    ["EN_ROUTE", "The shipment item has been picked-up for transportation.", "picked_up"],
    [
      "EN_ROUTE",
      "The shipment item has arrived at the distribution terminal.",
      "destination_facility",
    ],
    [
      "EN_ROUTE",
      "THE SHIPMENT ITEM HAS ARRIVED AT THE COUNTRY OF DESTINATION.",
      "arrived_destination_country",
    ],
    ["EN_ROUTE", "Your item is being processed at our sorting center.", "processing"],
    ["EN_ROUTE", "Customs VAT has been paid.", "customs_started"],
    [
      "OTHER",
      "A text message notification has been delivered to the recipient.",
      "notification_sent",
    ],
    ["OTHER", "E-mail notification has been sent to the recipient.", "notification_sent"],
    ["OTHER", "Notification sent via APP.", "notification_sent"],
    ["OTHER", "Suggested delivery time.", "delivery_scheduled"],
    ["OTHER", "Information to the driver added by the recipient.", "instructions_received"],
    ["OTHER", "Pick-up at servicepoint, selected by the receiver.", "delivery_option_changed"],
    ["OTHER", "The shipment item has been loaded.", "in_transit"],
    ["OTHER", "Something that nobody listed.", "status_unknown"],
    [
      "DELIVERED",
      "The shipment item has been delivered to the recipient's mailbox.",
      "delivered_to_mailbox",
    ],
    [
      "DELIVERED",
      "The shipment item has been delivered at the recipient's door.",
      "delivered_to_safe_place",
    ],
    ["DELIVERED", "The shipment item has been delivered to a service point.", "delivered"],
    ["DELIVERY_IMPOSSIBLE", "The recipient was not at home.", "nobody_home"],
    ["RETURNED", "The shipment item is being returned to the sender.", "returning"],
    ["RETURNED", "The shipment item has been delivered to the sender.", "returned"],
    ["STOPPED", "The shipment item is being customs cleared by us.", "customs_hold"],
    [
      "STOPPED",
      "The shipment item is being held at a distribution terminal awaiting the booked delivery date",
      "held",
    ],
  ])("reads %s with %j", (status, words, detail) => {
    const { unmapped, ...meaning } = meaningOf({ ...none, status, locationType: "HUB" }, words)
    expect([meaning.detail, unmapped]).toEqual([detail, false])
  })

  it.each([
    [
      "SERVICE_POINT",
      "The shipment item has been delivered to a service point.",
      "ready_for_pickup",
    ],
    [null, "", "ready_for_pickup"],
    ["HUB", "The shipment item is ready for delivery.", "preparing_delivery"],
    ["DISTRIBUTION_PARTNER", "Delivered to a service point.", "ready_for_pickup"],
  ])("reads AVAILABLE_FOR_DELIVERY at %s with %j", (locationType, words, detail) => {
    const code = { ...none, status: "AVAILABLE_FOR_DELIVERY", locationType }
    expect(meaningOf(code, words).detail).toBe(detail)
  })

  it.each([
    ["EN_ROUTE", "Försändelsen är lastad för utkörning", "out_for_delivery", false],
    ["OTHER", "The shipment item is under transportation.", "in_transit", false],
    ["OTHER", "The delivery date has been changed", "rescheduled", false],
    ["OTHER", "The recipient has chosen another service point", "delivery_option_changed", false],
    ["NEW", "Out for delivery", "out_for_delivery", true],
    ["DELIVERED", "Out for delivery", "delivered", false],
  ])("reads %s by its words, %j", (status, words, detail, unmapped) => {
    expect(meaningOf({ ...none, status }, words)).toEqual({
      detail,
      unmapped,
      actionRequired: null,
    })
  })

  it("knows a parcel that waits by the words of any Nordic language", () => {
    const code = { ...none, status: "AVAILABLE_FOR_DELIVERY", locationType: "HUB" }
    expect(meaningOf(code, "Forsendelsen kan hentes").detail).toBe("ready_for_pickup")
  })

  it("reads the event code of a delivery under way in any language, and guesses nothing", () => {
    const code = { ...none, status: "EN_ROUTE", eventCode: "113" }
    expect(meaningOf(code, "Utlämning pågår").detail).toBe("out_for_delivery")
    expect(meaningOf({ ...none, status: "NEW" }, "The shipment item has been loaded.")).toEqual({
      detail: "status_unknown",
      unmapped: true,
      actionRequired: null,
    })
  })
})
