import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { AppError } from "@/lib/errors"
import { normalise } from "@/lib/sources/shippo/normalise"

const track = JSON.parse(
  readFileSync(new URL("./fixtures/documented-track.json", import.meta.url), "utf8"),
)
const lasVegas = { city: "Las Vegas", region: "NV", postalCode: "89101", country: "US" }
const spotsylvania = { city: "Spotsylvania", region: "VA", postalCode: "22551", country: "US" }

const understood = {
  source: "shippo",
  carrier: "usps",
  trackingNumber: "9205590164917312751089",
  externalId: null,
  notFound: false,
  eta: new Date("2016-07-23T00:00:00Z"),
  originalEta: new Date("2016-07-23T00:00:00Z"),
  signedBy: null,
  serviceLevel: "Priority Mail",
  origin: lasVegas,
  destination: spotsylvania,
  reference: "Order 000123",
  recipient: null,
  events: [
    {
      occurredAt: new Date("2016-07-21T15:33:00Z"),
      localTime: "2016-07-21T15:33:00",
      offset: null,
      timeConfidence: "assumed",
      category: "InTransit",
      detail: "accepted",
      carrierCode: "TRANSIT/package_accepted",
      message: "Your shipment has been accepted.",
      actionRequired: false,
      unmapped: false,
      location: lasVegas,
    },
    {
      occurredAt: new Date("2016-07-23T13:03:00Z"),
      localTime: "2016-07-23T13:03:00",
      offset: null,
      timeConfidence: "assumed",
      category: "Delivered",
      detail: "delivered",
      carrierCode: "DELIVERED/delivered",
      message: "Your shipment has been delivered at the destination mailbox.",
      actionRequired: false,
      unmapped: false,
      location: spotsylvania,
    },
  ],
  problems: [],
}

/** The update of a bare track with these fields in place of the documented ones. */
function read(over: Record<string, unknown>) {
  const { updates } = normalise({ ...track, tracking_status: null, ...over })
  const [update] = updates
  if (!update) throw new Error("no update")
  return update
}

function event(over: Record<string, unknown>) {
  const history = [{ status: "TRANSIT", status_date: "2026-01-02T10:00:00Z", ...over }]
  return read({ tracking_history: history }).events[0]
}

