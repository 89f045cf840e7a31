import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { AppError } from "@/lib/errors"
import { normalise } from "@/lib/sources/dhl/normalise"
import { nowhere } from "@/lib/tracking/places"

const answer = JSON.parse(
  readFileSync(new URL("./fixtures/parcel-de.json", import.meta.url), "utf8"),
)
const [shipment] = answer.shipments
const germany = { ...nowhere, country: "DE" }
const bremen = { ...germany, city: "Bremen GVZ" }

function scan(index: number, local: string, over: Record<string, unknown>) {
  return {
    occurredAt: new Date(`${local}+02:00`),
    localTime: local,
    offset: "+02:00",
    timeConfidence: "zoned",
    message: shipment.events[index].description,
    actionRequired: false,
    unmapped: false,
    ...over,
  }
}

const understood = {
  source: "dhl",
  carrier: "dhl_germany",
  trackingNumber: "00340434161094042557",
  externalId: null,
  notFound: false,
  eta: new Date("2026-10-06T14:00:00Z"),
  etaFrom: new Date("2026-10-06T12:30:00Z"),
  originalEta: null,
  signedBy: null,
  serviceLevel: "DHL PAKET",
  origin: germany,
  destination: { city: "Bremen", region: null, postalCode: "28195", country: "DE" },
  reference: "Order 1007",
  recipient: { name: "Ada Okafor", email: null },
  events: [
    scan(5, "2026-10-05T10:44:00", {
      category: "Info",
      detail: "information_received",
      carrierCode: "VA",
      location: nowhere,
    }),
    scan(4, "2026-10-05T19:01:00", {
      category: "InTransit",
      detail: "departed_facility",
      carrierCode: "AA",
      location: { ...germany, city: "Staufenberg" },
    }),
    scan(3, "2026-10-06T00:38:00", {
      category: "InTransit",
      detail: "arrived_facility",
      carrierCode: "EE",
      location: bremen,
    }),
    scan(2, "2026-10-06T08:38:00", {
      category: "OutForDelivery",
      detail: "out_for_delivery",
      carrierCode: "PO",
      location: bremen,
    }),
    scan(1, "2026-10-06T14:30:00", {
      category: "Change",
      detail: "delivery_option_changed",
      carrierCode: "ADVIS_PFLOC_DD",
      location: nowhere,
    }),
    scan(0, "2026-10-06T15:37:00", {
      category: "Delivered",
      detail: "delivered_to_safe_place",
      carrierCode: "ZU",
      location: germany,
    }),
  ],
  problems: [],
}

function read(over: Record<string, unknown>) {
  const [update] = normalise({ shipments: [{ ...shipment, ...over }] }).updates
  if (!update) throw new Error("no update")
  return update
}

function event(service: string | undefined, over: Record<string, unknown>) {
  const events = [{ timestamp: "2026-03-02T07:53:47", ...over }]
  return read({ service, status: undefined, events }).events[0]
}

