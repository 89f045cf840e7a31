import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { normalise } from "@/lib/sources/bring/normalise"

const answer = JSON.parse(
  readFileSync(new URL("./fixtures/collected-parcel.json", import.meta.url), "utf8"),
)
const [consignment] = answer.consignmentSet
const [parcel] = consignment.packageSet

const common = { timeConfidence: "exact", actionRequired: false, unmapped: false }
const loten = { city: "LØTEN", region: null, postalCode: "2341", country: "NO" }
const hamar = { city: "HAMAR", region: null, postalCode: "2309", country: "NO" }
const nowhere = { city: null, region: null, postalCode: null, country: null }

const understood = {
  source: "bring",
  carrier: "bring",
  trackingNumber: "370438101015432113",
  externalId: null,
  notFound: false,
  eta: new Date("2026-03-27T14:00:00Z"),
  etaFrom: new Date("2026-03-27T10:00:00Z"),
  originalEta: null,
  signedBy: "A Hansen",
  serviceLevel: "Pick-up parcel",
  origin: { city: "OSLO", region: null, postalCode: "0024", country: "NO" },
  destination: loten,
  reference: "Order 1017",
  recipient: { name: "Ada Hansen", email: null },
  events: [
    {
      ...common,
      occurredAt: new Date("2026-03-25T16:57:06Z"),
      localTime: "2026-03-25T17:57:06",
      offset: "+01:00",
      category: "Info",
      detail: "information_received",
      carrierCode: "PRE_NOTIFIED",
      message: "No shipment has been received yet, only notification of the shipment.",
      location: nowhere,
    },
    {
      ...common,
      occurredAt: new Date("2026-03-26T20:16:55Z"),
      localTime: "2026-03-26T21:16:55",
      offset: "+01:00",
      category: "InTransit",
      detail: "processed",
      carrierCode: "IN_TRANSIT",
      message: "The shipment has been sorted.",
      location: hamar,
    },
    {
      ...common,
      occurredAt: new Date("2026-03-27T05:10:00Z"),
      localTime: "2026-03-27T06:10:00",
      offset: "+01:00",
      category: "InTransit",
      detail: "in_transit",
      carrierCode: "TRANSPORT_TO_RECIPIENT",
      message: "The shipment has been loaded for delivery to the pickup point.",
      location: hamar,
    },
    {
      ...common,
      occurredAt: new Date("2026-03-27T07:30:25Z"),
      localTime: "2026-03-27T08:30:25",
      offset: "+01:00",
      category: "AvailableForPickup",
      detail: "ready_for_pickup",
      carrierCode: "READY_FOR_PICKUP",
      message: "The shipment has arrived at pickup point.",
      actionRequired: true,
      location: loten,
    },
    {
      ...common,
      occurredAt: new Date("2026-03-27T07:31:00Z"),
      localTime: "2026-03-27T08:31:00",
      offset: "+01:00",
      category: "Notification",
      detail: "notification_sent",
      carrierCode: "NOTIFICATION_SENT",
      message: "Notification has been sent by sms.",
      location: nowhere,
    },
    {
      ...common,
      occurredAt: new Date("2026-03-30T15:45:01Z"),
      localTime: "2026-03-30T17:45:01",
      offset: "+02:00",
      category: "Info",
      detail: "proof_added",
      carrierCode: "DEVIATION",
      message: "Identification verified with BankID",
      location: loten,
    },
    {
      ...common,
      occurredAt: new Date("2026-03-30T15:45:25Z"),
      localTime: "2026-03-30T17:45:25",
      offset: "+02:00",
      category: "Delivered",
      detail: "delivered",
      carrierCode: "DELIVERED",
      message: "The shipment has been delivered.",
      location: loten,
    },
  ],
  problems: [],
}

function packages(...packageSet: unknown[]) {
  return { consignmentSet: [{ ...consignment, packageSet }] }
}

