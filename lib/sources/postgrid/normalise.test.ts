import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { AppError } from "@/lib/errors"
import { normalise } from "@/lib/sources/postgrid/normalise"

const webhook = JSON.parse(
  readFileSync(new URL("./fixtures/certified-letter.json", import.meta.url), "utf8"),
)
const letter = webhook.data
const nowhere = { city: null, region: null, postalCode: null, country: null }
const boston = { city: "BOSTON", region: "MA", postalCode: "02114", country: "US" }
const lasVegas = { city: "LAS VEGAS", region: "NV", postalCode: "89101", country: "US" }
const scan = { offset: null, timeConfidence: "assumed", actionRequired: false, unmapped: false }

const understood = {
  source: "postgrid",
  carrier: "usps",
  trackingNumber: "9407111105518212345678",
  externalId: "letter_9dSwWxcEoFqGVRk4vZqzDq",
  notFound: false,
  eta: new Date("2026-03-06T00:00:00Z"),
  originalEta: null,
  signedBy: "A EXAMPLE",
  serviceLevel: "usps_first_class_certified",
  origin: boston,
  destination: lasVegas,
  reference: "Notice 4711",
  recipient: { name: "Ada Example", email: "ada@example.com" },
  events: [
    {
      ...scan,
      occurredAt: new Date("2026-03-02T12:00:00Z"),
      localTime: "2026-03-02T12:00:00",
      category: "Info",
      detail: "information_received",
      carrierCode: "pre_transit",
      message: "Shipping Label Created, USPS Awaiting Item",
      location: boston,
    },
    {
      ...scan,
      occurredAt: new Date("2026-03-03T06:11:00Z"),
      localTime: "2026-03-03T06:11:00",
      category: "InTransit",
      detail: "departed_facility",
      carrierCode: "in_transit",
      message: "Departed USPS Regional Facility",
      location: { ...nowhere, city: "BOSTON MA DISTRIBUTION CENTER" },
    },
    {
      ...scan,
      occurredAt: new Date("2026-03-06T11:02:00Z"),
      localTime: "2026-03-06T11:02:00",
      category: "Delivered",
      detail: "delivered",
      carrierCode: "delivered",
      message: "Delivered, Left with Individual",
      location: lasVegas,
    },
  ],
  problems: [],
}

function read(over: Record<string, unknown>) {
  const { updates } = normalise({ ...letter, ...over })
  const [update] = updates
  if (!update) throw new Error("no update")
  return update
}

/** The only event of a carrier tracking with one update of its status. */
function current(status: string, statusDetail: string | null, message = "words") {
  const update = { message, status, createdAt: "2026-03-03T06:11:00.000Z" }
  const carrierTracking = { status, statusDetail, trackingUpdates: [update] }
  const { events } = read({ carrierTracking })
  expect(events).toHaveLength(1)
  return events[0]
}