describe("a Shippo track", () => {
  it("is read whole, from a poll, a webhook and a list", () => {
    const expected = { updates: [understood], problems: [], ignored: null }
    expect(normalise(track)).toEqual(expected)
    expect(normalise({ event: "track_updated", test: false, data: track })).toEqual(expected)
    expect(normalise([track])).toEqual(expected)
  })

  it("reads the same of a history in any order", () => {
    const reversed = { ...track, tracking_history: track.tracking_history.toReversed() }
    expect(normalise(reversed).updates).toEqual([understood])
  })

  it("keeps the source's order within one instant, whichever way the list runs", () => {
    const scan = (status_details: string, minute: string) => ({
      status: "TRANSIT",
      status_details,
      status_date: `2026-01-02T10:${minute}:00Z`,
    })
    const listed = [scan("a", "00"), scan("b", "05"), scan("c", "05"), scan("d", "09")]
    const words = (history: unknown[]) =>
      read({ tracking_history: history }).events.map(({ message }) => message)
    expect(words(listed)).toEqual(["a", "b", "c", "d"])
    expect(words(listed.toReversed())).toEqual(["a", "b", "c", "d"])
  })

  it("takes carrier and metadata from around the track, as Shippo's sample webhook has them", () => {
    const { updates } = normalise({
      event: "track_updated",
      carrier: "shippo",
      metadata: "Order 7",
      test: true,
      data: { ...track, carrier: null, metadata: null },
    })
    expect(updates[0]).toMatchObject({ carrier: "shippo", reference: "Order 7" })
  })

  it("takes the carrier from the service level where an old webhook names none", () => {
    expect(read({ carrier: null })).toMatchObject({ carrier: "usps" })
    const servicelevel = { token: "dhl_express_worldwide", name: null }
    expect(read({ carrier: undefined, servicelevel })).toMatchObject({
      carrier: "dhl_express",
      serviceLevel: "dhl_express_worldwide",
    })
  })

  it("adds the current status when the history lacks it, and not when only its instant trembles", () => {
    const [accepted, delivered] = track.tracking_history
    const current = { ...track.tracking_status }
    expect(read({ tracking_history: [accepted], tracking_status: current }).events).toEqual(
      understood.events,
    )
    const trembling = { ...current, status_date: "2016-07-23T13:02:59.998Z" }
    expect(
      read({ tracking_history: [accepted, delivered], tracking_status: trembling }).events,
    ).toHaveLength(2)
  })

  it("is not found when Shippo knows no better and has no history", () => {
    const unknown = { status: "UNKNOWN", status_details: "", status_date: null, substatus: null }
    for (const tracking_status of [unknown, null, undefined]) {
      expect(read({ tracking_status, tracking_history: [] })).toMatchObject({
        notFound: true,
        events: [],
        problems: [],
      })
    }
    expect(read({ tracking_status: unknown, tracking_history: undefined })).toMatchObject({
      notFound: true,
    })
  })

  it("says nothing of not found when the history could not be read", () => {
    expect(read({ tracking_history: "soon" })).toMatchObject({
      notFound: false,
      problems: [{ path: "tracking_history", reason: "not a list" }],
    })
  })

  it("takes UNKNOWN with words for the label scan", () => {
    const words = "The carrier has received the electronic shipment information."
    expect(event({ status: "UNKNOWN", status_details: words, location: null })).toMatchObject({
      category: "Info",
      detail: "label_created",
      carrierCode: "UNKNOWN",
      unmapped: false,
      location: { city: null, region: null, postalCode: null, country: null },
    })
  })

  it("lets a bad event cost that event only", () => {
    const [accepted, delivered] = track.tracking_history
    const update = read({
      tracking_history: [
        accepted,
        null,
        "scan",
        { ...accepted, status_date: "soon" },
        { status: "TRANSIT" },
        { status_date: "2026-01-01T00:00:00Z" },
        delivered,
      ],
    })
    expect(update.events).toEqual(understood.events)
    expect(update.problems).toEqual([
      { path: "tracking_history[1]", reason: "not an event" },
      { path: "tracking_history[2]", reason: "not an event" },
      { path: "tracking_history[3]", reason: "its status_date is not a date" },
      { path: "tracking_history[4]", reason: "its status_date is missing" },
      { path: "tracking_history[5]", reason: "it has neither status nor words" },
    ])
  })

  it("dates a label without status_date by when Shippo noted it", () => {
    expect(
      event({
        status: "PRE_TRANSIT",
        status_date: undefined,
        object_created: "2024-05-06T10:11:12.345Z",
        status_details: "Pre-Transit",
      }),
    ).toMatchObject({
      occurredAt: new Date("2024-05-06T10:11:12.345Z"),
      localTime: null,
      timeConfidence: "assumed",
      category: "Info",
    })
  })

  it("derives the offset of a stamp without zone from the place", () => {
    const location = { city: "LAS VEGAS", state: "Nevada", zip: 89101, country: "USA" }
    expect(event({ status_date: "2016-07-21T15:33:00", location })).toMatchObject({
      occurredAt: new Date("2016-07-21T22:33:00Z"),
      localTime: "2016-07-21T15:33:00",
      offset: "-07:00",
      timeConfidence: "zoned",
      location: { ...lasVegas, city: "LAS VEGAS" },
    })
    expect(event({ status_date: "2016-07-21T15:33:00+02:00" })).toMatchObject({
      offset: "+02:00",
      timeConfidence: "exact",
    })
  })

  it.each([
    [{ status: "TRANSIT" }, "InTransit", "in_transit", "TRANSIT", false],
    [{ status: "transit", substatus: {} }, "InTransit", "in_transit", "TRANSIT", false],
    [
      { substatus: { code: "out_of_this_world" } },
      "InTransit",
      "in_transit",
      "TRANSIT/out_of_this_world",
      true,
    ],
    [{ substatus: { code: "delivered" } }, "InTransit", "in_transit", "TRANSIT/delivered", true],
    [
      { substatus: { code: "constructor" } },
      "InTransit",
      "in_transit",
      "TRANSIT/constructor",
      true,
    ],
    [{ status: "LOADED", status_details: "x" }, "Info", "status_unknown", "LOADED", true],
    [{ status: "__proto__" }, "Info", "status_unknown", "__PROTO__", true],
    [{ status: null, status_details: "Left with Ann" }, "Delivered", "delivered", null, true],
    [{ status: null, status_details: "Ask Ann" }, "Info", "status_unknown", null, true],
    [
      { status_details: "Your shipment is out for delivery." },
      "OutForDelivery",
      "out_for_delivery",
      "TRANSIT",
      false,
    ],
    [
      {
        substatus: { code: "package_arrived" },
        status_details: "Your shipment is out for delivery.",
      },
      "InTransit",
      "arrived_facility",
      "TRANSIT/package_arrived",
      false,
    ],
    [
      { status: "DELIVERED", status_details: "Delivered to an access point." },
      "AvailableForPickup",
      "ready_for_pickup",
      "DELIVERED",
      false,
    ],
    [
      { status: "UNKNOWN", status_details: "The parcel is in transit" },
      "InTransit",
      "in_transit",
      "UNKNOWN",
      false,
    ],
    [{ status: "FAILURE" }, "DeliveryFailure", "delivery_failed", "FAILURE", false],
    [
      { status: "UNKNOWN", substatus: { code: "other" }, status_details: "x" },
      "Info",
      "status_unknown",
      "UNKNOWN/other",
      false,
    ],
  ])("%j is %s %s", (over, category, detail, carrierCode, unmapped) => {
    expect(event(over)).toMatchObject({ category, detail, carrierCode, unmapped })
  })

  it("lets the payload say whether somebody must act", () => {
    const held = { code: "package_held", text: "Held" }
    expect(event({ substatus: held })).toMatchObject({
      category: "Exception",
      actionRequired: false,
      message: "Held",
    })
    expect(event({ substatus: { ...held, action_required: true } })).toMatchObject({
      actionRequired: true,
    })
    const notice = { code: "notice_left", action_required: false }
    expect(event({ substatus: notice })).toMatchObject({
      category: "DeliveryFailure",
      actionRequired: false,
    })
    expect(event({ substatus: { code: "notice_left" } })).toMatchObject({ actionRequired: true })
  })

  it("reads the way back: returning, then the sender's receipt", () => {
    const history = [
      { status: "TRANSIT", status_date: "2026-01-01T10:00:00Z" },
      { status: "DELIVERED", status_date: "2026-01-09T10:00:00Z" },
      {
        status: "RETURNED",
        status_date: "2026-01-05T10:00:00Z",
        status_details: "Has been returned to the sender",
      },
    ]
    expect(read({ tracking_history: history }).events).toMatchObject([
      { category: "InTransit" },
      { category: "Exception", detail: "returning" },
      { category: "Exception", detail: "returned", actionRequired: false },
    ])
    const words = "Your item has been delivered to the original sender."
    for (const status of ["RETURNED", "DELIVERED"]) {
      expect(event({ status, status_details: words })).toMatchObject({ detail: "returned" })
    }
  })

  it("keeps estimates that can be read and reports the others", () => {
    expect(read({ eta: "2026-01-03", original_eta: "soon" })).toMatchObject({
      eta: new Date("2026-01-03T05:00:00Z"),
      originalEta: null,
      problems: [{ path: "original_eta", reason: "not a date" }],
    })
  })
})

