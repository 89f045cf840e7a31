import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { normalise } from "@/lib/sources/ups/normalise"

const answer = JSON.parse(
  readFileSync(new URL("./fixtures/delivered-package.json", import.meta.url), "utf8"),
)
const delivered = answer.trackResponse.shipment[0].package[0]

const michigan = { city: "Adrian", region: "MI", postalCode: null, country: "US" }

const understood = {
  source: "ups",
  carrier: "ups",
  trackingNumber: "1Z12345E0205271688",
  externalId: null,
  notFound: false,
  eta: new Date("2026-03-13T00:00:00Z"),
  originalEta: new Date("2026-03-12T00:00:00Z"),
  signedBy: "HANSEN",
  serviceLevel: "UPS Ground",
  origin: { city: "NASHVILLE", region: "TN", postalCode: null, country: "US" },
  destination: { city: "ADRIAN", region: "MI", postalCode: "49221", country: "US" },
  reference: "Order 1017",
  recipient: { name: "Ada Hansen", email: null },
  events: [
    {
      occurredAt: new Date("2026-03-09T14:02:29Z"),
      localTime: "2026-03-09T14:02:29",
      offset: null,
      timeConfidence: "assumed",
      category: "Info",
      detail: "label_created",
      carrierCode: "M:MP/003",
      message: "Shipper created a label, UPS has not received the package yet.",
      actionRequired: false,
      unmapped: false,
      location: { city: null, region: null, postalCode: null, country: "US" },
    },
    {
      occurredAt: new Date("2026-03-11T02:59:00Z"),
      localTime: "2026-03-10T21:59:00",
      offset: "-05:00",
      timeConfidence: "zoned",
      category: "InTransit",
      detail: "departed_facility",
      carrierCode: "I:DP/005",
      message: "Departed from Facility",
      actionRequired: false,
      unmapped: false,
      location: { city: "Nashville", region: "TN", postalCode: null, country: "US" },
    },
    {
      occurredAt: new Date("2026-03-12T20:05:00Z"),
      localTime: "2026-03-12T16:05:00",
      offset: "-04:00",
      timeConfidence: "zoned",
      category: "DeliveryFailure",
      detail: "nobody_home",
      carrierCode: "X:48/022",
      message:
        "The receiver was not available for delivery. We'll make a second attempt the next business day.",
      actionRequired: false,
      unmapped: false,
      location: michigan,
    },
    {
      occurredAt: new Date("2026-03-13T07:47:00Z"),
      localTime: "2026-03-13T03:47:00",
      offset: "-04:00",
      timeConfidence: "exact",
      category: "OutForDelivery",
      detail: "out_for_delivery",
      carrierCode: "I:OT/021",
      message: "Out For Delivery Today",
      actionRequired: false,
      unmapped: false,
      location: michigan,
    },
    {
      occurredAt: new Date("2026-03-13T18:33:16Z"),
      localTime: "2026-03-13T14:33:16",
      offset: "-04:00",
      timeConfidence: "exact",
      category: "Delivered",
      detail: "delivered_to_reception",
      carrierCode: "D:M3/011",
      message: "DELIVERED",
      actionRequired: false,
      unmapped: false,
      location: { ...michigan, city: "ADRIAN" },
    },
  ],
  problems: [],
}

function shipments(...shipment: unknown[]) {
  return { trackResponse: { shipment } }
}

/** The update of the package with these fields in place of its own. */
function read(over: Record<string, unknown>) {
  const { updates } = normalise(shipments({ package: [{ ...delivered, ...over }] }))
  const [update] = updates
  if (!update) throw new Error("no update")
  return update
}

function event(over: Record<string, unknown>, status: Record<string, unknown>) {
  const { events } = read({ activity: [{ date: "20260102", time: "101500", ...over, status }] })
  return events[0]
}