describe("a PostGrid order", () => {
  it("is read whole, from a webhook, a poll and a list", () => {
    const expected = { updates: [understood], problems: [], ignored: null }
    expect(normalise(webhook)).toEqual(expected)
    expect(normalise(letter)).toEqual(expected)
    expect(normalise({ object: "list", data: [letter], totalCount: 1 })).toEqual(expected)
  })

  it("reads the same of updates in any order", () => {
    const { carrierTracking } = letter
    const trackingUpdates = carrierTracking.trackingUpdates.toReversed()
    expect(read({ carrierTracking: { ...carrierTracking, trackingUpdates } })).toEqual(understood)
  })

  it("is no shipment until it has a number", () => {
    for (const trackingNumber of [undefined, null, ""]) {
      expect(
        normalise({ ...letter, status: "printing", carrierTracking: null, trackingNumber }),
      ).toEqual({
        updates: [],
        problems: [],
        ignored:
          "The order letter_9dSwWxcEoFqGVRk4vZqzDq has no tracking number yet (status printing).",
      })
    }
  })

  it.each([
    ["ready", "Info", "order_placed", "2026-03-01T15:00:00Z"],
    ["printing", "Info", "in_production", "2026-03-06T19:05:11Z"],
    ["processed_for_delivery", "Info", "dispatched_unconfirmed", "2026-03-06T19:05:11Z"],
    ["completed", "Info", "presumed_delivered", "2026-03-06T19:05:11Z"],
    ["cancelled", "Exception", "voided", "2026-03-06T19:05:11Z"],
    ["shredded", "Info", "status_unknown", "2026-03-06T19:05:11Z"],
  ])("has only its own status %s before the carrier speaks: %s", (status, category, detail, at) => {
    const update = read({ status, carrierTracking: undefined })
    expect(update).toMatchObject({ notFound: false, eta: null, signedBy: null, problems: [] })
    expect(update.events).toMatchObject([
      {
        category,
        detail,
        carrierCode: status,
        occurredAt: new Date(at),
        localTime: null,
        unmapped: status === "shredded",
      },
    ])
  })

  it.each([
    [{ carrier: "Canada Post" }, {}, "canada_post"],
    [{ carrier: "FedEx" }, {}, "fedex"],
    [{ carrier: null }, { mailingClass: "ups_express_2_day" }, "ups"],
    [{}, { mailingClass: "certified" }, "usps"],
    [{}, { mailingClass: null, to: { countryCode: "CA" } }, "canada_post"],
    [{}, { mailingClass: null, to: { countryCode: "GB" } }, "royal_mail"],
    [{}, { mailingClass: null, to: null }, "postgrid"],
  ])("names the carrier of %j %j: %s", (tracking, over, carrier) => {
    const carrierTracking = { status: "unknown", ...tracking }
    expect(read({ ...over, carrierTracking })).toMatchObject({ carrier })
  })

  it("is not found while the carrier knows nothing", () => {
    const carrierTracking = { status: "unknown", statusDetail: "unknown", trackingUpdates: [] }
    expect(read({ carrierTracking })).toMatchObject({ notFound: true, events: [], problems: [] })
  })

  it("makes an event of a status that the updates do not have", () => {
    const { carrierTracking } = letter
    const trackingUpdates = carrierTracking.trackingUpdates.slice(0, 2)
    const { events } = read({ carrierTracking: { ...carrierTracking, trackingUpdates } })
    expect(events.map(({ category }) => category)).toEqual(["Info", "InTransit", "Delivered"])
    expect(events[2]).toMatchObject({
      occurredAt: new Date("2026-03-03T06:11:00Z"),
      carrierCode: "delivered/arrived_at_destination",
    })
    const bare = read({ carrierTracking: { status: "out_for_delivery" } })
    expect(bare.events).toMatchObject([
      {
        category: "OutForDelivery",
        occurredAt: new Date("2026-03-06T19:05:11Z"),
        localTime: null,
        timeConfidence: "assumed",
      },
    ])
  })

  it("gives the current status to the newest update only, where updates have none", () => {
    const at = (day: number) => ({ message: `day ${day}`, createdAt: `2026-03-0${day}T10:00:00Z` })
    const carrierTracking = { status: "delivered", trackingUpdates: [at(1), at(2)] }
    expect(read({ carrierTracking }).events).toMatchObject([
      { category: "Info", carrierCode: null, unmapped: true },
      { category: "Delivered", carrierCode: "delivered", unmapped: false },
    ])
  })

  it("lets a bad update cost that update only", () => {
    const [first, second] = letter.carrierTracking.trackingUpdates
    const trackingUpdates = [
      first,
      7,
      { ...first, createdAt: "soon" },
      { createdAt: first.createdAt },
      second,
    ]
    const update = read({ carrierTracking: { status: "in_transit", trackingUpdates } })
    expect(update.events).toEqual(understood.events.slice(0, 2))
    expect(update.problems).toEqual([
      { path: "carrierTracking.trackingUpdates[1]", reason: "not an update" },
      { path: "carrierTracking.trackingUpdates[2]", reason: "its createdAt is not a date" },
      { path: "carrierTracking.trackingUpdates[3]", reason: "it has neither status nor message" },
    ])
  })
})

