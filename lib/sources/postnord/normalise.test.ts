import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { normalise } from "@/lib/sources/postnord/normalise"

const answer = JSON.parse(
  readFileSync(new URL("./fixtures/collected-parcel.json", import.meta.url), "utf8"),
)
const shipment = answer.TrackingInformationResponse.shipments[0]
const item = shipment.items[0]

const common = { timeConfidence: "zoned", actionRequired: false, unmapped: false }
const hammarby = { city: "Stockholm", region: null, postalCode: "12067", country: "SE" }
const taastrup = { city: "Taastrup", region: null, postalCode: "2630", country: "DK" }
const nowhere = { city: null, region: null, postalCode: null, country: null }

const understood = {
  source: "postnord",
  carrier: "postnord",
  trackingNumber: "00373007302547383934",
  externalId: null,
  notFound: false,
  eta: new Date("2026-03-30T16:00:00Z"),
  originalEta: new Date("2026-03-27T17:00:00Z"),
  signedBy: null,
  serviceLevel: "PostNord MyPack Collect",
  origin: taastrup,
  destination: { ...hammarby, city: "STOCKHOLM" },
  reference: "Order 1017",
  recipient: { name: "Ada Hansen", email: null },
  events: [
    {
      ...common,
      occurredAt: new Date("2026-03-24T23:41:00Z"),
      localTime: "2026-03-25T00:41:00",
      offset: "+01:00",
      timeConfidence: "assumed",
      category: "Info",
      detail: "information_received",
      carrierCode: "INFORMED/68",
      message:
        "We have received a notification from your shipper that they are preparing an item for you.",
      location: nowhere,
    },
    {
      ...common,
      occurredAt: new Date("2026-03-26T15:20:00Z"),
      localTime: "2026-03-26T16:20:00",
      offset: "+01:00",
      category: "InTransit",
      detail: "in_transit",
      carrierCode: "EN_ROUTE/31",
      message: "The shipment item is under transportation.",
      location: taastrup,
    },
    {
      ...common,
      occurredAt: new Date("2026-03-27T08:02:00Z"),
      localTime: "2026-03-27T09:02:00",
      offset: "+01:00",
      category: "OutForDelivery",
      detail: "out_for_delivery",
      carrierCode: "EN_ROUTE/113",
      message: "The delivery of the shipment item is in progress.",
      location: hammarby,
    },
    {
      ...common,
      occurredAt: new Date("2026-03-27T10:24:00Z"),
      localTime: "2026-03-27T11:24:00",
      offset: "+01:00",
      category: "AvailableForPickup",
      detail: "ready_for_pickup",
      carrierCode: "AVAILABLE_FOR_DELIVERY/1",
      message: "The shipment item has been delivered to a service point.",
      actionRequired: true,
      location: hammarby,
    },
    {
      ...common,
      occurredAt: new Date("2026-03-27T11:18:00Z"),
      localTime: "2026-03-27T12:18:00",
      offset: "+01:00",
      category: "Notification",
      detail: "notification_sent",
      carrierCode: "OTHER/z08",
      message: "E-mail notification has been sent to the recipient.",
      location: { ...nowhere, country: "SE" },
    },
    {
      ...common,
      occurredAt: new Date("2026-03-30T15:07:00Z"),
      localTime: "2026-03-30T17:07:00",
      offset: "+02:00",
      category: "Delivered",
      detail: "delivered",
      carrierCode: "DELIVERED/21",
      message: "The shipment item has been delivered.",
      location: hammarby,
    },
  ],
  problems: [],
}

function shipments(...list: unknown[]) {
  return { TrackingInformationResponse: { shipments: list } }
}

/** The update of the item with these fields in place of its own. */
function read(over: Record<string, unknown>, asked?: string) {
  const [update] = normalise(
    shipments({ ...shipment, items: [{ ...item, ...over }] }),
    asked,
  ).updates
  if (!update) throw new Error("no update")
  return update
}

const path = "TrackingInformationResponse.shipments[0]"

