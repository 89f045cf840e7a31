import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { normalise } from "@/lib/sources/fedex/normalise"

const answer = JSON.parse(
  readFileSync(new URL("./fixtures/redirected-parcel.json", import.meta.url), "utf8"),
)
const result = answer.output.completeTrackResults[0].trackResults[0]

const common = { timeConfidence: "exact", actionRequired: false, unmapped: false }
const mankato = { city: "MANKATO", region: "MN", postalCode: "56001", country: "US" }
const sanLeandro = { city: "SAN LEANDRO", region: "CA", postalCode: "94577", country: "US" }

const understood = {
  source: "fedex",
  carrier: "fedex",
  trackingNumber: "794887075005",
  externalId: null,
  notFound: false,
  eta: new Date("2026-03-14T23:00:00Z"),
  etaFrom: new Date("2026-03-14T19:00:00Z"),
  originalEta: new Date("2026-03-12T00:00:00Z"),
  signedBy: "A.HANSEN",
  serviceLevel: "FedEx Home Delivery",
  origin: { ...mankato, postalCode: null },
  destination: { city: "Berkeley", region: "CA", postalCode: null, country: "US" },
  reference: "Order 1017",
  recipient: { name: "Ada Hansen", email: null },
  events: [
    {
      ...common,
      occurredAt: new Date("2026-03-09T15:36:00Z"),
      localTime: "2026-03-09T10:36:00",
      offset: "-05:00",
      category: "Info",
      detail: "label_created",
      carrierCode: "OC",
      message: "Shipment information sent to FedEx",
      location: { city: null, region: null, postalCode: "56001", country: "US" },
    },
    {
      ...common,
      occurredAt: new Date("2026-03-09T15:36:00.001Z"),
      localTime: "2026-03-09T00:00:00",
      offset: null,
      timeConfidence: "assumed",
      category: "InTransit",
      detail: "picked_up",
      carrierCode: "PU",
      message: "Picked up",
      location: mankato,
    },
    {
      ...common,
      occurredAt: new Date("2026-03-10T00:29:25Z"),
      localTime: "2026-03-09T19:29:25",
      offset: "-05:00",
      category: "InTransit",
      detail: "departed_facility",
      carrierCode: "DP",
      message: "Left FedEx origin facility",
      location: mankato,
    },
    {
      ...common,
      occurredAt: new Date("2026-03-11T15:58:00Z"),
      localTime: "2026-03-11T08:58:00",
      offset: "-07:00",
      category: "OutForDelivery",
      detail: "out_for_delivery",
      carrierCode: "OD",
      message: "On FedEx vehicle for delivery",
      location: sanLeandro,
    },
    {
      ...common,
      occurredAt: new Date("2026-03-11T21:55:45Z"),
      localTime: "2026-03-11T14:55:45",
      offset: "-07:00",
      category: "DeliveryFailure",
      detail: "nobody_home",
      carrierCode: "DE/007",
      message: "Delivery exception: Customer not available or business closed",
      actionRequired: true,
      location: sanLeandro,
    },
    {
      ...common,
      occurredAt: new Date("2026-03-12T18:22:33Z"),
      localTime: "2026-03-12T11:22:33",
      offset: "-07:00",
      category: "Change",
      detail: "redirected",
      carrierCode: "DE/A13",
      message: "Delivery exception: Redirecting to FedEx Office",
      location: sanLeandro,
    },
    {
      ...common,
      occurredAt: new Date("2026-03-13T22:23:00Z"),
      localTime: "2026-03-13T15:23:00",
      offset: "-07:00",
      category: "AvailableForPickup",
      detail: "ready_for_pickup",
      carrierCode: "HP/015A",
      message:
        "Ready for recipient pickup: Package available for pickup at FedEx Office: 2201 SHATTUCK AVE",
      actionRequired: true,
      location: { city: "BERKELEY", region: "CA", postalCode: "94704", country: "US" },
    },
    {
      ...common,
      occurredAt: new Date("2026-03-14T23:02:10Z"),
      localTime: "2026-03-14T16:02:10",
      offset: "-07:00",
      category: "Delivered",
      detail: "delivered",
      carrierCode: "DL",
      message: "Delivered",
      location: { city: "Berkeley", region: "CA", postalCode: "94704", country: "US" },
    },
  ],
  problems: [],
}

function results(...trackResults: unknown[]) {
  return { output: { completeTrackResults: [{ trackingNumber: "794887075005", trackResults }] } }
}

/** The update of the result with these fields in place of its own. */
function read(over: Record<string, unknown>) {
  const [update] = normalise(results({ ...result, ...over })).updates
  if (!update) throw new Error("no update")
  return update
}

const path = "output.completeTrackResults[0].trackResults[0]"