/** The update of the package with these fields in place of its own. */
function read(over: Record<string, unknown>, asked?: string) {
  const [update] = normalise(packages({ ...parcel, ...over }), asked).updates
  if (!update) throw new Error("no update")
  return update
}

const path = "consignmentSet[0].packageSet[0]"

describe("Bring's answer", () => {
  it("is read whole, in any order", () => {
    expect(normalise(answer)).toEqual({ updates: [understood], problems: [], ignored: null })
    expect(read({ eventSet: parcel.eventSet.toReversed() })).toEqual(understood)
    const [first, ...rest] = parcel.eventSet
    expect(read({ eventSet: [...rest, first] })).toEqual(understood)
  })

  it("goes by the number that was asked for where there is one package", () => {
    expect(read({}, "00370438101015432113").trackingNumber).toBe("00370438101015432113")
    expect(read({}, "70438101015432113").trackingNumber).toBe("70438101015432113")
  })

  it("tells each package of a consignment, and loses only those that can't be read", () => {
    const second = { packageNumber: "2", eventSet: parcel.eventSet.slice(-2) }
    const { updates, problems } = normalise(packages(parcel, second, 3, { eventSet: [] }))
    expect(updates.map(({ trackingNumber, events }) => [trackingNumber, events.length])).toEqual([
      ["370438101015432113", 7],
      ["2", 2],
    ])
    expect(problems).toEqual([
      { path: "consignmentSet[0].packageSet[2]", reason: "not a package" },
      {
        path: "consignmentSet[0].packageSet[3]",
        reason: "The Bring package has no usable number.",
      },
    ])
  })

  it("tells a consignment that was asked for by all its packages", () => {
    const second = { packageNumber: "2", eventSet: parcel.eventSet.slice(-2) }
    const { updates } = normalise(packages(parcel, second), "70438101015432113")
    expect(updates).toMatchObject([{ trackingNumber: "70438101015432113" }])
    expect(updates[0]?.events).toHaveLength(9)
    expect(updates[0]?.events.at(-1)).toMatchObject({ detail: "partially_delivered" })
    const both = normalise(packages(parcel, { ...parcel, packageNumber: "2" }), "70438101015432113")
    expect(both.updates[0]?.events.at(-1)).toMatchObject({ detail: "delivered" })
  })

  it("loses only the event that can't be read", () => {
    const bad = [{}, { status: "TERMINAL" }, { status: "TERMINAL", dateIso: "soon" }, "event"]
    expect(read({ eventSet: [...bad, ...parcel.eventSet] })).toEqual({
      ...understood,
      problems: [
        { path: `${path}.eventSet[0]`, reason: "it has neither a status nor words" },
        { path: `${path}.eventSet[1]`, reason: "its dateIso is missing" },
        { path: `${path}.eventSet[2]`, reason: "its dateIso is not a date" },
        { path: `${path}.eventSet[3]`, reason: "not an event" },
      ],
    })
  })

  it.each([
    [
      { dateOfEstimatedDelivery: "27.03.2026", estimatedTimeSpanOfDelivery: null },
      "2026-03-27T00:00:00Z",
      undefined,
    ],
    [{ dateOfEstimatedDelivery: "2026-03-28" }, "2026-03-28T14:00:00Z", "2026-03-28T10:00:00Z"],
    [
      { estimatedTimeSpanOfDelivery: { startTime: "", endTime: "15:00" } },
      "2026-03-27T14:00:00Z",
      undefined,
    ],
    [{ dateOfEstimatedDelivery: "" }, null, undefined],
  ])("promises by what there is: %j", (over, eta, from) => {
    expect(read(over).eta).toEqual(eta && new Date(eta))
    expect(read(over).etaFrom).toEqual(from && new Date(from))
  })

  it("says when a promise is no date", () => {
    expect(read({ dateOfEstimatedDelivery: "soon" })).toMatchObject({
      eta: null,
      problems: [{ path: `${path}.dateOfEstimatedDelivery`, reason: "not a date" }],
    })
  })

  it("reads what is displayed where the exact clock is missing", () => {
    const [event] = parcel.eventSet
    const shown = { ...event, dateIso: null, displayDate: "01.10.2025", displayTime: "08:30" }
    expect(read({ eventSet: [shown] }).events).toMatchObject([
      { localTime: "2025-10-01T08:30:00", offset: "+02:00", timeConfidence: "zoned" },
    ])
    const placeless = { ...shown, countryCode: "", country: "", displayTime: "" }
    expect(read({ eventSet: [placeless] }).events).toMatchObject([
      { localTime: "2025-10-01T00:00:00", offset: "+02:00", timeConfidence: "assumed" },
    ])
  })

  it("reads a delivery after the return as the sender's receipt", () => {
    const event = (status: string, day: string) => ({
      status,
      dateIso: `2026-01-${day}T10:00:00+01:00`,
    })
    const eventSet = [event("DELIVERED", "03"), event("RETURN", "02")]
    expect(read({ eventSet }).events).toMatchObject([
      { category: "Exception", detail: "returning" },
      { category: "Exception", detail: "returned" },
    ])
  })
})

