import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { AppError } from "@/lib/errors"
import { normalise } from "@/lib/sources/usps/normalise"
import { nowhere } from "@/lib/tracking/places"

const answer = JSON.parse(
  readFileSync(new URL("./fixtures/parcel-locker.json", import.meta.url), "utf8"),
)

const hernando = { city: "HERNANDO", region: "FL", postalCode: "34442", country: "US" }
const jamaica = { city: "JAMAICA", region: "NY", postalCode: "11430", country: "US" }
const queens = { ...nowhere, city: "QUEENS NY DISTRIBUTION CENTER", region: "NY", country: "US" }

function scan(local: string, over: Record<string, unknown>) {
  return {
    occurredAt: new Date(`${local}-05:00`),
    localTime: local,
    offset: "-05:00",
    timeConfidence: "exact",
    actionRequired: false,
    unmapped: false,
    ...over,
  }
}

const understood = {
  source: "usps",
  carrier: "usps",
  trackingNumber: "9400109104250532908587",
  externalId: null,
  notFound: false,
  eta: new Date("2026-11-13T01:00:00Z"),
  originalEta: null,
  signedBy: null,
  serviceLevel: "USPS Ground Advantage™",
  origin: jamaica,
  destination: hernando,
  reference: null,
  recipient: null,
  events: [
    scan("2026-11-05T11:32:00", {
      category: "Info",
      detail: "label_created",
      carrierCode: "GX",
      message: "Shipping Label Created, USPS Awaiting Item",
      location: { city: "SPRINGFIELD GARDENS", region: "NY", postalCode: "11413", country: "US" },
    }),
    scan("2026-11-07T11:10:00", {
      category: "InTransit",
      detail: "accepted",
      carrierCode: "03",
      message: "USPS in possession of item",
      location: jamaica,
    }),
    scan("2026-11-08T18:02:00", {
      category: "InTransit",
      detail: "origin_facility",
      carrierCode: "10",
      message: "Arrived at USPS Regional Origin Facility",
      location: queens,
    }),
    scan("2026-11-09T06:16:00", {
      category: "InTransit",
      detail: "departed_facility",
      carrierCode: "T1",
      message: "Departed USPS Regional Facility",
      location: queens,
    }),
    scan("2026-11-10T01:11:00", {
      category: "InTransit",
      detail: "in_transit",
      carrierCode: "TL",
      message: "In Transit to Next Facility",
      location: nowhere,
    }),
    scan("2026-11-12T08:59:00", {
      category: "InTransit",
      detail: "destination_facility",
      carrierCode: "07",
      message: "Arrived at Post Office",
      location: { city: "LECANTO", region: "FL", postalCode: "34461", country: "US" },
    }),
    scan("2026-11-12T09:10:00", {
      category: "OutForDelivery",
      detail: "out_for_delivery",
      carrierCode: "OF",
      message: "Out for Delivery",
      location: hernando,
    }),
    scan("2026-11-12T13:58:00", {
      category: "Delivered",
      detail: "delivered_to_locker",
      carrierCode: "01",
      message: "Delivered, Parcel Locker",
      location: hernando,
    }),
  ],
  problems: [],
}

function read(over: Record<string, unknown>) {
  const [update] = normalise({ ...answer, ...over }).updates
  if (!update) throw new Error("no update")
  return update
}

function event(over: Record<string, unknown>, around: Record<string, unknown> = {}) {
  const told = { eventTimestamp: "2026-07-02T10:00:00", eventType: "Out for Delivery", ...over }
  return read({ ...around, trackingEvents: [told] }).events[0]
}