describe("a DHL shipment", () => {
  it("is read whole, in an answer and by itself", () => {
    const expected = { updates: [understood], problems: [], ignored: null }
    expect(normalise(answer)).toEqual(expected)
    expect(normalise(shipment)).toEqual(expected)
  })

  it("is the same whichever way its events stand", () => {
    expect(read({ events: shipment.events.toReversed() })).toEqual(understood)
  })

  it("loses only the event that can't be read", () => {
    const events = [
      { ...shipment.events[0] },
      { ...shipment.events[1], timestamp: "14:30" },
      ...shipment.events.slice(2),
      { timestamp: "2026-10-06T08:38:00" },
      [],
    ]
    expect(read({ events })).toEqual({
      ...understood,
      events: understood.events.toSpliced(4, 1),
      problems: [
        { path: "events[1]", reason: "its timestamp is not a date" },
        { path: "events[6]", reason: "it has neither status nor description" },
        { path: "events[7]", reason: "not an event" },
      ],
    })
  })

  it("takes its status for an event where the events lack it", () => {
    expect(read({ events: [] }).events).toMatchObject([
      { localTime: "2026-10-06T15:37:00", offset: null, timeConfidence: "assumed" },
    ])
    expect(read({ events: shipment.events.slice(2) }).events.at(-1)).toMatchObject({
      category: "Delivered",
      localTime: "2026-10-06T15:37:00",
    })
    const { timestamp: _, ...timeless } = shipment.status
    expect(
      read({ events: shipment.events.slice(2), status: timeless }).events.at(-1),
    ).toMatchObject({ category: "Delivered", localTime: "2026-10-06T08:38:00" })
    expect(read({ events: [], status: timeless })).toMatchObject({
      events: [],
      notFound: false,
      problems: [{ path: "status", reason: "its timestamp is missing" }],
    })
  })

  it("reads the codes of each service by its own table", () => {
    const data = { status: "DD", statusCode: "transit" }
    expect(event("express", data)).toMatchObject({ category: "Delivered", actionRequired: true })
    expect(event("parcel-de", data)).toMatchObject({ category: "Info" })
    expect(event("ecommerce", data)).toMatchObject({ category: "InTransit", carrierCode: "DD" })
    expect(event(undefined, data)).toMatchObject({ category: "InTransit", carrierCode: "DD" })
  })

  it.each([
    ["OH", "transit", "Exception", true],
    ["NH", "failure", "DeliveryFailure", true],
    ["OK", "delivered", "Delivered", false],
    ["CC", "transit", "AvailableForPickup", true],
    ["RT", "delivered", "Exception", false],
    ["CS", "transit", "System", false],
  ])("reads Express %s against its statusCode %s", (status, statusCode, category, act) => {
    expect(event("express", { status, statusCode })).toMatchObject({
      category,
      actionRequired: act,
      carrierCode: status,
      unmapped: false,
    })
  })

  it.each([
    ["ADVIS_MSGST_DD", "Notification"],
    ["ADVIS_DLVDT_DD", "Change"],
    ["ALERT_ROUCR_DD", "Change"],
    ["ADVIS_XXXXX_DD", "Info"],
    ["LDTMV_PCKST_PO", "OutForDelivery"],
  ])("reads the data service %s", (statusDetailed, category) => {
    expect(
      event("parcel-de", { status: "PO", statusDetailed, statusCode: "transit" }),
    ).toMatchObject({ category, unmapped: false })
  })

  it.each([
    ["LA", "Die Sendung liegt in der PACKSTATION 205 zur Abholung bereit.", "AvailableForPickup"],
    ["LA", "Die Sendung wird in der Zustellbasis gelagert.", "InTransit"],
    ["LA", "The shipment is stored at customs.", "InTransit"],
    ["ZF", "Die Sendung liegt ab sofort in der Filiale zur Abholung bereit.", "AvailableForPickup"],
    ["ZF", "Die Sendung wird zur Abholung in die Filiale Hauptstr. 1 gebracht.", "InTransit"],
  ])("lets the words decide of %s: %s", (status, description, category) => {
    expect(event("parcel-de", { status, description, statusCode: "transit" })?.category).toBe(
      category,
    )
  })

  it.each([
    ["Shipment is out with courier for delivery", "OutForDelivery"],
    ["Awaiting collection by recipient as requested", "AvailableForPickup"],
    ["Clearance processing complete at LEIPZIG - GERMANY", "InTransit"],
    ["Shipment on hold", "Exception"],
    ["Delivery attempted; recipient not home", "DeliveryFailure"],
    ["Die Sendung wurde zurückgestellt. Die Zustellung erfolgt am nächsten Werktag.", "Delayed"],
    ["Die Sendung wurde in das Zustellfahrzeug geladen.", "OutForDelivery"],
    ["Der Empfänger wurde nicht angetroffen.", "DeliveryFailure"],
    ["Fehlgeleitet, konnte nicht zugestellt werden.", "Delayed"],
    ["Die Empfängeradresse ist unvollständig.", "DeliveryFailure"],
    ["Further clearance processing is required", "Exception"],
    ["RETURNED, SERVICE NOT AVAILABLE", "Exception"],
    ["CONTACT LOCAL CUSTOMER SERVICE", "Exception"],
    ["DEAD LETTER", "Exception"],
    ["PARCEL HELD FOR EXAM", "Exception"],
    ["Die Sendung wird an den Absender zurückgesandt.", "Exception"],
    ["Processed at BRUSSELS - BELGIUM", "InTransit"],
    ["TENDERED TO DELIVERY SERVICE PROVIDER", "InTransit"],
    ["NOTICE LEFT", "DeliveryFailure"],
    ["Délai", "InTransit"],
    ["Delivered to agent for delivery", "InTransit"],
  ])("reads what hides behind transit: %s", (description, category) => {
    for (const words of [
      { description },
      { status: description },
      { status: "transit", description },
    ]) {
      expect(event("ecommerce", { ...words, statusCode: "transit" })).toMatchObject({
        category,
        carrierCode: "transit",
        unmapped: false,
      })
    }
  })

  it("does not take the shop or the sender for the recipient", () => {
    const statusCode = "delivered"
    const at = (description: string) => event("parcel-de", { statusCode, description })
    expect(at("Die Sendung wurde zugestellt.")?.detail).toBe("delivered")
    expect(at("Die Sendung wurde dem Absender zugestellt.")?.detail).toBe("returned")
    expect(at("The shipment is ready for pick-up at the shop.")?.detail).toBe("ready_for_pickup")
    expect(at("Delivered to the sender")?.detail).toBe("returned")
  })

  it.each([
    ["ecommerce", "600", "delivered", "DELIVERED", "Delivered"],
    ["ecommerce", "544", "transit", "LOADED INTO DELIVERY VEHICLE", "OutForDelivery"],
    ["ecommerce-europe", "42", "transit", "The parcel was loaded to the van", "OutForDelivery"],
    ["ecommerce-europe", "0", "pre-transit", "The parcel has been announced", "Info"],
    ["freight", "1-0", "transit", "Received at terminal", "InTransit"],
    ["freight", "ACT-2", "pre-transit", "Consignment created", "Info"],
    ["parcel-nl", "NOT_HOME", "transit", "We missed each other", "DeliveryFailure"],
    ["parcel-nl", "OUT_FOR_DELIVERY", "transit", null, "OutForDelivery"],
    ["parcel-pl", "DOR_SP", "transit", "Parcel arrived at the shop", "InTransit"],
    ["ecommerce", "101", "pre-transit", "SHIPMENT CANCELED", "Exception"],
    ["ecommerce", "570", "failure", "AVAILABLE FOR PICKUP", "AvailableForPickup"],
    ["ecommerce", "581", "failure", "RESCHEDULED", "Change"],
    ["parcel-de", "BV", "failure", "Die Sendung wurde beschädigt.", "Exception"],
    ["parcel-de", "ZN", "failure", "Die Sendung wird an den Absender zurückgesandt.", "Exception"],
  ])(
    "keeps the code of %s %s beside %s: %s",
    (service, status, statusCode, description, category) => {
      expect(event(service, { status, statusCode, description })).toMatchObject({
        carrierCode: status,
        message: description ?? "",
        category,
      })
    },
  )

  it.each([
    ["DLVRD_NGHBR_ZU", "ZU", "delivered_to_neighbour"],
    ["DSPSD_NTCLM_ZU", "ZU", "destroyed"],
    ["NTDEL_NHOME_ZN", "ZN", "nobody_home"],
    ["RETRN_NTORD_ZN", "ZN", "returning"],
    ["EXPHD_LOSTX_BV", "BV", "lost"],
    ["CANCL_NRQRD_BV", "BV", "voided"],
    ["SRTED_NRQRD_NB", "NB", "processed"],
  ])("reads %s more finely than its %s", (statusDetailed, status, detail) => {
    expect(event("parcel-de", { status, statusDetailed, statusCode: "transit" })).toMatchObject({
      carrierCode: status,
      detail,
      unmapped: false,
    })
  })

  it("takes a bare failure for a failed delivery, and what its words say", () => {
    const statusCode = "failure"
    expect(event("ecommerce", { statusCode })?.detail).toBe("delivery_failed")
    expect(event("ecommerce", { statusCode, description: "Returned to sender" })?.detail).toBe(
      "returning",
    )
    expect(event("ecommerce", { statusCode, description: "Arrived at hub" })?.detail).toBe(
      "delivery_failed",
    )
  })

  it("reads events without any code by their words, and says where it can't", () => {
    expect(event("parcel-de", { description: "Die Sendung wurde zugestellt." })).toMatchObject({
      category: "Delivered",
      carrierCode: null,
      unmapped: false,
    })
    expect(event("parcel-de", { description: "Sonderfall" })).toMatchObject({
      category: "Info",
      unmapped: true,
    })
    expect(event("express", { status: "QQ", statusCode: "transit" })).toMatchObject({
      category: "InTransit",
      carrierCode: "QQ",
      unmapped: true,
    })
    expect(event("express", { statusCode: "teleported" })).toMatchObject({
      category: "Info",
      unmapped: true,
    })
    expect(event("express", { statusCode: "unknown", description: "Departed" })).toMatchObject({
      category: "InTransit",
      unmapped: false,
    })
  })

  it("reads places and zones", () => {
    const at = (addressLocality: string, countryCode?: string) =>
      event("express", {
        statusCode: "transit",
        location: { address: { addressLocality, countryCode } },
      })
    expect(at("BERGEN - NORWAY", "NO")).toMatchObject({
      location: { ...nowhere, city: "BERGEN", country: "NO" },
      offset: "+01:00",
      timeConfidence: "zoned",
    })
    expect(at("EAST MIDLANDS - UK")).toMatchObject({
      location: { country: "GB" },
      offset: "+00:00",
    })
    expect(at("Österreich")).toMatchObject({ location: { ...nowhere, country: "AT" } })
    expect(at("constructor")).toMatchObject({ location: { ...nowhere, city: "constructor" } })
    expect(at("Jersey City", "US")).toMatchObject({ offset: null, timeConfidence: "assumed" })
    const zoned = { timestamp: "2026-06-28T13:08:00+10:00", statusCode: "delivered" }
    expect(event("express", zoned)).toMatchObject({ offset: "+10:00", timeConfidence: "exact" })
  })

  it.each([
    // The single time lies within the frame.
    ["2026-10-06T12:00:00", "T10:00:00", "T14:00:00", "T08:00:00Z", "T12:00:00Z"],
    ["2026-10-06T12:00:00", null, "T14:00:00", null, "T10:00:00Z"],
    [null, null, "T14:00:00", null, "T12:00:00Z"],
  ])("estimates %s, from %s through %s", (estimatedTimeOfDelivery, from, through, opens, shuts) => {
    const day = "2026-10-06"
    const estimatedDeliveryTimeFrame = {
      estimatedFrom: from && `${day}${from}`,
      estimatedThrough: `${day}${through}`,
    }
    const told = read({ estimatedTimeOfDelivery, estimatedDeliveryTimeFrame })
    expect(told.eta).toEqual(new Date(`${day}${shuts}`))
    expect(told.etaFrom).toEqual(opens ? new Date(`${day}${opens}`) : undefined)
  })

  it("finds the signer in the proof, and in the words", () => {
    const details = { proofOfDelivery: { signed: { givenName: "John", familyName: "Doe" } } }
    expect(read({ details }).signedBy).toBe("John Doe")
    const events = [
      {
        timestamp: "2026-04-21T12:49:00+02:00",
        statusCode: "delivered",
        description: "Delivered - Signed for by: ANNE LARSEN",
      },
    ]
    expect(read({ details: null, status: null, events }).signedBy).toBe("ANNE LARSEN")
    const spaced = [{ ...events[0], description: "Delivered, signed by : LARSEN" }]
    expect(read({ details: null, status: null, events: spaced }).signedBy).toBe("LARSEN")
  })

  it.each([
    ["express", "dhl_express"],
    ["parcel-de", "dhl_germany"],
    ["ecommerce", "dhl_ecommerce"],
    ["sameday", "dhl_sameday"],
    [undefined, "dhl"],
  ])("knows the service %s as %s", (service, carrier) => {
    expect(read({ service }).carrier).toBe(carrier)
  })

  it("reads the sample of DHL's documentation, whose id is a number and reference no list", () => {
    const sample = {
      id: 7777777770,
      service: "express",
      status: {
        timestamp: "2018-03-02T07:53:47Z",
        statusCode: "pre-transit",
        description: "JESSICA",
      },
      details: { references: { number: "YZ3892406173", type: "customer-reference" } },
      events: [
        { timestamp: "2018-03-02T07:53:47", statusCode: "pre-transit", description: "JESSICA" },
      ],
    }
    expect(normalise({ shipments: [sample] }).updates).toMatchObject([
      {
        carrier: "dhl_express",
        trackingNumber: "7777777770",
        reference: "YZ3892406173",
        events: [{ category: "Info", message: "JESSICA" }],
      },
    ])
  })

  it("reads MyDHL's parties, signer and reference, and the scans that only its pieces have", () => {
    const scan = {
      date: "2026-03-04",
      time: "11:59:23",
      typeCode: "OK",
      description: "Delivered",
      serviceArea: [{ code: "AKL", description: "AUCKLAND-NZ" }],
      signedBy: "A HERE",
    }
    const party = (cityName: string, countryCode: string) => ({
      postalAddress: { cityName, countryCode, postalCode: "" },
    })
    const sample = {
      shipmentTrackingNumber: "1",
      status: "Success",
      shipperDetails: party("Sydney", "AU"),
      receiverDetails: party("Auckland", "NZ"),
      shipperReferences: [{ value: "PO-7", typeCode: "CU" }],
      events: [],
      pieces: [{ number: 1, events: [scan] }, { number: 2, events: [scan] }, null],
    }
    expect(normalise({ shipments: [sample] }).updates).toMatchObject([
      {
        signedBy: "A HERE",
        reference: "PO-7",
        origin: { city: "Sydney", country: "AU" },
        destination: { city: "Auckland", country: "NZ" },
        events: [{ carrierCode: "OK", localTime: "2026-03-04T11:59:23", offset: "+13:00" }],
      },
    ])
  })

  it("reads MyDHL's events", () => {
    const sample = {
      shipmentTrackingNumber: "9356579890",
      status: "Success",
      description: "EXPRESS WORLDWIDE",
      events: [
        {
          date: "2024-01-15",
          time: "17:00:00",
          GMTOffset: "-05:00",
          typeCode: "OK",
          description: "Delivered",
          serviceArea: [{ code: "NYC", description: "New York-USA" }],
        },
        { date: "2024-01-14", time: "08:00:00", typeCode: "PU", description: "Picked up" },
      ],
    }
    expect(normalise({ shipments: [sample] }).updates).toMatchObject([
      {
        carrier: "dhl_express",
        trackingNumber: "9356579890",
        events: [
          { carrierCode: "PU", localTime: "2024-01-14T08:00:00", timeConfidence: "assumed" },
          {
            carrierCode: "OK",
            category: "Delivered",
            occurredAt: new Date("2024-01-15T22:00:00Z"),
            offset: "-05:00",
            location: { city: "New York", country: "US" },
          },
        ],
      },
    ])
  })
})

