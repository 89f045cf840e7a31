import { describe, expect, it } from "vitest"
import { bringStatuses } from "@/lib/sources/bring/codes"
import { plainText } from "@/lib/sources/bring/html"
import { meaningOf } from "@/lib/sources/bring/meaning"
import { bringRows } from "@/lib/sources/bring/vocabulary.fixture"
import { asRow, byCode } from "@/lib/sources/testing/vocabulary"

describe("the statuses of Bring", () => {
  it.each(byCode(bringRows))("reads %s", (code, row) => {
    const { detail, actionRequired, unmapped } = meaningOf(code, "")
    expect(asRow(code, detail, actionRequired)).toEqual(row)
    expect(unmapped).toBe(false)
  })

  it("has no others", () => {
    expect(Object.keys(bringStatuses).sort()).toEqual(bringRows.map(([code]) => code).sort())
    expect(meaningOf("NEW", "The shipment has been delivered.")).toEqual({
      detail: "delivered",
      unmapped: true,
      actionRequired: null,
    })
    expect(meaningOf("NEW", "Something else.")).toMatchObject({ detail: "status_unknown" })
  })

  it.each([
    ["DEVIATION", "Identification verified with BankID", "proof_added"],
    ["DEVIATION", "The shipment is delayed.", "delayed"],
    ["DEVIATION", "The shipment has been damaged.", "damaged"],
    ["DEVIATION", "The shipment has been sent to the wrong terminal.", "missorted"],
    ["DEVIATION", "The address is incomplete.", "address_issue"],
    ["DEVIATION", "Something else.", "exception"],
    ["TRANSPORT_TO_RECIPIENT", "The shipment has been loaded for delivery.", "out_for_delivery"],
    ["TRANSPORT_TO_RECIPIENT", "Loaded for delivery to the pickup point.", "in_transit"],
    [
      "INTERNATIONAL",
      "The shipment has arrived in the destination country.",
      "arrived_destination_country",
    ],
    ["INTERNATIONAL", "The shipment has been sent from Norway.", "departed_origin_country"],
    ["CUSTOMS", "The shipment has been cleared.", "customs_cleared"],
    ["CUSTOMS", "Stopped in customs: documents are missing.", "customs_hold"],
    ["DELIVERED", "The shipment has been placed in the mailbox.", "delivered_to_mailbox"],
    ["DELIVERED", "The shipment has been collected by the recipient.", "collected"],
    ["ATTEMPTED_DELIVERY", "The recipient was not at home.", "nobody_home"],
  ])("reads %s with %j", (status, words, detail) => {
    const { unmapped, ...meaning } = meaningOf(status, words)
    expect([meaning.detail, unmapped]).toEqual([detail, false])
  })
})

describe("plainText", () => {
  it.each([
    ["As it is: 3 < 4 & 5", "As it is: 3 < 4 & 5"],
    ['Melding fra <span class="x" title="Den som">avsender</span>.', "Melding fra avsender."],
    ["L&oslash;ten &amp; &#197;s, &#x41;&nbsp;B", "Løten & Ås, A B"],
    ["&unknown; &#7; &#xd800; &#99999999999;", "&unknown; &#7; &#xd800; &#99999999999;"],
  ])("reads %j", (html, text) => {
    expect(plainText(html)).toBe(text)
  })
})