describe("another payload", () => {
  it.each(["transaction_created", "transaction_updated", "batch_purchased"])(
    "of Shippo's, %s, is ignored with a reason",
    (event) => {
      expect(normalise({ event, data: { object_id: "x" } })).toEqual({
        updates: [],
        problems: [],
        ignored: `Shippo's event ${event} tells nothing of where a parcel is.`,
      })
    },
  )

  it.each([
    [null],
    ["text"],
    [{}],
    [[]],
    [[1]],
    [{ event: "track_updated", data: null }],
    [{ event: "track_updated", data: { carrier: "usps" } }],
    [{ event: "track_updated", data: { carrier: "usps", tracking_number: " - " } }],
    [{ event: "track_updated", data: { tracking_number: "1Z999", tracking_history: [] } }],
    [{ event: "TRACKING_UPDATED", data: { number: "RR123456789CN", track_info: {} } }],
    [{ event: "tracking_update", msg: { tracking_number: "1", slug: "usps", tag: "Delivered" } }],
    [{ tracking_code: "EZ1000000001", carrier: "USPS", tracking_details: [] }],
    [{ tracking_number: "1", slug: "usps", checkpoints: [] }],
    [{ id: "letter_1", object: "letter", status: "ready", trackingNumber: "9400" }],
  ])("is refused: %j", (payload) => {
    expect(() => normalise(payload)).toThrow(AppError)
    expect(() => normalise(payload)).toThrow(/Shippo/)
  })
})