describe("a number that Bring does not know", () => {
  const body = { consignmentSet: [{ error: { code: 404, message: "No shipments found" } }] }

  it("is told by the one that was asked for", () => {
    expect(normalise(body, "1234").updates).toMatchObject([
      { trackingNumber: "1234", notFound: true },
    ])
    expect(normalise({ consignmentSet: [] }, "1234").updates).toMatchObject([{ notFound: true }])
    expect(normalise(body)).toEqual({
      updates: [],
      problems: [],
      ignored: "Bring has no record of this number. It says: No shipments found (404).",
      notFound: true,
    })
  })
})

describe("a callback of Event Cast", () => {
  const callback = {
    status: "DELIVERED",
    id: "ad84cbca",
    shipment: "SHIPMENTNUMBER",
    package: "TESTPACKAGEDELIVERED",
    created: "2026-03-16T14:58:48+0000",
    pushed: "2026-03-16T14:58:49+0000",
  }

  it("is one event, in UTC", () => {
    expect(normalise(callback).updates).toMatchObject([
      {
        trackingNumber: "TESTPACKAGEDELIVERED",
        events: [
          {
            occurredAt: new Date("2026-03-16T14:58:48Z"),
            localTime: "2026-03-16T14:58:48",
            offset: "+00:00",
            timeConfidence: "exact",
            category: "Delivered",
            carrierCode: "DELIVERED",
            message: "",
          },
        ],
        problems: [],
      },
    ])
  })

  it("may name the shipment alone, and is reported without a clock", () => {
    expect(normalise({ ...callback, package: "", created: "" }).updates).toMatchObject([
      {
        trackingNumber: "SHIPMENTNUMBER",
        events: [],
        problems: [{ path: "created", reason: "missing" }],
      },
    ])
    expect(() => normalise({ ...callback, package: "", shipment: "-" })).toThrow("no usable number")
  })
})

describe("what is not of Bring", () => {
  it.each([
    [null, "an answer is a JSON object"],
    [{}, "it has no consignmentSet"],
    [{ shipments: [{ id: 1 }] }, "it has no consignmentSet"],
    [{ consignmentSet: [1] }, "consignmentSet[0]: not a consignment"],
    [{ consignmentSet: [{}] }, "consignmentSet[0].packageSet: not a list"],
    [
      { consignmentSet: [{ error: { code: 400, message: "Invalid query" } }] },
      "Bring answered with an error: Invalid query (400).",
    ],
    [
      { shipments: [{ consignmentSet: [{ error: { code: 503, message: "Too busy" } }] }] },
      "Bring answered with an error: Too busy (503).",
    ],
  ])("is refused: %j", (payload, reason) => {
    expect(() => normalise(payload)).toThrow(reason)
  })
})