describe("a USPS answer", () => {
  it("is read whole, by itself and in a list", () => {
    expect(normalise(answer)).toEqual({ updates: [understood], problems: [], ignored: null })
    expect(normalise([answer]).updates).toEqual([understood])
  })

  it("is the same whichever way its events stand", () => {
    expect(read({ trackingEvents: answer.trackingEvents.toReversed() })).toEqual(understood)
  })

  it("loses only the event that can't be read", () => {
    const trackingEvents = [
      { ...answer.trackingEvents[0], eventTimestamp: "noon" },
      ...answer.trackingEvents.slice(1),
      { eventTimestamp: "2026-07-02T10:00:00" },
      null,
      { eventType: "Delivered" },
    ]
    expect(read({ trackingEvents })).toEqual({
      ...understood,
      events: understood.events.slice(0, -1),
      problems: [
        { path: "trackingEvents[0]", reason: "its eventTimestamp is not a date" },
        { path: "trackingEvents[8]", reason: "it has neither eventType nor eventCode" },
        { path: "trackingEvents[9]", reason: "not an event" },
        { path: "trackingEvents[10]", reason: "its eventTimestamp is missing" },
      ],
    })
  })

  it.each([
    ["-05:00", "-05:00", "exact"],
    ["-7:00", "-07:00", "exact"],
    ["+0100", "+01:00", "exact"],
    ["", "-04:00", "zoned"],
    [null, "-04:00", "zoned"],
  ])("reads the offset %s", (GMTOffset, offset, timeConfidence) => {
    expect(event({ GMTOffset, eventState: "NY" })).toMatchObject({
      localTime: "2026-07-02T10:00:00",
      offset,
      timeConfidence,
    })
  })

  it("takes the local clock for local whatever it ends in, and GMT where there is no other", () => {
    expect(event({ eventTimestamp: "2026-07-02T10:00:00Z", eventState: "CA" })).toMatchObject({
      localTime: "2026-07-02T10:00:00",
      offset: "-07:00",
    })
    const GMTTimestamp = "2026-07-02T14:00:00Z"
    expect(event({ eventTimestamp: null, GMTTimestamp })).toMatchObject({
      occurredAt: new Date(GMTTimestamp),
      timeConfidence: "exact",
    })
    expect(event({ eventZIP: null })).toMatchObject({ offset: null, timeConfidence: "assumed" })
  })

  it.each([
    ["2026-11-25T18:31:00", "2026-11-26T00:31:21Z", "-06:00"],
    // On the local day, as USPS has it.
    ["2026-11-25T18:31:00", "2026-11-25T00:31:21Z", "-06:00"],
    ["2026-07-02T10:00:00", "2026-07-02T20:00:40.000Z", "-10:00"],
    ["2026-07-02T10:00:00", "2026-07-02T00:00:00Z", "+10:00"],
    ["2026-07-02T10:00:00", "soon", null],
  ])("tells the offset of %s from %s in GMT", (eventTimestamp, GMTTimestamp, offset) => {
    expect(event({ eventTimestamp, GMTTimestamp, eventZIP: null })).toMatchObject({
      localTime: eventTimestamp,
      offset,
    })
  })

  it("knows other countries", () => {
    expect(event({ eventCity: "LONDON", eventCountry: "GREAT BRITAIN" })).toMatchObject({
      location: { city: "LONDON", country: "GB" },
      offset: "+01:00",
    })
  })

  it("reads events without words by their code, and words that it does not know by the status", () => {
    expect(event({ eventType: "", eventCode: "OF" })).toMatchObject({
      category: "OutForDelivery",
      message: "",
      unmapped: false,
    })
    const around = { status: "Quantum Entangled", statusCategory: "Alert" }
    expect(event({ eventType: "Quantum Entangled", eventCode: "Q1" }, around)).toMatchObject({
      category: "Exception",
      actionRequired: true,
      carrierCode: "Q1",
      unmapped: true,
    })
    expect(event({ eventType: "Superposed", eventCode: "Q1" }, around)).toMatchObject({
      category: "Info",
      unmapped: true,
    })
  })

  it.each([
    ["09:15", "13:15"],
    ["09:15:00", "13:15:00"],
    ["9:15 am", "1:15 PM"],
  ])("has the window of the predicted day: %s to %s", (opens, shuts) => {
    const window = {
      predictedDeliveryDate: "2026-11-12",
      predictedDeliveryWindowStartTime: opens,
      predictedDeliveryWindowEndTime: shuts,
    }
    const expected = {
      eta: new Date("2026-11-12T18:15:00Z"),
      etaFrom: new Date("2026-11-12T14:15:00Z"),
      problems: [],
    }
    expect(read(window)).toMatchObject(expected)
    const nested = { expectedDeliveryTimeStamp: null, deliveryDateExpectation: window }
    expect(read(nested)).toMatchObject(expected)
    const otherDay = read({ ...window, predictedDeliveryDate: "2026-11-13" })
    expect([otherDay.etaFrom, otherDay.eta]).toEqual([undefined, understood.eta])
    const unread = read({ ...window, predictedDeliveryWindowStartTime: "morning" })
    expect([unread.etaFrom, unread.eta]).toEqual([undefined, understood.eta])
  })

  it("decodes what USPS wrote for a web page, and nothing else", () => {
    expect(event({ eventType: "Forwarded &amp; R&#38;D &lt;3 &bogus;" })?.message).toBe(
      "Forwarded & R&D <3 &bogus;",
    )
    expect(read({ mailClass: "Priority Mail<SUP>&reg;</SUP>" }).serviceLevel).toBe("Priority Mail®")
  })

  it("reads the way back", () => {
    const trackingEvents = [
      { eventType: "Delivered, To Original Sender", eventTimestamp: "2026-01-09T10:00:00" },
      { eventType: "Return to Sender", eventTimestamp: "2026-01-05T10:00:00" },
    ]
    expect(read({ trackingEvents }).events.map(({ detail }) => detail)).toEqual([
      "returning",
      "returned",
    ])
  })

  it("names who signed", () => {
    expect(
      read({ trackingEvents: [{ ...answer.trackingEvents[0], name: "A OKAFOR" }] }).signedBy,
    ).toBe("A OKAFOR")
  })

  it("reads summaries where there is no detail", () => {
    const eventSummaries = [
      "Delivered, In/At Mailbox, November 12, 2026, 1:58 pm, HERNANDO, FL 34442",
      "In Transit to Next Facility, November 10, 2026",
      "Your item arrived at our JACKSONVILLE FL DISTRIBUTION CENTER at 12:13 am on November 9, 2026.",
      "Soon.",
    ]
    const { trackingNumber } = answer
    expect(normalise({ trackingNumber, eventSummaries }).updates).toMatchObject([
      {
        events: [
          { category: "InTransit", localTime: "2026-11-09T00:13:00", timeConfidence: "assumed" },
          { category: "InTransit", localTime: "2026-11-10T00:00:00" },
          {
            category: "Delivered",
            detail: "delivered_to_mailbox",
            localTime: "2026-11-12T13:58:00",
            offset: "-05:00",
            timeConfidence: "zoned",
            location: hernando,
            message: eventSummaries[0],
          },
        ],
        problems: [{ path: "eventSummaries[3]", reason: "it names no date" }],
      },
    ])
  })

  it("reads the status alone", () => {
    const { trackingEvents: _, ...rest } = answer
    expect(normalise(rest).updates).toMatchObject([
      {
        events: [
          {
            category: "Delivered",
            localTime: "2026-11-12T13:58:00",
            message: "Delivered, Parcel Locker",
            location: hernando,
          },
        ],
      },
    ])
  })
})

