import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { AppError } from "@/lib/errors"
import { normalise } from "@/lib/sources/easypost/normalise"
import { nowhere } from "@/lib/tracking/places"

const webhook = JSON.parse(
  readFileSync(new URL("./fixtures/adult-signature.json", import.meta.url), "utf8"),
)
const tracker = webhook.result

const industry = { city: "CITY OF INDUSTRY", region: "CA", postalCode: "91746", country: "US" }
const oceanside = { city: "OCEANSIDE", region: "CA", postalCode: "92056", country: "US" }

function scan(localTime: string, over: Record<string, unknown>) {
  return {
    occurredAt: new Date(`${localTime}Z`),
    localTime,
    offset: null,
    timeConfidence: "assumed",
    actionRequired: false,
    unmapped: false,
    ...over,
  }
}

const understood = {
  source: "easypost",
  carrier: "fedex",
  trackingNumber: "770012345678",
  externalId: "trk_83d1c0ffee274b0f9a17",
  notFound: false,
  eta: new Date("2026-09-16T00:00:00Z"),
  originalEta: null,
  signedBy: "M.OKAFOR",
  serviceLevel: "FedEx Ground",
  origin: { ...industry, postalCode: null },
  destination: { ...oceanside, postalCode: null },
  reference: null,
  recipient: null,
  events: [
    scan("2026-09-14T16:02:00", {
      category: "Info",
      detail: "label_created",
      carrierCode: "OC",
      message: "Shipment information sent to FedEx",
      location: { ...nowhere, postalCode: "91746", country: "US" },
    }),
    scan("2026-09-14T23:48:00", {
      category: "InTransit",
      detail: "origin_facility",
      carrierCode: "PU",
      message: "Picked up",
      location: industry,
    }),
    scan("2026-09-15T01:02:10", {
      category: "Info",
      detail: "status_unknown",
      carrierCode: "AO",
      message: "Shipment arriving On-Time",
      location: industry,
    }),
    scan("2026-09-15T13:21:00", {
      category: "OutForDelivery",
      detail: "out_for_delivery",
      carrierCode: "OD",
      message: "On FedEx vehicle for delivery",
      location: oceanside,
    }),
    scan("2026-09-15T21:06:30", {
      category: "DeliveryFailure",
      detail: "nobody_home",
      carrierCode: "DE",
      message:
        "Delivery exception (Customer not available or business closed - Adult signature required)",
      actionRequired: true,
      location: oceanside,
    }),
    scan("2026-09-16T20:29:54", {
      category: "Delivered",
      detail: "delivered",
      carrierCode: "DL",
      message: "Delivered",
      location: oceanside,
    }),
  ],
  problems: [],
}

function read(over: Record<string, unknown>) {
  const [update] = normalise({ ...tracker, ...over }).updates
  if (!update) throw new Error("no update")
  return update
}

function event(over: Record<string, unknown>) {
  const detail = { status: "in_transit", datetime: "2026-01-02T10:00:00Z", ...over }
  return read({ status: detail.status, tracking_details: [detail] }).events[0]
}

