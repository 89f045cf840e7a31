import { describe, expect, it } from "vitest"
import { fedexDerived, fedexEvents } from "@/lib/sources/fedex/codes"
import { meaningOf } from "@/lib/sources/fedex/meaning"
import { fedexDerivedRows, fedexEventRows } from "@/lib/sources/fedex/vocabulary.fixture"
import { asRow, byCode } from "@/lib/sources/testing/vocabulary"

const none = { eventType: null, exceptionCode: null, derivedStatusCode: null }

describe("a scan that FedEx does not list", () => {
  it.each([
    ["ZZ", null, "On FedEx vehicle for delivery", "out_for_delivery"],
    ["ZZ", "IT", "Returning package to shipper", "returning"],
    ["ZZ", "DL", "Delivered", "delivered"],
    ["ZZ", "PU", "Out for delivery", "picked_up"],
    ["ZZ", null, "Update", "status_unknown"],
  ])(
    "%s, derived as %s, is read by its words: %s",
    (eventType, derivedStatusCode, words, detail) => {
      const code = { eventType, exceptionCode: null, derivedStatusCode }
      expect(meaningOf(code, "", words)).toMatchObject({ detail, unmapped: true })
    },
  )
})

describe("the codes of FedEx", () => {
  it.each(byCode(fedexEventRows))("reads the event type %s", (code, row) => {
    const { detail, actionRequired, unmapped } = meaningOf({ ...none, eventType: code }, "")
    expect(asRow(code, detail, actionRequired)).toEqual(row)
    expect(unmapped).toBe(false)
  })

  it.each(byCode(fedexDerivedRows))("reads the derived status %s", (code, row) => {
    const { detail, actionRequired, unmapped } = meaningOf({ ...none, derivedStatusCode: code }, "")
    expect(asRow(code, detail, actionRequired)).toEqual(row)
    expect(unmapped).toBe(false)
  })

  it("has no others, but 'Ow', which FedEx's own list has", () => {
    const events = [...fedexEventRows.map(([code]) => code), "OW"]
    expect(Object.keys(fedexEvents).sort()).toEqual(events.sort())
    expect(Object.keys(fedexDerived).sort()).toEqual(fedexDerivedRows.map(([code]) => code).sort())
  })

  it.each([
    ["DE", "007", "Customer not available or business closed", "nobody_home"],
    ["DE", "08", "", "nobody_home"],
    ["DE", "07", "Shipment refused by recipient", "refused"],
    ["DE", "03", "Incorrect address", "wrong_address"],
    ["DE", "083", "Local delivery restriction - Delivery not attempted", "location_inaccessible"],
    ["DE", "A13", "Redirecting to FedEx Office", "redirected"],
    ["DE", "A47", "FedEx redirected your package to a nearby FedEx location", "redirected"],
    ["DE", "060G", "Unable to deliver shipment - Returning to shipper", "returning"],
    ["DE", "17", "A request was made to change this delivery", "delivery_option_changed"],
    ["DE", "17", "Future delivery requested", "rescheduled"],
    ["DE", "29", "Reroute requested", "redirected"],
    ["DE", "??", "", "delivery_failed"],
    ["SE", "099", "Unable to deliver shipment", "undeliverable"],
    ["SE", "84", "Delay beyond our control", "delayed"],
    ["SE", "71", "Weather delay", "weather_delay"],
    ["SE", "10", "Damaged, handling per shipper instructions", "damaged"],
    ["SE", "67", "Held, clearance delay", "customs_hold"],
    ["SE", "??", "Something else", "exception"],
    ["DY", "A52", "Package delayed", "delayed"],
    ["RS", "060G", "Unable to deliver shipment - Returning to shipper", "returning"],
    ["AF", "A3", "Tendered at FedEx Office", "arrived_facility"],
    ["CD", "55", "Regulatory agency clearance delay", "customs_information_needed"],
  ])("reads %s with %s and %j", (eventType, exceptionCode, words, detail) => {
    const { unmapped, ...meaning } = meaningOf({ ...none, eventType, exceptionCode }, words)
    expect([meaning.detail, unmapped]).toEqual([detail, false])
  })
})