describe("PostNord's answer", () => {
  it("is read whole, in any order, with and without its envelope", () => {
    const expected = { updates: [understood], problems: [], ignored: null }
    expect(normalise(answer)).toEqual(expected)
    expect(normalise(answer.TrackingInformationResponse)).toEqual(expected)
    expect(read({ events: item.events.toReversed() })).toEqual(understood)
  })

  it("tells each item of a shipment by its own number", () => {
    const second = {
      itemId: "00373007302547383941",
      status: "EN_ROUTE",
      events: item.events.slice(0, 2),
    }
    const list = [item, second, null, { events: [] }]
    const { updates, problems } = normalise(
      shipments({ ...shipment, shipmentId: null, items: list }),
    )
    expect(updates.map(({ trackingNumber, events }) => [trackingNumber, events.length])).toEqual([
      ["00373007302547383934", 6],
      ["00373007302547383941", 2],
    ])
    expect(problems).toEqual([
      { path: `${path}.items[2]`, reason: "not an item" },
      { path: `${path}.items[3]`, reason: "The PostNord item has no usable number." },
    ])
  })

  it("tells a shipment that was asked for by all its items, whole when all have arrived", () => {
    const second = { itemId: "2", status: "EN_ROUTE", events: item.events.slice(0, 2) }
    const split = shipments({ ...shipment, items: [item, second] })
    const [part] = normalise(split, "37300730254738393SE").updates
    expect(part).toMatchObject({ trackingNumber: "37300730254738393SE" })
    expect(part?.events.map(({ detail }) => detail)).toEqual([
      "information_received",
      "information_received",
      "in_transit",
      "in_transit",
      "out_for_delivery",
      "ready_for_pickup",
      "notification_sent",
      "partially_delivered",
    ])
    const whole = shipments({ ...shipment, items: [item, { ...item, itemId: "2" }] })
    expect(normalise(whole, "37300730254738393se").updates[0]?.events.at(-1)).toMatchObject({
      detail: "delivered",
      actionRequired: false,
    })
    expect(read({}, "37300730254738393SE")).toEqual({
      ...understood,
      trackingNumber: "37300730254738393SE",
    })
  })

  it("reads places as the recipient's view names them, and keeps a clock whose Z proves nothing", () => {
    const event = { status: "EN_ROUTE", eventCode: "31", eventTime: "2026-09-21T16:32:00Z" }
    const [told] = read({
      events: [{ ...event, location: { countryCode: "SE", locationName: "ROSERSBERG" } }],
    }).events
    expect(told).toMatchObject({
      localTime: "2026-09-21T16:32:00",
      offset: null,
      timeConfidence: "assumed",
      location: { ...nowhere, city: "ROSERSBERG", country: "SE" },
    })
    const nameless = [{ ...event, location: { locationName: "PostNord" } }]
    expect(read({ events: nameless }).events[0]?.location).toEqual(nowhere)
  })

  it("loses only the event that can't be read", () => {
    const events = [
      {},
      { status: "OTHER" },
      { status: "OTHER", eventTime: "soon" },
      [],
      ...item.events,
    ]
    expect(read({ events })).toEqual({
      ...understood,
      problems: [
        { path: `${path}.items[0].events[0]`, reason: "it has neither a status nor words" },
        { path: `${path}.items[0].events[1]`, reason: "its eventTime is missing" },
        { path: `${path}.items[0].events[2]`, reason: "its eventTime is not a date" },
        { path: `${path}.items[0].events[3]`, reason: "not an event" },
      ],
    })
  })

  it("knows a shipment that has a status and no events yet", () => {
    expect(normalise(shipments({ shipmentId: "1", status: "INFORMED" })).updates).toMatchObject([
      { trackingNumber: "1", notFound: false, events: [], problems: [] },
    ])
  })
})

describe("a clock", () => {
  const event = { eventTime: "2026-01-02T10:00:00", status: "EN_ROUTE", eventDescription: "" }
  const clock = (location: unknown, consignee?: unknown) => {
    const items = [{ ...item, events: [{ ...event, location }] }]
    const { updates } = normalise(shipments({ ...shipment, consignee, items }))
    const read = updates[0]?.events[0]
    return [read?.offset, read?.timeConfidence, read?.localTime]
  }

  it.each([
    ["the event's country", { countryCode: "FIN" }, undefined, "+02:00", "zoned"],
    ["the recipient's, if Nordic", {}, { address: { countryCode: "FIN" } }, "+02:00", "assumed"],
    ["Sweden's for others", {}, { address: { countryCode: "USA" } }, "+01:00", "assumed"],
    ["Sweden's where nothing is told", null, null, "+01:00", "assumed"],
  ])("is read by %s", (_, location, consignee, offset, confidence) => {
    expect(clock(location, consignee)).toEqual([offset, confidence, "2026-01-02T10:00:00"])
  })
})