describe("an EasyPost tracker", () => {
  it("is read whole, from a webhook, a poll, and lists", () => {
    const expected = { updates: [understood], problems: [], ignored: null }
    expect(normalise(webhook)).toEqual(expected)
    expect(normalise(tracker)).toEqual(expected)
    expect(normalise([tracker])).toEqual(expected)
    expect(normalise({ trackers: [tracker], has_more: false })).toEqual(expected)
  })

  it("is the same whichever way its details stand", () => {
    const tracking_details = tracker.tracking_details.toReversed()
    expect(read({ tracking_details })).toEqual(understood)
  })

  it("loses only the detail that can't be read", () => {
    const tracking_details = [
      { ...tracker.tracking_details[0], datetime: "soon" },
      ...tracker.tracking_details.slice(1),
      { object: "TrackingDetail", datetime: "2026-09-16T21:00:00Z" },
      "scan",
      { message: "Delivered", status: "delivered" },
    ]
    expect(read({ tracking_details })).toEqual({
      ...understood,
      events: understood.events.slice(1),
      problems: [
        { path: "tracking_details[0]", reason: "its datetime is not a date" },
        { path: "tracking_details[6]", reason: "it has neither status nor message" },
        { path: "tracking_details[7]", reason: "not an event" },
        { path: "tracking_details[8]", reason: "its datetime is missing" },
      ],
    })
  })

  it("is not found while EasyPost knows nothing", () => {
    for (const tracking_details of [[], null, undefined]) {
      expect(read({ status: "unknown", status_detail: "unknown", tracking_details })).toMatchObject(
        { notFound: true, events: [], problems: [] },
      )
    }
    expect(read({ status: "unknown", tracking_details: {} })).toMatchObject({
      notFound: false,
      problems: [{ path: "tracking_details", reason: "not a list" }],
    })
  })

  it("tells its own status where no detail does", () => {
    expect(
      read({ status: "failure", status_detail: "expired", tracking_details: [] }),
    ).toMatchObject({
      notFound: false,
      events: [
        {
          occurredAt: new Date("2026-09-16T20:31:05Z"),
          localTime: null,
          timeConfidence: "assumed",
          category: "Expired",
          carrierCode: "failure/expired",
          message: "",
        },
      ],
    })
    const { events } = read({ tracking_details: tracker.tracking_details.slice(0, 2) })
    expect(events.map(({ category }) => category)).toEqual(["Info", "InTransit", "Delivered"])
    expect(events[2]).toMatchObject({ localTime: "2026-09-14T23:48:00", location: industry })
  })

  it.each([
    ["delivered", "arrived_at_destination", "Delivered", "delivered"],
    ["in_transit", "arrived_at_destination", "InTransit", "arrived_destination"],
    ["in_transit", null, "InTransit", "in_transit"],
    ["in_transit", "delivery_exception", "Delayed", "delivery_exception"],
    ["failure", "delivery_exception", "DeliveryFailure", "delivery_failed"],
    ["failure", "weather_delay", "Delayed", "weather_delay"],
    ["failure", "arrived_at_facility", "DeliveryFailure", "delivery_failed"],
    ["failure", "lost", "Exception", "lost"],
    ["failure", "damaged", "Exception", "damaged"],
    ["pre_transit", "arrived_at_facility", "Info", "information_received"],
    ["pre_transit", "awaiting_information", "Info", "information_awaited"],
    ["in_transit", "awaiting_information", "Exception", "information_needed"],
    ["available_for_pickup", "arrived_at_facility", "AvailableForPickup", "ready_for_pickup"],
    ["delivered", "damaged", "Delivered", "delivered_damaged"],
    ["return_to_sender", "refused", "Exception", "returning"],
    ["return_to_sender", "damaged", "Exception", "returning_damaged"],
    ["unknown", "transit_exception", "Delayed", "transit_exception"],
    ["cancelled", "cancelled", "Exception", "voided"],
    ["error", "unknown", "Error", "carrier_error"],
  ])("reads %s/%s as %s", (status, status_detail, category, detail) => {
    expect(event({ status, status_detail })).toMatchObject({ category, detail, unmapped: false })
  })

  it("takes a failed delivery for a delay only where the words do", () => {
    const failure = { status: "failure", status_detail: "delayed" }
    expect(event({ ...failure, message: "Incorrect address" })?.category).toBe("DeliveryFailure")
    expect(event({ ...failure, message: "Operational Delay" })?.category).toBe("Delayed")
  })

  it("asks for action when a parcel goes back, and knows when the sender has it", () => {
    const back = { status: "return_to_sender", status_detail: "return" }
    expect(event(back)).toMatchObject({ detail: "returning", actionRequired: true })
    const message = "Delivered, To Original Sender"
    expect(event({ ...back, message })).toMatchObject({ detail: "returned", actionRequired: false })
  })

  it("reads a delivery after a return as the sender's receipt", () => {
    const details = [
      { status: "return_to_sender", status_detail: "return", datetime: "2026-01-02T10:00:00Z" },
      { status: "delivered", message: "Delivered", datetime: "2026-01-05T10:00:00Z" },
    ]
    const { events } = read({ tracking_details: details })
    expect(events.map(({ category, detail }) => [category, detail])).toEqual([
      ["Exception", "returning"],
      ["Exception", "returned"],
    ])
  })

  it("falls back from what it does not know, and says so", () => {
    expect(event({ status_detail: "teleported" })).toMatchObject({
      category: "InTransit",
      carrierCode: "in_transit/teleported",
      unmapped: true,
    })
    expect(event({ status: "lost_in_space" })).toMatchObject({
      category: "Info",
      detail: "status_unknown",
      carrierCode: "lost_in_space",
      unmapped: true,
    })
    expect(event({ status: null, status_detail: "constructor", message: "?" })).toMatchObject({
      category: "Info",
      unmapped: true,
    })
  })

  it("has no code for a carrier that gives none", () => {
    expect(event({ carrier_code: "", status_detail: "in_transit" })?.carrierCode).toBe(
      "in_transit/in_transit",
    )
  })

  it.each([
    ["UPSSurePost", "ups"],
    ["UPSDAP", "ups"],
    ["FedExSmartPost", "fedex"],
    ["DHLExpress", "dhl_express"],
    ["DhlEcs", "dhl_ecommerce"],
    ["CanadaPost", "canada_post"],
    ["USPS", "usps"],
    ["Veho", "veho"],
  ])("knows %s as %s", (carrier, slug) => {
    expect(read({ carrier }).carrier).toBe(slug)
  })

  it("takes the carrier from the details where the tracker names none", () => {
    expect(read({ carrier: null }).carrier).toBe("fedex")
    expect(read({ carrier: null, tracking_details: [] }).carrier).toBe("easypost")
  })
})

