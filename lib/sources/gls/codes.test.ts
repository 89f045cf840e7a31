import { describe, expect, it } from "vitest"
import { glsStatuses } from "@/lib/sources/gls/codes"
import { meaningOf, meaningOfStatus } from "@/lib/sources/gls/meaning"
import { glsRows } from "@/lib/sources/gls/vocabulary.fixture"
import { asRow, byCode } from "@/lib/sources/testing/vocabulary"

describe("the statuses of GLS", () => {
  it.each(byCode(glsRows))("reads %s", (code, row) => {
    const { detail, actionRequired, unmapped } = meaningOfStatus(code)
    expect(asRow(code, detail, actionRequired)).toEqual(row)
    expect(unmapped).toBe(false)
  })

  it("has no others", () => {
    expect(Object.keys(glsStatuses).sort()).toEqual(glsRows.map(([code]) => code).sort())
  })
})

describe("the events of GLS", () => {
  it.each([
    ["INTIAL.PREADVICE", "", "information_received"],
    ["INTIAL.E48_DATA", "The parcel was provided by the sender for collection", "pickup_scheduled"],
    ["INTIAL.NORMAL", "", "accepted"],
    ["INBOUD.NORMAL", "", "arrived_facility"],
    ["INBOUD.FINAL", "The parcel has reached the final parcel center.", "destination_facility"],
    ["OUTBOD.NORMAL", "", "departed_facility"],
    ["OUTDEL.NORMAL", "", "out_for_delivery"],
    ["DELIVD.NORMAL", "The parcel has been delivered at the ParcelShop.", "delivered"],
    ["DELIVD.PARCELSHOP", "The parcel has been delivered", "ready_for_pickup"],
    ["DELIVD.DEL_BY_PSAPP", "", "collected"],
    ["NODELV.XX", "", "delivery_failed"],
    ["NODELV.XX", "The parcel could not be delivered as the consignee was absent.", "nobody_home"],
    ["NODELV.XX", "The parcel has been delivered.", "delivery_failed"],
    ["CANCEL.NORMAL", "", "voided"],
    ["CHANGD.PARCELBOX", "Change completed for - ParcelLocker", "delivery_option_changed"],
  ])("read %s with %j", (code, words, detail) => {
    expect(meaningOf(code, words, null)).toEqual({ detail, unmapped: false, actionRequired: null })
  })

  it.each([
    ["The parcel could not be delivered as the reception was closed.", "business_closed"],
    ["The parcel could not be delivered.", "delivery_failed"],
    ["It cannot be delivered as further address information is needed.", "wrong_address"],
    ["The consignee refused the parcel.", "refused"],
    ["The parcel has been returned to the shipper.", "returning"],
    ["The parcel has been delivered to the shipper.", "returned"],
    ["The parcel is stored to be delivered at a new delivery date.", "rescheduled"],
    ["The parcel is stored in the GLS warehouse.", "in_warehouse"],
    ["The parcel has been picked up by the consignee at the ParcelShop.", "collected"],
    ["The parcel has reached the ParcelShop.", "ready_for_pickup"],
    ["The parcel has been delivered to the ParcelLocker.", "ready_at_locker"],
    ["The parcel has been delivered at the neighbour's.", "delivered_to_neighbour"],
    ["The parcel has been delivered.", "delivered"],
    ["The consignee was informed by e-mail.", "notification_sent"],
    ["The parcel was damaged.", "damaged"],
    ["The parcel data have been deleted from the GLS IT system.", "voided"],
    ["Etwas ganz anderes.", "status_unknown"],
  ])("with a code that is not listed are read by the words %j, and reported", (words, detail) => {
    expect(meaningOf("NEWONE.X", words, null)).toMatchObject({ detail, unmapped: true })
  })
})
