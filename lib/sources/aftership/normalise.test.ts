import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { AppError } from "@/lib/errors"
import { normalise } from "@/lib/sources/aftership/normalise"
import { nowhere } from "@/lib/tracking/places"

const webhook = JSON.parse(
  readFileSync(new URL("./fixtures/notice-left.json", import.meta.url), "utf8"),
)
const tracking = webhook.msg

const bocaRaton = { city: "BOCA RATON", region: "FL", postalCode: "33487", country: "US" }
const hollyRidge = { city: "HOLLY RIDGE", region: "NC", postalCode: "28445", country: "US" }

function scan(local: string, over: Record<string, unknown>) {
  return {
    occurredAt: new Date(`${local}-04:00`),
    localTime: local,
    offset: "-04:00",
    timeConfidence: "zoned",
    actionRequired: false,
    unmapped: false,
    ...over,
  }
}

const understood = {
  source: "aftership",
  carrier: "usps",
  trackingNumber: "9405516902697649303570",
  externalId: "n33xyn2b61cm3kosdtnvu00e",
  notFound: false,
  eta: new Date("2026-09-18T04:00:00Z"),
  originalEta: new Date("2026-09-17T04:00:00Z"),
  signedBy: null,
  serviceLevel: "Priority Mail",
  origin: { ...nowhere, country: "US" },
  destination: { city: "Holly Ridge", region: "NC", postalCode: "28445", country: "US" },
  reference: "1007",
  recipient: { name: "Ada Okafor", email: "ada@example.com" },
  events: [
    scan("2026-09-13T13:04:00", {
      category: "Info",
      detail: "information_received",
      carrierCode: "GX",
      message: "Shipping Label Created, USPS Awaiting Item",
      location: bocaRaton,
    }),
    scan("2026-09-13T18:10:00", {
      category: "InTransit",
      detail: "accepted",
      carrierCode: "OA",
      message: "Accepted at USPS Origin Facility",
      location: bocaRaton,
    }),
    scan("2026-09-14T00:25:00", {
      occurredAt: new Date("2026-09-14T00:25:00Z"),
      offset: null,
      timeConfidence: "assumed",
      category: "InTransit",
      detail: "departed_facility",
      carrierCode: "10",
      message: "Departed USPS Regional Origin Facility",
      location: { ...nowhere, city: "WEST PALM BEACH FL DISTRIBUTION CENTER", country: "US" },
    }),
    scan("2026-09-17T06:10:00", {
      category: "OutForDelivery",
      detail: "out_for_delivery",
      carrierCode: "OF",
      message: "Out for Delivery",
      location: hollyRidge,
    }),
    scan("2026-09-17T14:41:00", {
      category: "DeliveryFailure",
      detail: "nobody_home",
      carrierCode: "53",
      message: "Notice Left (No Authorized Recipient Available)",
      actionRequired: true,
      location: hollyRidge,
    }),
  ],
  problems: [],
}

function read(over: Record<string, unknown>) {
  const [update] = normalise({ ...tracking, ...over }).updates
  if (!update) throw new Error("no update")
  return update
}

function event(over: Record<string, unknown>) {
  const checkpoint = { tag: "InTransit", checkpoint_time: "2026-01-02T10:00:00+05:30", ...over }
  return read({ tag: checkpoint.tag, checkpoints: [checkpoint] }).events[0]
}