describe("an answer of the Track API", () => {
  it("is read whole, in any order", () => {
    const expected = { updates: [understood], problems: [], ignored: null }
    expect(normalise(answer)).toEqual(expected)
    expect(read({ activity: delivered.activity.toReversed() })).toEqual(understood)
    const [first, ...rest] = delivered.activity
    expect(read({ activity: [...rest, first] })).toEqual(understood)
  })

  it("reads an older answer, without status codes, by type and code", () => {
    const bare = delivered.activity.map((one: { status: object }) => ({
      ...one,
      status: { ...one.status, statusCode: undefined },
    }))
    const { events } = read({ activity: bare })
    expect(events.map(({ carrierCode, detail }) => [carrierCode, detail])).toEqual([
      ["M:MP", "label_created"],
      ["I:DP", "departed_facility"],
      ["X:48", "nobody_home"],
      ["I:OT", "out_for_delivery"],
      ["D:M3", "delivered_to_reception"],
    ])
    expect(events[2]?.actionRequired).toBe(true)
  })

  it("gives one update for each package, and loses only the one that can't be read", () => {
    const second = { ...delivered, trackingNumber: "1Z12345E6605272234", activity: [] }
    const list = [delivered, second, "rubbish", { activity: [] }]
    const { updates, problems } = normalise(shipments({ inquiryNumber: "1Z1", package: list }))
    expect(updates.map(({ trackingNumber }) => trackingNumber)).toEqual([
      "1Z12345E0205271688",
      "1Z12345E6605272234",
    ])
    expect(problems).toEqual([
      { path: "trackResponse.shipment[0].package[2]", reason: "not a package" },
      {
        path: "trackResponse.shipment[0].package[3]",
        reason: "The UPS package has no usable number.",
      },
    ])
  })

  it("takes the number that was asked for where a package has none of its own", () => {
    const shipment = { inquiryNumber: "1z 999", package: [{ activity: delivered.activity }] }
    expect(normalise(shipments(shipment)).updates[0]?.trackingNumber).toBe("1Z999")
  })

  it("loses only the activity that can't be read", () => {
    const list = [
      {},
      { status: { code: "AR", type: "I" } },
      { date: "20261301", status: { type: "I" } },
    ]
    const { events, problems } = read({ activity: [...list, 7, ...delivered.activity] })
    expect(events).toEqual(understood.events)
    const path = "trackResponse.shipment[0].package[0].activity"
    expect(problems).toEqual([
      { path: `${path}[0]`, reason: "it has neither a status nor words" },
      { path: `${path}[1]`, reason: "its date is missing" },
      { path: `${path}[2]`, reason: "its date is not a date" },
      { path: `${path}[3]`, reason: "not an activity" },
    ])
  })

  it("makes the delivery of a package without activities an event at its date", () => {
    const { events } = read({ activity: undefined })
    expect(events).toMatchObject([
      { localTime: "2026-03-13T14:33:16", detail: "delivered_to_reception", offset: "-04:00" },
    ])
    const status = { code: "021", description: "Out for Delivery" }
    expect(read({ activity: [], currentStatus: status, deliveryDate: [] })).toMatchObject({
      notFound: false,
      events: [],
      problems: [
        {
          path: "trackResponse.shipment[0].package[0].currentStatus",
          reason: "no activity tells when: its date is missing",
        },
      ],
    })
  })

  it("promises the new date with its hours at the destination", () => {
    const deliveryDate = [
      { type: "SDD", date: "20260312" },
      { type: "RDD", date: "20260313" },
    ]
    const deliveryTime = { type: "EDW", startTime: "130000", endTime: "170000" }
    expect(read({ deliveryDate, deliveryTime })).toMatchObject({
      eta: new Date("2026-03-13T21:00:00Z"),
      etaFrom: new Date("2026-03-13T17:00:00Z"),
    })
    const committed = read({ deliveryDate, deliveryTime: { ...deliveryTime, type: "CMT" } })
    expect([committed.eta, committed.etaFrom]).toEqual([
      new Date("2026-03-13T21:00:00Z"),
      undefined,
    ])
    expect(read({ deliveryDate, deliveryTime: { type: "EOD" } }).eta).toEqual(
      new Date("2026-03-13T00:00:00Z"),
    )
    expect(read({ deliveryDate: [{ type: "SDD", date: "soon" }] })).toMatchObject({
      eta: null,
      problems: [
        { path: "trackResponse.shipment[0].package[0].deliveryDate", reason: "not a date" },
      ],
    })
  })
})