describe("status and statusDetail", () => {
  it.each([
    // A detail that only repeats leaves the word to the status.
    ["in_transit", "in_transit", "InTransit", "in_transit", false],
    ["out_for_delivery", "status_update", "OutForDelivery", "out_for_delivery", false],
    ["delivered", "unknown", "Delivered", "delivered", false],
    // A detail says more.
    ["in_transit", "depared_origin_facility", "InTransit", "departed_origin", false],
    ["in_transit", "departed_origin_facility", "InTransit", "departed_origin", false],
    ["in_transit", "received_at_origin_facility", "InTransit", "origin_facility", false],
    ["in_transit", "arrived_at_destination", "InTransit", "arrived_destination", false],
    ["in_transit", "address_correction", "Change", "address_corrected", false],
    ["in_transit", "missorted", "Delayed", "missorted", false],
    ["in_transit", "held", "Exception", "held", true],
    ["in_transit", "Weather Delay", "Delayed", "weather_delay", false],
    ["failure", "refused", "DeliveryFailure", "refused", true],
    ["failure", "damaged", "Exception", "damaged", true],
    ["failure", "lost", "Exception", "lost", true],
    ["failure", "cancelled", "Exception", "voided", false],
    ["failure", null, "DeliveryFailure", "delivery_failed", true],
    ["unknown", "expired", "Expired", "expired", false],
    [
      "available_for_pickup",
      "arrived_at_pickup_location",
      "AvailableForPickup",
      "ready_for_pickup",
      true,
    ],
    // Together they mean something else.
    ["pre_transit", "awaiting_information", "Info", "information_awaited", false],
    ["in_transit", "awaiting_information", "Exception", "information_needed", true],
    ["failure", "delivery_exception", "DeliveryFailure", "delivery_failed", true],
    ["in_transit", "delivery_exception", "Delayed", "delivery_exception", false],
    ["delivered", "damaged", "Delivered", "delivered_damaged", true],
    // A status that settles the journey.
    ["delivered", "arrived_at_destination", "Delivered", "delivered", false],
    ["delivered", "out_for_delivery", "Delivered", "delivered", false],
    ["return_to_sender", "return", "Exception", "returning", true],
    ["return_to_sender", "arrived_at_facility", "Exception", "returning", true],
    ["return_to_sender", "refused", "Exception", "returning", true],
    ["cancelled", "cancelled", "Exception", "voided", false],
    // What has no meaning of its own.
    ["unknown", null, "Info", "status_unknown", true],
    ["error", "unknown", "Error", "carrier_error", true],
  ])("%s with %s is %s %s", (status, statusDetail, category, detail, actionRequired) => {
    expect(current(status, statusDetail)).toMatchObject({
      category,
      detail,
      actionRequired,
      unmapped: false,
      carrierCode: status,
    })
  })

  it("reports what it does not know, and does not guess movement", () => {
    expect(current("in_transit", "teleported")).toMatchObject({
      category: "InTransit",
      detail: "in_transit",
      unmapped: true,
    })
    expect(current("teleporting", null)).toMatchObject({ category: "Info", unmapped: true })
    expect(current("constructor", "toString")).toMatchObject({ category: "Info", unmapped: true })
  })

  it("takes the way back for done when the words say so", () => {
    const words = "Delivered to the original sender"
    expect(current("return_to_sender", "return", words)).toMatchObject({
      category: "Exception",
      detail: "returned",
    })
  })
})

describe("another payload", () => {
  it.each(["return_envelope_order.created", "contact.updated", "snap_pack.updated"])(
    "of PostGrid's, %s, is ignored with a reason",
    (type) => {
      expect(normalise({ type, data: { id: "x" } })).toEqual({
        updates: [],
        problems: [],
        ignored: `PostGrid's event ${type} tells nothing of where an order is.`,
      })
    },
  )

  it("ignores an empty list", () => {
    expect(normalise({ object: "list", data: [] }).ignored).toBe("The list holds no orders.")
  })

  it.each([
    [null],
    ["eyJhbGciOiJIUzI1NiJ9"],
    [[]],
    [{}],
    [{ type: "letter.updated" }],
    [{ type: "letter.updated", data: { id: "lob_1" } }],
    [{ object: "list", data: [1] }],
    [{ event: "track_updated", data: { tracking_number: "1", carrier: "usps" } }],
    [{ carrier: "usps", tracking_number: "1", tracking_status: null, tracking_history: [] }],
    [{ description: "tracker.updated", result: { id: "trk_1", status: "delivered" } }],
  ])("is refused: %j", (payload) => {
    expect(() => normalise(payload)).toThrow(AppError)
    expect(() => normalise(payload)).toThrow(/PostGrid/)
  })
})