describe("other answers", () => {
  const error = {
    code: "404",
    message: "Not found",
    errors: [{ detail: "A status update is not yet available." }],
  }

  it("knows a number without record, by the number that was asked for", () => {
    expect(normalise({ apiVersion: "/v3", error })).toEqual({
      updates: [],
      problems: [],
      ignored: "A status update is not yet available.",
      notFound: true,
    })
    const known = { carrier: "usps", trackingNumber: "9400", notFound: true, events: [] }
    const early = { code: "400", message: "12: No scans.", errors: [{ code: "150001" }] }
    expect(normalise({ error: early }, "9400").updates).toMatchObject([known])
    expect(() => normalise({ error: { ...early, errors: [] } }, "9400")).toThrow("the error 400")
    const { trackingNumber, ...unnamed } = answer
    expect(normalise(unnamed, trackingNumber)).toEqual(normalise(answer))
    expect(normalise({ error }, "9400").updates).toMatchObject([known])
    expect(normalise([{ trackingNumber: "9400", error }, answer]).updates).toMatchObject([
      known,
      { notFound: false },
    ])
    expect(normalise({ trackingNumber: "9400", trackingEvents: [] }).updates).toMatchObject([known])
  })

  it.each([
    [null, "a JSON object"],
    [{}, "no trackingNumber"],
    [[], "the list is empty"],
    [[{}], "no trackingNumber"],
    [{ error: { code: "401", message: "Bad token" } }, "the error 401: Bad token"],
    [{ trackingNumber: " ", trackingEvents: [] }, "no usable number"],
    [{ tracking_number: "1", tracking_history: [], tracking_status: null }, "no trackingNumber"],
  ])("refuses %j", (payload, reason) => {
    expect(() => normalise(payload)).toThrow(AppError)
    expect(() => normalise(payload)).toThrow(reason)
  })
})