describe("a status that says little", () => {
  const read = (status: string, status_detail: string | null, message: string) => {
    const detail = { status, status_detail, message, datetime: "2026-03-03T06:11:00Z" }
    const tracker = { object: "Tracker", tracking_code: "1", status, tracking_details: [detail] }
    const [event] = normalise(tracker).updates[0]?.events ?? []
    return [event?.category, event?.detail, event?.unmapped]
  }

  it.each([
    ["unknown", "unknown", "Colis en transit", "InTransit", "in_transit"],
    ["unknown", null, "Zustellversuch erfolglos", "DeliveryFailure", "delivery_attempted"],
    ["unknown", "unknown", "Nothing of the kind", "Info", "status_unknown"],
    ["in_transit", "status_update", "Out for delivery", "OutForDelivery", "out_for_delivery"],
    ["in_transit", "arrived_at_facility", "Out for delivery", "InTransit", "arrived_facility"],
    ["delivered", null, "Delivered to UPS Access Point", "AvailableForPickup", "ready_for_pickup"],
    ["failure", "failure", "Package damaged", "Exception", "damaged"],
    ["pre_transit", null, "Arrived at facility", "Info", "information_received"],
  ])("%s/%s is read by its words: %s", (status, statusDetail, words, category, detail) => {
    expect(read(status, statusDetail, words)).toEqual([category, detail, false])
  })
})

describe("other payloads", () => {
  it.each([{}, { result: {} }])("ignores an event whose tracker is left out: %j", (over) => {
    const event = { object: "Event", id: "evt_1", description: "tracker.created", ...over }
    expect(normalise(event)).toMatchObject({
      updates: [],
      ignored: "EasyPost's event tracker.created comes without its tracker.",
    })
  })

  it("ignores what tells nothing of a parcel", () => {
    expect(normalise({ description: "batch.created", result: { id: "batch_1" } })).toEqual({
      updates: [],
      problems: [],
      ignored: "EasyPost's event batch.created tells nothing of where a parcel is.",
    })
    expect(normalise({ trackers: [], has_more: false }).ignored).toBe(
      "EasyPost has no tracker for this number.",
    )
  })

  it("loses only the tracker that can't be read", () => {
    const { updates, problems } = normalise({ trackers: [tracker, { object: "Tracker" }, null] })
    expect(updates).toEqual([understood])
    expect(problems.map(({ path }) => path)).toEqual(["trackers[1]", "trackers[2]"])
  })

  it.each([
    null,
    "tracker",
    [],
    {},
    { object: "Tracker", tracking_code: " ", tracking_details: [] },
    { description: "tracker.updated", result: { object: "Tracker" } },
    { description: "tracker.updated" },
    { tracking_number: "1", tracking_history: [], tracking_status: null },
    { event: "TRACKING_UPDATED", data: { number: "1" } },
  ])("refuses %j", (payload) => {
    expect(() => normalise(payload)).toThrow(AppError)
  })
})