describe("a number that UPS does not know", () => {
  const warnings = [{ code: "TW0001", message: "Tracking Information Not Found" }]
  const unknown = {
    updates: [{ trackingNumber: "1Z999", notFound: true, events: [], problems: [] }],
    ignored: null,
  }

  it("is told by its own number, or by the one that was asked for", () => {
    expect(normalise(shipments({ inquiryNumber: "1Z999", warnings }))).toMatchObject(unknown)
    expect(normalise(shipments({ warnings }), "1Z999")).toMatchObject(unknown)
    expect(normalise(shipments(), "1Z999")).toMatchObject(unknown)
    expect(normalise({ response: { errors: warnings } }, "1Z999")).toMatchObject(unknown)
  })

  it("is nameless where neither is there", () => {
    expect(normalise(shipments({ warnings }))).toEqual({
      updates: [],
      problems: [],
      ignored:
        "UPS has no record of this number. It says: Tracking Information Not Found (TW0001).",
      notFound: true,
    })
  })
})

describe("a status", () => {
  it.each([
    [
      "a pickup that says delivered",
      "D",
      "ZP",
      "161",
      "Delivered to UPS Access Point",
      "ready_for_pickup",
    ],
    [
      "the same in words only",
      "D",
      "ZZ",
      null,
      "Delivered to UPS Access Point™",
      "ready_for_pickup",
    ],
    ["a departure", "I", "DP", null, "Departed from Facility", "departed_facility"],
    ["a manifest of the same code", "M", "DP", null, "Shipment ready for UPS", "label_created"],
    [
      "a label's code under an exception",
      "X",
      "SR",
      "003",
      "Released by customs",
      "customs_cleared",
    ],
    ["an exception that is no more than one", "X", "55", "013", "", "business_closed"],
    ["a finer word for the same", "X", "D9", "058", "Charges are due", "customs_payment_needed"],
    ["codes at odds, by its words", "I", "OT", "017", "Out for Delivery", "out_for_delivery"],
    ["codes at odds, without words", "I", "OT", "017", "Update", "ready_for_pickup"],
    ["clearance information under X", "X", "RS", null, "", "customs_information_needed"],
    ["the return as a type", "RS", null, null, "Returned", "returning"],
    ["a return that was received", "D", "B0", null, "Delivered to original sender", "returned"],
    ["freight at a container station", "DD", null, null, "Delivered", "destination_facility"],
  ])("is read: %s", (_, type, code, statusCode, description, detail) => {
    const read = event({}, { type, code, statusCode, description })
    expect(read).toMatchObject({ detail, message: description, unmapped: code === "ZZ" })
  })

  it("that nobody lists falls back to words, then to the type, and is reported", () => {
    const told = (status: Record<string, unknown>) => {
      const read = event({}, status)
      return [read?.category, read?.detail, read?.unmapped]
    }
    const strange = { type: "X", code: "??", statusCode: "999" }
    expect(told({ ...strange, description: "Severe weather has delayed delivery." })).toEqual([
      "Delayed",
      "weather_delay",
      true,
    ])
    expect(told({ ...strange, description: "Hmm." })).toEqual(["Exception", "exception", true])
    expect(told({ type: "??", code: "??", description: "Hmm." })).toEqual([
      "Info",
      "status_unknown",
      true,
    ])
    expect(told({ type: "??", code: "??", description: "On its way" })).toEqual([
      "InTransit",
      "in_transit",
      true,
    ])
    expect(told({ type: "I", code: "", description: "Out For Delivery" })).toEqual([
      "OutForDelivery",
      "out_for_delivery",
      false,
    ])
  })

  it.each([
    ["Your package was left at the front door.", "delivered"],
    ["It is delayed due to a customs hold.", "customs_hold"],
    ["A missing invoice is causing a delay.", "customs_information_needed"],
    ["The street number is incorrect. This may delay delivery.", "address_issue"],
  ])("that nobody lists is read by its sentence: %s", (description, detail) => {
    expect(event({}, { type: "X", code: "??", description })?.detail).toBe(detail)
  })

  it("of a delivery after a return is the sender's receipt", () => {
    const activity = [
      { date: "20260104", time: "1", status: { type: "D", code: "FS", statusCode: "011" } },
      { date: "20260103", time: "090000", status: { type: "X", code: "UF", statusCode: "035" } },
    ]
    expect(read({ activity }).events).toMatchObject([
      { category: "Exception", detail: "returning" },
      { category: "Exception", detail: "returned", localTime: "2026-01-04T00:00:00" },
    ])
  })
})