describe("other answers", () => {
  const problem = {
    title: "No result found",
    detail: "No shipment with given tracking number found.",
    status: 404,
  }

  it("knows a number without record, by its name where it has one", () => {
    expect(normalise({ ...problem, instance: "/shipment/8264715546" }).updates).toMatchObject([
      { carrier: "dhl", trackingNumber: "8264715546", notFound: true, events: [] },
    ])
    const unnamed = { updates: [], problems: [], ignored: problem.detail, notFound: true }
    expect(normalise(problem)).toEqual(unnamed)
    expect(normalise({ ...problem, instance: "/shipment/1" }, "1")).toEqual(unnamed)
    expect(normalise({ shipments: [] })).toMatchObject({ notFound: true, updates: [] })
  })

  it("loses only the shipment that can't be read", () => {
    const { updates, problems } = normalise({ shipments: [shipment, { id: "1" }, 4] })
    expect(updates).toEqual([understood])
    expect(problems.map(({ path }) => path)).toEqual(["shipments[1]", "shipments[2]"])
  })

  it.each([
    [null, "a JSON object"],
    [{}, "no shipments"],
    [{ title: "Unauthorized", detail: "Bad key", status: 401 }, "Bad key"],
    [{ shipments: [{}] }, "a shipment has id"],
    [{ shipments: [{ id: " ", events: [] }] }, "no usable number"],
    [{ tracking_number: "1", tracking_history: [], tracking_status: null }, "no shipments"],
  ])("refuses %j", (payload, reason) => {
    expect(() => normalise(payload)).toThrow(AppError)
    expect(() => normalise(payload)).toThrow(reason)
  })
})