describe("a result of the Track API", () => {
  it("is read whole, in any order, and so is what a webhook pushes", () => {
    const expected = { updates: [understood], problems: [], ignored: null }
    expect(normalise(answer)).toEqual(expected)
    expect(normalise({ outputMetaData: [{ attempt: 1 }], ...answer })).toEqual(expected)
    expect(read({ scanEvents: result.scanEvents.toReversed() })).toEqual(understood)
    const [first, second, ...rest] = result.scanEvents
    expect(read({ scanEvents: [second, ...rest, first] })).toEqual(understood)
  })

  it("is one of several in a batch, of which each costs only itself", () => {
    const { updates, problems } = normalise({
      output: {
        completeTrackResults: [
          ...answer.output.completeTrackResults,
          { trackingNumber: "2", trackResults: "none" },
          {
            trackingNumber: "3",
            trackResults: [{ error: { code: "TRACKING.TRACKINGNUMBER.NOTFOUND" } }],
          },
          { trackingNumber: "4", trackResults: [7] },
          { trackResults: [{}] },
        ],
      },
    })
    expect(updates.map(({ trackingNumber, notFound }) => [trackingNumber, notFound])).toEqual([
      ["794887075005", false],
      ["3", true],
    ])
    expect(problems).toEqual([
      { path: "output.completeTrackResults[1]", reason: "not a result with trackResults" },
      { path: "output.completeTrackResults[3]", reason: "its trackResults can't be read" },
      {
        path: "output.completeTrackResults[4]",
        reason: "The FedEx result has no usable number.",
      },
    ])
  })

  it("gives way to another result of the number with a newer scan, and is named", () => {
    const older = {
      ...result,
      scanEvents: [{ ...result.scanEvents[0], date: "2023-05-01T10:00:00-05:00" }],
    }
    const failed = { trackingNumberInfo: {}, error: { code: "X", message: "Try again." } }
    expect(normalise(results(older, result, failed, null)).updates).toEqual([
      {
        ...understood,
        problems: [
          {
            path,
            reason: "an older use of the number, left out: 1 scans until 2023-05-01T10:00:00",
          },
          {
            path: path.replace("[0].trackResults[0]", "[0].trackResults[2]"),
            reason: "Try again. (X)",
          },
          {
            path: path.replace("[0].trackResults[0]", "[0].trackResults[3]"),
            reason: "not a result",
          },
        ],
      },
    ])
  })

  it("is one journey with the results that lie near it in time", () => {
    const [delivery, ...before] = result.scanEvents
    const leg = { ...result, scanEvents: before, latestStatusDetail: { code: "FD" } }
    const doubled = { ...result, scanEvents: [delivery, before[0]] }
    const [update] = normalise(results(leg, doubled)).updates
    expect(update?.events).toEqual(understood.events)
    expect(update?.problems).toEqual([])
  })

  it("loses only the scan that can't be read", () => {
    const scans = [{}, { eventType: "AR" }, { eventType: "AR", date: "soon" }, "scan"]
    const { events, problems } = read({ scanEvents: [...scans, ...result.scanEvents] })
    expect(events).toEqual(understood.events)
    expect(problems).toEqual([
      { path: `${path}.scanEvents[0]`, reason: "it has neither a code nor words" },
      { path: `${path}.scanEvents[1]`, reason: "its date is missing" },
      { path: `${path}.scanEvents[2]`, reason: "its date is not a date" },
      { path: `${path}.scanEvents[3]`, reason: "not a scan" },
    ])
  })

  it("tells a delivery that no scan tells at its own moment", () => {
    const told = read({ scanEvents: result.scanEvents.slice(1) })
    expect(told.events.at(-1)).toMatchObject({
      detail: "delivered",
      localTime: "2026-03-14T16:02:10",
    })
    expect(told.events).toHaveLength(8)
    expect(read({ scanEvents: null }).events).toMatchObject([{ detail: "delivered" }])
    const current = { code: "IT", description: "In transit" }
    expect(read({ scanEvents: [], latestStatusDetail: current })).toMatchObject({
      events: [],
      notFound: false,
      problems: [
        {
          path: `${path}.latestStatusDetail`,
          reason: "no scan tells when: its date is missing",
        },
      ],
    })
  })

  it("keeps its scans beside an error, which is told", () => {
    const error = { code: "TRACKING.TRACKINGNUMBER.EMPTY", message: "Please provide it." }
    expect(read({ error })).toEqual({
      ...understood,
      problems: [
        { path: `${path}.error`, reason: "Please provide it. (TRACKING.TRACKINGNUMBER.EMPTY)" },
      ],
    })
  })

  it.each([
    [{ estimatedDeliveryTimeWindow: { window: {} } }, "2026-03-12T00:00:00Z"],
    [
      {
        estimatedDeliveryTimeWindow: { window: {} },
        dateAndTimes: [{ type: "ESTIMATED_DELIVERY", dateTime: "2026-03-15T00:00:00-06:00" }],
      },
      "2026-03-15T00:00:00Z",
    ],
    [
      { estimatedDeliveryTimeWindow: { window: { begins: "2026-03-15T08:00:00" } } },
      "2026-03-15T15:00:00Z",
    ],
  ])("promises by what there is: %j", (over, eta) => {
    expect(read(over).eta).toEqual(new Date(eta))
    expect(read(over).etaFrom).toBeUndefined()
  })

  it.each([
    ["over days", "2026-03-14", "2026-03-16T00:00:00-06:00", "2026-03-14T00:00:00Z"],
    ["an hour, and a day", "2026-03-14T08:00:00", "2026-03-16T00:00:00-06:00", undefined],
    ["one day", "2026-03-14", "2026-03-14", undefined],
  ])("has a window of what is one: %s", (_, begins, ends, from) => {
    const { etaFrom } = read({ estimatedDeliveryTimeWindow: { window: { begins, ends } } })
    expect(etaFrom).toEqual(from && new Date(from))
  })

  it("says when a window shuts before it opens, and keeps its end", () => {
    const window = { begins: "2026-03-14T16:00:00-07:00", ends: "2026-03-14T12:00:00-07:00" }
    const told = read({ estimatedDeliveryTimeWindow: { window } })
    expect(told.eta).toEqual(new Date("2026-03-14T19:00:00Z"))
    expect(told).not.toHaveProperty("etaFrom")
    expect(told.problems).toEqual([
      {
        path: `${path}.estimatedDeliveryTimeWindow`,
        reason: "the window shuts before it opens",
      },
    ])
  })
})