describe("an AfterShip tracking", () => {
  it("is read whole, from a webhook, either answer, a list and by itself", () => {
    const expected = { updates: [understood], problems: [], ignored: null }
    const meta = { code: 200 }
    expect(normalise(webhook)).toEqual(expected)
    expect(normalise({ ...webhook, event: "edd_revise" })).toEqual(expected)
    expect(normalise({ meta, data: tracking })).toEqual(expected)
    expect(normalise({ meta, data: { tracking } })).toEqual(expected)
    expect(normalise({ meta, data: { trackings: [tracking], pagination: {} } })).toEqual(expected)
    expect(normalise([tracking])).toEqual(expected)
    expect(normalise(tracking)).toEqual(expected)
  })

  it("is the same whichever way its checkpoints stand", () => {
    expect(read({ checkpoints: tracking.checkpoints.toReversed() })).toEqual(understood)
  })

  it("reads the fields of the versions before 2024", () => {
    const older = {
      tag: "Delivered",
      checkpoint_time: "2019-11-29T18:41:00+05:30",
      location: "Ahmedabad, India",
      city: null,
      state: null,
      zip: null,
      country_iso3: "IND",
      country_name: "India",
    }
    expect(read({ tag: "Delivered", checkpoints: [older] }).events[0]).toMatchObject({
      localTime: "2019-11-29T18:41:00",
      offset: "+05:30",
      timeConfidence: "exact",
      carrierCode: "Delivered",
      location: { city: "Ahmedabad", region: null, postalCode: null, country: "IN" },
    })
  })

  it("loses only the checkpoint that can't be read", () => {
    const [first, ...rest] = tracking.checkpoints
    const checkpoints = [{ ...first, checkpoint_time: "soon" }, ...rest, null, { slug: "usps" }]
    expect(read({ checkpoints })).toEqual({
      ...understood,
      events: understood.events.slice(1),
      problems: [
        { path: "checkpoints[0]", reason: "its checkpoint_time is not a date" },
        { path: "checkpoints[5]", reason: "not a checkpoint" },
        { path: "checkpoints[6]", reason: "it has neither tag nor message" },
      ],
    })
  })

  it("takes the moment of noting for a scan without a time", () => {
    expect(event({ checkpoint_time: "", created_at: "2026-01-02T11:00:00+00:00" })).toMatchObject({
      occurredAt: new Date("2026-01-02T11:00:00Z"),
      localTime: null,
      offset: null,
      timeConfidence: "assumed",
    })
    expect(event({ checkpoint_time: "2026-01-02" })?.localTime).toBe("2026-01-02T00:00:00")
  })

  it("is not found while it is pending", () => {
    for (const checkpoints of [[], null, undefined]) {
      expect(read({ tag: "Pending", subtag: "Pending_001", checkpoints })).toMatchObject({
        notFound: true,
        events: [],
      })
    }
    expect(read({ tag: "Pending", checkpoints: "none" })).toMatchObject({
      notFound: false,
      problems: [{ path: "checkpoints", reason: "not a list" }],
    })
  })

  it("expires, or is completed by hand, after its last checkpoint", () => {
    const expired = read({ tag: "Expired", subtag: "Expired_001" }).events
    expect(expired).toHaveLength(6)
    expect(expired[5]).toMatchObject({
      category: "Expired",
      carrierCode: "Expired_001",
      localTime: "2026-09-17T14:41:00",
      timeConfidence: "assumed",
    })
    const [only] = read({ tag: "Exception", subtag: "Exception_013", checkpoints: [] }).events
    expect(only).toMatchObject({
      detail: "lost",
      occurredAt: new Date("2026-09-17T19:02:11Z"),
      localTime: null,
    })
  })

  it("reads the way back", () => {
    const back = { tag: "Exception", subtag: "Exception_010" }
    const checkpoints = [
      { ...back, checkpoint_time: "2026-01-02T10:00:00Z" },
      { tag: "Delivered", subtag: "Delivered_001", checkpoint_time: "2026-01-05T10:00:00Z" },
    ]
    expect(read({ tag: "Delivered", checkpoints }).events.map(({ detail }) => detail)).toEqual([
      "returning",
      "returned",
    ])
    expect(event({ ...back, message: "Delivered, To Original Sender" })?.detail).toBe("returned")
  })

  it("falls back from what it does not know, and says so", () => {
    expect(event({ subtag: "InTransit_012", raw_tag: "X9" })).toMatchObject({
      category: "InTransit",
      carrierCode: "X9",
      unmapped: true,
    })
    expect(event({ tag: null, subtag: "Exception_099" })).toMatchObject({
      category: "Exception",
      carrierCode: "Exception_099",
      unmapped: true,
    })
    expect(event({ tag: "Teleported" })).toMatchObject({ category: "Info", unmapped: true })
    expect(event({ tag: null, message: "Out for delivery" })).toMatchObject({
      category: "OutForDelivery",
      unmapped: false,
    })
    expect(event({ tag: null, message: "Sendung bearbeitet" })).toMatchObject({
      category: "InTransit",
      unmapped: false,
    })
    expect(event({ tag: null, message: "Sendung" })).toMatchObject({
      category: "Info",
      unmapped: true,
    })
  })

  it("reads a place told as FedEx writes it", () => {
    const told = { location: "DONGGUAN CN", country_iso3: "CHN" }
    expect(event(told)?.location).toMatchObject({ city: "DONGGUAN", country: "CN" })
    const home = { location: "DONGGUAN", country_iso3: "CHN" }
    expect(event(home)?.location).toMatchObject({ city: "DONGGUAN", country: "CN" })
  })

  it("reads the words of a tag that says little", () => {
    const meaning = (tag: string, subtag: string | null, message: string) => {
      const told = event({ tag, subtag, message })
      return [told?.category, told?.detail, told?.unmapped]
    }
    expect(meaning("InTransit", "InTransit_001", "Out for delivery")).toEqual([
      "OutForDelivery",
      "out_for_delivery",
      false,
    ])
    expect(meaning("Pending", "Pending_001", "Shipment information received")).toEqual([
      "Info",
      "information_received",
      false,
    ])
    expect(meaning("Delivered", "Delivered_001", "Delivered to Access Point")).toEqual([
      "AvailableForPickup",
      "ready_for_pickup",
      false,
    ])
    expect(meaning("InTransit", "InTransit_003", "Out for delivery")).toEqual([
      "InTransit",
      "arrived_facility",
      false,
    ])
  })

  it("has no signer where none was asked for", () => {
    expect(read({ signed_by: "Signature not required" }).signedBy).toBeNull()
    expect(read({ signed_by: "I.Attarwala" }).signedBy).toBe("I.Attarwala")
  })

  it.each([
    ["usps", "usps"],
    ["dhl", "dhl_express"],
    ["dhl-germany", "dhl_germany"],
    ["canada-post", "canada_post"],
    ["sweden-posten", "postnord"],
    [null, "aftership"],
  ])("knows %s as %s", (slug, carrier) => {
    expect(read({ slug }).carrier).toBe(carrier)
  })

  it("has a window where the estimate is a range", () => {
    const range = (min: string, max: string) => ({
      latest_estimated_delivery: {
        type: "range",
        datetime: null,
        datetime_min: min,
        datetime_max: max,
      },
    })
    const hours = range("2026-09-18T13:00:00-04:00", "2026-09-18T17:00:00-04:00")
    expect(read(hours)).toMatchObject({
      eta: new Date("2026-09-18T21:00:00Z"),
      etaFrom: new Date("2026-09-18T17:00:00Z"),
    })
    expect(read(range("2026-09-17", "2026-09-19"))).toMatchObject({
      eta: new Date("2026-09-19T00:00:00Z"),
      etaFrom: new Date("2026-09-17T00:00:00Z"),
    })
    const dates = {
      estimated_delivery_date: "2026-09-18",
      estimated_delivery_date_min: "2026-09-18",
      estimated_delivery_date_max: "2026-09-20",
    }
    const predicted = {
      latest_estimated_delivery: null,
      courier_estimated_delivery_date: null,
      aftership_estimated_delivery_date: dates,
    }
    expect(read(predicted)).toMatchObject({
      eta: new Date("2026-09-20T00:00:00Z"),
      etaFrom: new Date("2026-09-18T00:00:00Z"),
    })
  })

  it("takes the best estimate that there is", () => {
    const none = { latest_estimated_delivery: null, courier_estimated_delivery_date: null }
    expect(read({ ...none, expected_delivery: "2026-09-19" }).eta).toEqual(
      new Date("2026-09-19T04:00:00Z"),
    )
    expect(read(none).eta).toBeNull()
    expect(read({ ...none, expected_delivery: "soon" }).problems).toEqual([
      { path: "estimated_delivery", reason: "not a date" },
    ])
  })
})

describe("other payloads", () => {
  it("ignores what tells nothing of a parcel", () => {
    expect(normalise({ event: "ping", msg: {} }).ignored).toContain("AfterShip's event ping")
    expect(normalise({ meta: { code: 200 }, data: { trackings: [] } }).ignored).toBe(
      "AfterShip does not follow this number.",
    )
  })

  it("loses only the tracking that can't be read", () => {
    const { updates, problems } = normalise({ data: { trackings: [tracking, {}, 3] } })
    expect(updates).toEqual([understood])
    expect(problems.map(({ path }) => path)).toEqual(["data.trackings[1]", "data.trackings[2]"])
  })

  it.each([
    null,
    [],
    {},
    { event: "tracking_update", msg: {} },
    { event: "tracking_update" },
    { event: "TRACKING_UPDATED", data: { number: "1" } },
    { meta: { code: 4004, message: "Tracking does not exist." }, data: {} },
    { tracking_number: "1", tracking_status: null, tracking_history: [] },
    { tracking_number: " ", checkpoints: [] },
  ])("refuses %j", (payload) => {
    expect(() => normalise(payload)).toThrow(AppError)
  })
})