describe("a number that PostNord does not know", () => {
  it("is told by the one that was asked for", () => {
    expect(normalise(shipments(), "84971563697SE").updates).toMatchObject([
      { trackingNumber: "84971563697SE", notFound: true, events: [] },
    ])
    expect(normalise(shipments())).toEqual({
      updates: [],
      problems: [],
      ignored: "PostNord has no record of this number.",
      notFound: true,
    })
  })

  it("is named by the fault where it can't be one", () => {
    const fault = {
      faultCode: "invalidIdentifier",
      explanationText: "Identifier must be a valid ItemId or ShipmentId",
      paramValues: [{ param: "identifier", value: "gfrgrg" }],
    }
    const body = {
      TrackingInformationResponse: { compositeFault: { faults: [fault] }, shipments: [] },
    }
    expect(normalise(body).updates).toMatchObject([{ trackingNumber: "GFRGRG", notFound: true }])
  })
})

describe("what is not of PostNord", () => {
  it.each([
    [null, "it has no TrackingInformationResponse.shipments"],
    [{ shipments: [] }, "it has no TrackingInformationResponse.shipments"],
    [{ shipments: [{ id: "1", events: [] }] }, "it has no TrackingInformationResponse.shipments"],
    [shipments(1), "shipments[0]: not a shipment"],
    [shipments({}), "shipments[0]: The PostNord item has no usable number."],
    [
      {
        TrackingInformationResponse: {
          compositeFault: {
            faults: [{ faultCode: "invalidLocale", explanationText: "Locale not valid (ru)" }],
          },
          shipments: [],
        },
      },
      "PostNord answered with an error: Locale not valid (ru) (invalidLocale).",
    ],
  ])("is refused: %j", (payload, reason) => {
    expect(() => normalise(payload)).toThrow(reason)
  })
})

describe("a service point", () => {
  const point = {
    name: "7-Eleven Odenplan",
    servicePointType: "SERVICE_POINT",
    address: {
      street1: "Odengatan 60",
      city: "STOCKHOLM",
      countryCode: "SWE",
      country: "Sweden",
      postCode: "11322",
    },
    openingHours: [
      {
        openFrom: "0700",
        openTo: "2200",
        monday: true,
        tuesday: true,
        wednesday: true,
        sunday: true,
      },
      { openFrom: "09:00", openTo: "12:00", openFrom2: "13:00", openTo2: "18:00", saturday: true },
      { openFrom: "", openTo: "", friday: true },
    ],
  }
  const read = (points: object) => {
    const payload = { TrackingInformationResponse: { shipments: [{ ...shipment, ...points }] } }
    return normalise(payload).updates[0]?.pickupPoint
  }
  const odenplan = {
    name: "7-Eleven Odenplan",
    street: "Odengatan 60",
    postalCode: "11322",
    city: "STOCKHOLM",
    country: "SE",
    hours: ["Mo-We,Su 07:00-22:00", "Sa 09:00-12:00,13:00-18:00"],
    keptUntil: null,
  }

  it("is where the parcel waits, the real one before the planned", () => {
    expect(read({ destinationDeliveryPoint: point })).toEqual(odenplan)
    const other = { ...point, displayName: "Coop Konsum", openingHours: null, openingHour: [] }
    expect(read({ deliveryPoint: other, destinationDeliveryPoint: point })).toEqual({
      ...odenplan,
      name: "Coop Konsum",
      hours: [],
    })
  })

  it("is none without a name, or where it is no object", () => {
    expect(read({ deliveryPoint: { ...point, name: null } })).toBeUndefined()
    expect(read({ deliveryPoint: "Odenplan", destinationDeliveryPoint: [] })).toBeUndefined()
    expect(read({})).toBeUndefined()
  })
})