describe("a scan", () => {
  const event = (over: Record<string, unknown>) =>
    read({
      latestStatusDetail: null,
      scanEvents: [{ date: "2026-01-02T10:00:00-06:00", ...over }],
    }).events[0]

  it("of a return is no delivery, whatever is derived from it", () => {
    expect(event({ eventType: "RS", derivedStatusCode: "DL" })).toMatchObject({
      category: "Exception",
      detail: "returning",
      unmapped: false,
    })
  })

  it("after which the sender has it is the end of the return", () => {
    const scanEvents = [
      { date: "2026-01-05T10:00:00-06:00", eventType: "DL", eventDescription: "Delivered" },
      { date: "2026-01-02T10:00:00-06:00", eventType: "RS", derivedStatusCode: "DL" },
    ]
    expect(read({ scanEvents }).events).toMatchObject([
      { detail: "returning" },
      { category: "Exception", detail: "returned" },
    ])
  })

  it("of an event type that is not listed is read by what is derived, and reported", () => {
    expect(event({ eventType: "zz", derivedStatusCode: "OD" })).toMatchObject({
      detail: "out_for_delivery",
      carrierCode: "ZZ",
      unmapped: true,
    })
    expect(event({ eventType: "zz", eventDescription: "Moving" })).toMatchObject({
      category: "Info",
      detail: "status_unknown",
      unmapped: true,
    })
    expect(event({ derivedStatusCode: "DY", derivedStatus: "Delay" })).toMatchObject({
      detail: "delayed",
      carrierCode: "DY",
      message: "Delay",
      unmapped: false,
    })
  })

  it("of a pickup by its day alone stays where its clock is when no label contradicts it", () => {
    const scan = {
      eventType: "PU",
      date: "2026-01-02T00:00:00",
      scanLocation: { stateOrProvinceCode: "MN", countryCode: "US" },
    }
    expect(event(scan)).toMatchObject({ offset: "-06:00", timeConfidence: "zoned" })
  })
})

describe("what is not of FedEx", () => {
  it.each([
    [null, "an answer is a JSON object"],
    [{}, "it has no output.completeTrackResults"],
    [{ output: { completeTrackResults: [] } }, "it holds no results"],
    [{ output: { completeTrackResults: [1] } }, "[0]: not a result with trackResults"],
    [{ trackResponse: { shipment: [] } }, "it has no output.completeTrackResults"],
    [
      { errors: [{ code: "TRACKING.TRACKINGNUMBER.EMPTY", message: "Please provide it." }] },
      "FedEx answered with an error: Please provide it. (TRACKING.TRACKINGNUMBER.EMPTY).",
    ],
    [{ errors: [] }, "FedEx answered with an error: no reason (no code)."],
  ])("is refused: %j", (payload, reason) => {
    expect(() => normalise(payload)).toThrow(reason)
  })
})
