import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { normalise } from "@/lib/sources/gls/normalise"
import { blankUpdate } from "@/lib/tracking/blank-update"

const batch = JSON.parse(
  readFileSync(new URL("./fixtures/parcelshop-batch.json", import.meta.url), "utf8"),
)
const [parcel] = batch.parcels

const common = { timeConfidence: "exact", actionRequired: false, unmapped: false }
const nowhere = { city: null, region: null, postalCode: null, country: null }

const understood = {
  ...blankUpdate("gls", "gls", "604831862623"),
  events: [
    {
      ...common,
      occurredAt: new Date("2026-03-26T15:56:07Z"),
      localTime: "2026-03-26T16:56:07",
      offset: "+01:00",
      category: "Info",
      detail: "information_received",
      carrierCode: "INTIAL.PREADVICE",
      message:
        "The parcel data was entered into the GLS IT system; the parcel was not yet handed over to GLS.",
      location: { ...nowhere, country: "DK" },
    },
    {
      ...common,
      occurredAt: new Date("2026-03-26T17:00:52Z"),
      localTime: "2026-03-26T18:00:52",
      offset: "+01:00",
      category: "InTransit",
      detail: "accepted",
      carrierCode: "INTIAL.NORMAL",
      message: "The parcel was handed over to GLS.",
      location: { ...nowhere, country: "DK" },
    },
    {
      ...common,
      occurredAt: new Date("2026-03-28T05:52:37Z"),
      localTime: "2026-03-28T06:52:37",
      offset: "+01:00",
      category: "OutForDelivery",
      detail: "out_for_delivery",
      carrierCode: "OUTDEL.NORMAL",
      message: "The parcel is expected to be delivered during the day.",
      location: { city: "Berlin", region: null, postalCode: "10437", country: "DE" },
    },
    {
      ...common,
      occurredAt: new Date("2026-03-28T14:13:46Z"),
      localTime: "2026-03-28T15:13:46",
      offset: "+01:00",
      category: "AvailableForPickup",
      detail: "ready_for_pickup",
      carrierCode: "DELIVD.PARCELSHOP",
      message: "The parcel has been delivered at the ParcelShop (see ParcelShop information).",
      actionRequired: true,
      location: nowhere,
    },
    {
      ...common,
      occurredAt: new Date("2026-03-31T15:40:02Z"),
      localTime: "2026-03-31T17:40:02",
      offset: "+02:00",
      category: "Delivered",
      detail: "collected",
      carrierCode: "DELIVD.DEL_BY_PSAPP",
      message: "The parcel was handed over to the consignee in the ParcelShop.",
      location: { ...nowhere, country: "DE" },
    },
  ],
}

const unknown = { ...blankUpdate("gls", "gls", "42249018928"), notFound: true }

/** The update of the parcel with these fields in place of its own. */
function read(over: Record<string, unknown>) {
  const [update] = normalise({ parcels: [{ ...parcel, ...over }] }).updates
  if (!update) throw new Error("no update")
  return update
}

describe("GLS's answer", () => {
  it("is read whole, for each number, in any order", () => {
    const expected = { updates: [understood, unknown], problems: [], ignored: null }
    expect(normalise(batch)).toEqual(expected)
    expect(read({ events: parcel.events.toReversed() })).toEqual(understood)
  })

  it("goes by the parcels' own numbers where one reference has several", () => {
    const other = { ...parcel, unitno: "2" }
    const { updates } = normalise({ parcels: [parcel, other, { unitno: "3" }] })
    expect(updates.map(({ trackingNumber }) => trackingNumber)).toEqual(["60483186262", "2", "3"])
  })

  it("loses only the parcel, and the event, that can't be read", () => {
    const events = [{}, { code: "INBOUD.NORMAL" }, { code: "X.Y", eventDateTime: "soon" }, 1]
    const { updates, problems } = normalise({
      parcels: [{ ...parcel, events: [...events, ...parcel.events] }, null, { status: "FINAL" }],
    })
    expect(updates).toEqual([
      {
        ...understood,
        problems: [
          { path: "parcels[0].events[0]", reason: "it has neither a code nor words" },
          { path: "parcels[0].events[1]", reason: "its eventDateTime is missing" },
          { path: "parcels[0].events[2]", reason: "its eventDateTime is not a date" },
          { path: "parcels[0].events[3]", reason: "not an event" },
        ],
      },
    ])
    expect(problems).toEqual([
      { path: "parcels[1]", reason: "not a GLS parcel" },
      { path: "parcels[2]", reason: "not a GLS parcel" },
    ])
  })

  it("makes the status an event where there are none", () => {
    expect(read({ events: undefined, status: "DELIVEREDPS" }).events).toEqual([
      {
        ...common,
        occurredAt: new Date("2026-03-31T15:40:02Z"),
        localTime: "2026-03-31T17:40:02",
        offset: "+02:00",
        category: "AvailableForPickup",
        detail: "ready_for_pickup",
        carrierCode: "DELIVEREDPS",
        message: "",
        actionRequired: true,
        location: nowhere,
      },
    ])
    expect(read({ events: [], status: "WEIRD" }).events).toMatchObject([
      { category: "Info", unmapped: true },
    ])
    expect(read({ events: [], statusDateTime: null })).toMatchObject({
      notFound: false,
      events: [],
      problems: [{ path: "parcels[0].statusDateTime", reason: "missing, and no event tells when" }],
    })
  })

  it("lends the parcel's status to a newest event that nobody lists, and to no other", () => {
    const event = (code: string, hour: string) => ({
      code,
      description: "Etwas anderes",
      eventDateTime: `2026-01-02T${hour}:00:00+0100`,
    })
    const events = [event("NEW.A", "10"), event("NEW.B", "12"), event("NEW.C", "11")]
    expect(read({ status: "INWAREHOUSE", events }).events).toMatchObject([
      { carrierCode: "NEW.A", category: "Info", unmapped: true },
      { carrierCode: "NEW.C", category: "Info", unmapped: true },
      { carrierCode: "NEW.B", category: "InTransit", detail: "in_warehouse", unmapped: true },
    ])
  })

  it("keeps the last real state of a closed history", () => {
    expect(read({ status: "FINAL" })).toEqual(understood)
  })

  it("tells errors other than an unknown number", () => {
    const error = { errorCode: "E_500_01", errorMessage: "Internal Server Error", status: null }
    expect(read({ ...error, events: null })).toMatchObject({
      notFound: false,
      problems: [{ path: "parcels[0].errorCode", reason: "Internal Server Error (E_500_01)" }],
    })
  })

  it("without parcels knows nothing of the number that was asked for", () => {
    expect(normalise({ parcels: [] }, "42249018928").updates).toEqual([unknown])
    expect(normalise({ parcels: [] })).toMatchObject({ updates: [], notFound: true })
  })
})

describe("what is not of GLS", () => {
  it.each([
    [null, "it has no parcels"],
    [{ shipments: [] }, "it has no parcels"],
    [{ parcels: {} }, "it has no parcels"],
    [{ parcels: [{ id: 1 }] }, "parcels[0]: not a GLS parcel"],
    [{ parcels: [{ requested: "-" }] }, "parcels[0]: The GLS parcel has no usable number."],
  ])("is refused: %j", (payload, reason) => {
    expect(() => normalise(payload)).toThrow(reason)
  })
})