describe("a clock", () => {
  const status = { type: "I", code: "AR" }
  const utah = { location: { address: { stateProvince: "UT", country: "US" } } }

  it.each([
    ["its offset", { gmtOffset: "-0700" }, "-07:00", "exact", "17:15"],
    ["an offset of one digit", { gmtOffset: "-7:00" }, "-07:00", "exact", "17:15"],
    [
      "the same moment in GMT",
      { gmtDate: "20260102", gmtTime: "151500" },
      "-05:00",
      "exact",
      "15:15",
    ],
    [
      "the place, where GMT tells of another moment",
      { gmtDate: "20260103", gmtTime: "50000" },
      "-07:00",
      "zoned",
      "17:15",
    ],
    ["the place", {}, "-07:00", "zoned", "17:15"],
  ])("is read by %s", (_, over, offset, timeConfidence, utc) => {
    expect(event({ ...utah, ...over }, status)).toMatchObject({
      localTime: "2026-01-02T10:15:00",
      offset,
      timeConfidence,
      occurredAt: new Date(`2026-01-02T${utc}:00Z`),
    })
  })

  it("that is only told in GMT is GMT", () => {
    const gmt = { date: null, gmtDate: "20260102", gmtTime: "74700" }
    expect(event(gmt, status)).toMatchObject({ localTime: "2026-01-02T07:47:00", offset: "+00:00" })
  })
})

describe("a Track Alert", () => {
  const alert = {
    trackingNumber: "1Z204W4R0308071865",
    localActivityDate: "20260423",
    localActivityTime: "091519",
    activityLocation: { city: "Charlotte", stateProvince: "NC", country: "US" },
    activityStatus: { type: "I", code: "OT", description: "Out for Delivery", descriptionCode: 21 },
    scheduledDeliveryDate: "20260423",
    gmtActivityDate: "20260423",
    gmtActivityTime: "131519",
    deliveryTimeDescription: "end of day",
  }

  it("is one scan", () => {
    const { updates } = normalise(alert)
    expect(updates).toMatchObject([
      {
        trackingNumber: "1Z204W4R0308071865",
        eta: new Date("2026-04-23T00:00:00Z"),
        events: [
          {
            occurredAt: new Date("2026-04-23T13:15:19Z"),
            localTime: "2026-04-23T09:15:19",
            offset: "-04:00",
            timeConfidence: "exact",
            detail: "out_for_delivery",
            carrierCode: "I:OT/021",
            message: "Out for Delivery",
          },
        ],
        problems: [],
      },
    ])
  })

  it("of a delivery promises nothing more, and may be signed", () => {
    const activityStatus = {
      type: "D",
      code: "FS",
      description: "Delivered",
      descriptionCode: "011",
    }
    expect(normalise({ ...alert, activityStatus, receivedBy: "John" }).updates).toMatchObject([
      { eta: null, signedBy: "John", events: [{ category: "Delivered", carrierCode: "D:FS/011" }] },
    ])
  })

  it("without a clock is reported", () => {
    expect(
      normalise({ ...alert, localActivityDate: "", gmtActivityDate: "" }).updates,
    ).toMatchObject([
      { events: [], problems: [{ path: "activityStatus", reason: "its date is missing" }] },
    ])
    expect(() => normalise({ ...alert, trackingNumber: " " })).toThrow("no usable number")
  })
})

describe("what is not of UPS", () => {
  it.each([
    [null, "an answer is a JSON object"],
    [[], "an answer is a JSON object"],
    [{}, "it has neither trackResponse.shipment nor activityStatus"],
    [{ output: { completeTrackResults: [] } }, "it has neither trackResponse.shipment"],
    [{ trackResponse: { shipment: [1] } }, "trackResponse.shipment[0] is not a shipment"],
    [{ response: {} }, "its response holds no errors"],
    [
      { response: { errors: [{ code: "TV1002", message: "Invalid inquiry number" }] } },
      "UPS answered with an error: Invalid inquiry number (TV1002).",
    ],
  ])("is refused: %j", (payload, reason) => {
    expect(() => normalise(payload)).toThrow(reason)
  })
})
