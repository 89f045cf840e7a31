import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { AppError } from "@/lib/errors"
import { normalise } from "@/lib/sources/17track/normalise"
import { nowhere } from "@/lib/tracking/places"

const webhook = JSON.parse(
  readFileSync(new URL("./fixtures/two-posts.json", import.meta.url), "utf8"),
)
const parcel = webhook.data

const buffalo = { city: "BUFFALO", region: "NY", postalCode: "14201", country: "US" }
const shenzhen = { city: "Shenzhen", region: "GUANGDONG", postalCode: null, country: "CN" }

function scan(local: string, offset: string, over: Record<string, unknown>) {
  return {
    occurredAt: new Date(`${local}${offset}`),
    localTime: local,
    offset,
    timeConfidence: "exact",
    actionRequired: false,
    unmapped: false,
    ...over,
  }
}

const understood = {
  source: "17track",
  carrier: "china_post",
  trackingNumber: "LX123456785CN",
  externalId: null,
  notFound: false,
  eta: new Date("2026-09-20T00:00:00Z"),
  originalEta: null,
  signedBy: null,
  serviceLevel: "ePacket",
  origin: shenzhen,
  destination: buffalo,
  reference: "Order 1007",
  recipient: null,
  events: [
    scan("2026-09-09T09:00:00", "+08:00", {
      category: "Info",
      detail: "information_received",
      carrierCode: "InfoReceived",
      message: "Electronic information submitted by shipper",
      location: { ...nowhere, country: "CN" },
    }),
    scan("2026-09-09T16:05:00", "+08:00", {
      category: "InTransit",
      detail: "picked_up",
      carrierCode: "InTransit_PickedUp",
      message: "中国邮政 已收取邮件",
      location: shenzhen,
    }),
    scan("2026-09-11T19:40:00", "+08:00", {
      category: "InTransit",
      detail: "departed_origin_country",
      carrierCode: "InTransit_Departure",
      message: "Departed from Shanghai",
      location: { ...nowhere, city: "Shanghai", country: "CN" },
    }),
    scan("2026-09-16T21:02:00", "-04:00", {
      timeConfidence: "zoned",
      category: "InTransit",
      detail: "customs_cleared",
      carrierCode: "InTransit_CustomsReleased",
      message: "Inbound Out of Customs",
      location: { ...nowhere, city: "NEW YORK NY INTERNATIONAL DISTRIBUTION CENTER" },
    }),
    scan("2026-09-18T08:10:00", "-04:00", {
      timeConfidence: "zoned",
      category: "OutForDelivery",
      detail: "out_for_delivery",
      carrierCode: "OutForDelivery_Other",
      message: "Out for Delivery",
      location: buffalo,
    }),
    scan("2026-09-18T14:34:00", "-04:00", {
      timeConfidence: "zoned",
      category: "Delivered",
      detail: "delivered",
      carrierCode: "Delivered_Other",
      message: "Delivered, In/At Mailbox",
      location: buffalo,
    }),
  ],
  problems: [],
}

const at = (minute: string) => ({
  time_iso: `2026-09-14T08:${minute}:00+01:00`,
  time_utc: `2026-09-14T07:${minute}:00Z`,
})

/** A parcel told by one provider. */
function read(over: Record<string, unknown>, events?: unknown, carrier: unknown = 100002) {
  const tracking = { providers: [{ provider: { key: 100002, name: "UPS", alias: "UPS" }, events }] }
  const track_info = { latest_status: null, latest_event: null, tracking, ...over }
  const [update] = normalise({ number: "1Z999", carrier, track_info }).updates
  if (!update) throw new Error("no update")
  return update
}

function event(over: Record<string, unknown>) {
  return read({}, [{ ...at("47"), ...over }]).events[0]
}

describe("a 17TRACK parcel", () => {
  it("is read whole, from a webhook, an answer and by itself", () => {
    const expected = { updates: [understood], problems: [], ignored: null }
    expect(normalise(webhook)).toEqual(expected)
    expect(normalise({ code: 0, data: { accepted: [parcel], rejected: [] } })).toEqual(expected)
    expect(normalise(parcel)).toEqual(expected)
  })

  it("is read where the rest of track_info stands beside it, as in some webhooks", () => {
    const { shipping_info, ...rest } = parcel.track_info
    const data = { ...parcel, track_info: { shipping_info }, ...rest }
    expect(normalise({ ...webhook, data }).updates).toEqual([understood])
  })

  it("reads the events of v2.2, which have a stage only at milestones", () => {
    const told = { ...at("50"), stage: null, description: "包裹已送达" }
    const events = [
      told,
      { ...at("45"), stage: "AvailableForPickup", description: "The shipment is available" },
      {
        ...at("40"),
        stage: null,
        description: "Arrived at Facility",
        location: "Anderson, CA, US",
      },
      { ...at("30"), stage: null, description: "Paket wurde bearbeitet" },
      { ...at("20"), stage: "PickedUp", description: "Origin Scan" },
    ]
    const latest_status = { status: "Delivered", sub_status: "Delivered_Other" }
    const update = read({ latest_status, latest_event: { ...told, address: null } }, events)
    expect(
      update.events.map(({ category, detail, carrierCode, unmapped }) => [
        category,
        detail,
        carrierCode,
        unmapped,
      ]),
    ).toEqual([
      ["InTransit", "picked_up", "PickedUp", false],
      ["InTransit", "in_transit", null, false],
      ["InTransit", "arrived_facility", null, false],
      ["AvailableForPickup", "ready_for_pickup", "AvailableForPickup", false],
      ["Delivered", "delivered", "Delivered_Other", false],
    ])
    expect(update.events[2]?.location).toEqual({
      city: "Anderson",
      region: "CA",
      postalCode: null,
      country: "US",
    })
  })

  it.each([
    ["hours", "2026-09-19T14:00:00-04:00", "2026-09-19T18:00:00-04:00", "18:00:00Z", "22:00:00Z"],
    ["days", "2026-09-17", "2026-09-19", "2026-09-17T00:00:00Z", "2026-09-19T00:00:00Z"],
    ["one day", "2026-09-19", "2026-09-19", null, "00:00:00Z"],
    ["only a start", "2026-09-19", null, null, "00:00:00Z"],
  ])("reads an estimate of %s", (_, from, to, opens, shuts) => {
    const estimated_delivery_date = { source: "Official", from, to }
    const { eta, etaFrom } = read({ time_metrics: { estimated_delivery_date } })
    const at = (text: string) => new Date(text.length > 9 ? text : `2026-09-19T${text}`)
    expect([etaFrom ?? null, eta]).toEqual([opens && at(opens), at(shuts)])
  })

  it("tells the latest event where the providers do not", () => {
    const latest_event = { ...at("47"), description: "Package in transit", location: "Germany" }
    const latest_status = { status: "InTransit", sub_status: "InTransit_Other" }
    for (const providers of [[], null, undefined]) {
      const [only] = read({ latest_status, latest_event, tracking: { providers } }).events
      expect(only).toMatchObject({
        localTime: "2026-09-14T08:47:00",
        offset: "+01:00",
        category: "InTransit",
        carrierCode: "InTransit_Other",
        location: { city: null, country: "DE" },
      })
    }
  })

  it("keeps an event's own meaning against a status that tells of its age", () => {
    const told = { ...at("47"), stage: "AvailableForPickup", description: "Ready" }
    const latest_status = { status: "Exception", sub_status: "Exception_Other" }
    expect(
      read({ latest_status, latest_event: { ...told, stage: "Exception" } }, [told]),
    ).toMatchObject({ events: [{ category: "AvailableForPickup" }] })
  })

  it("expires after its last event when 17TRACK says so", () => {
    const told = { ...at("47"), sub_status: "InTransit_Other", description: "Departed" }
    const latest_status = { status: "Expired", sub_status: "Expired_Other" }
    const { events } = read({ latest_status, latest_event: told }, [told])
    expect(events.map(({ category, carrierCode }) => [category, carrierCode])).toEqual([
      ["InTransit", "InTransit_Other"],
      ["Expired", "Expired_Other"],
    ])
  })

  it("is not found while the carrier tells nothing", () => {
    const latest_status = { status: "NotFound", sub_status: "NotFound_Other" }
    expect(read({ latest_status }, [])).toMatchObject({ notFound: true, events: [], problems: [] })
    expect(
      read({ latest_status: { status: "NotFound", sub_status: "NotFound_InvalidCode" } }, []),
    ).toMatchObject({
      notFound: true,
      problems: [{ reason: "17TRACK finds that this is no valid number of the carrier" }],
    })
    expect(read({ latest_status: { status: "InfoReceived" } }, []).notFound).toBe(false)
  })

  it("loses only the event that can't be read", () => {
    const events = [{ ...at("47"), description: "Departed" }, { description: "?" }, {}, 7]
    expect(read({}, events)).toMatchObject({
      events: [{ message: "Departed" }],
      problems: [
        { path: "track_info.tracking.providers[0].events[1]", reason: "its time is missing" },
        { reason: "it has neither code nor description" },
        { reason: "not an event" },
      ],
    })
  })

  it("falls back from a code that it does not know", () => {
    expect(event({ sub_status: "InTransit_TransportArrived" })).toMatchObject({
      category: "InTransit",
      carrierCode: "InTransit_TransportArrived",
      unmapped: true,
    })
    expect(event({ sub_status: "Vanished" })).toMatchObject({
      category: "Info",
      detail: "status_unknown",
      unmapped: true,
    })
  })

  it("takes a return from the words where 17TRACK only knows transit", () => {
    const back = "The item was not delivered and has been returned to sender"
    expect(event({ sub_status: "InTransit_Other", description: back })?.detail).toBe("returning")
    expect(event({ sub_status: "Exception_Returned", description: back })?.detail).toBe("returned")
  })

  it.each([
    ["InTransit_Other", "派送不成功", "delivery_attempted"],
    ["InTransit_Other", "Unsuccessful delivery", "delivery_attempted"],
    ["InTransit_Other", "Delivered", "in_transit"],
    ["InTransit_Other", "Shipment information received", "in_transit"],
    ["InTransit_CustomsProcessing", "Delay", "customs_started"],
    ["Exception_Other", "Parcel damaged", "damaged"],
    ["Delivered_Other", "Delivered to a pick-up point", "ready_for_pickup"],
    [null, "已签收", "delivered"],
    [null, "未妥投", "delivery_attempted"],
    [null, "快件已揽收", "picked_up"],
    [null, "海关放行", "customs_cleared"],
    [null, "正在派件", "out_for_delivery"],
    [null, "到达待取", "ready_for_pickup"],
    [null, "离开处理中心", "departed_facility"],
    [null, "Votre colis est en transit", "in_transit"],
    [null, "Entregado", "delivered"],
    [null, "?", "status_unknown"],
  ])("reads %s: %s", (sub_status, description, detail) => {
    expect(event({ sub_status, stage: null, description })?.detail).toBe(detail)
  })

  it("reads the carrier's clock, and marks an offset that is 17TRACK's own", () => {
    const time_raw = { date: "2026-09-14", time: "08:47:00", timezone: null }
    expect(event({ stage: "Arrival", time_raw })).toMatchObject({
      localTime: "2026-09-14T08:47:00",
      offset: "+01:00",
      timeConfidence: "zoned",
    })
    expect(event({ stage: "Arrival", time_raw: "2026-09-14 08:47" })?.timeConfidence).toBe("exact")
    expect(event({ stage: "Arrival", time_iso: null, time_raw })).toMatchObject({
      localTime: "2026-09-14T08:47:00",
      offset: null,
      timeConfidence: "assumed",
    })
    expect(event({ stage: "Arrival", time_iso: null })).toMatchObject({
      localTime: "2026-09-14T07:47:00",
      offset: "+00:00",
    })
  })

  it("knows the carrier by its number, else by its provider's name", () => {
    expect(read({}, [], 7041).carrier).toBe("dhl_germany")
    expect(read({}, [], 999).carrier).toBe("ups")
    expect(read({ tracking: null }, [], 999).carrier).toBe("17track_999")
    expect(read({ tracking: null }, [], null).carrier).toBe("17track")
  })
})

describe("an answer for several numbers", () => {
  it("keeps what was accepted, and names what was rejected", () => {
    const rejected = [
      { number: "A1", error: { code: -18019902, message: "does not register" } },
      { number: "1Z9", carrier: 100002, error: { code: -18019909, message: "No information" } },
    ]
    const { updates, problems } = normalise({
      code: 0,
      data: { accepted: [parcel, { number: "B2", track_info: {} }, 3], rejected },
    })
    expect(updates.map(({ trackingNumber, notFound }) => [trackingNumber, notFound])).toEqual([
      ["LX123456785CN", false],
      ["B2", true],
      ["1Z9", true],
    ])
    expect(problems).toEqual([
      { path: "data.accepted[2]", reason: expect.stringContaining("a parcel is a JSON object") },
      { path: "data.rejected[0]", reason: "17TRACK rejected A1: does not register" },
    ])
  })

  it("is sound without a parcel", () => {
    const rejected = [{ number: "A1", error: { code: -18019902, message: "does not register" } }]
    expect(normalise({ code: 0, data: { accepted: [], rejected } })).toEqual({
      updates: [],
      problems: [],
      ignored: "17TRACK rejected A1: does not register",
    })
    const accepted = [{ origin: 1, number: "A1", carrier: 3011 }]
    expect(normalise({ code: 0, data: { accepted, rejected: [] } }).ignored).toContain("follows")
    expect(
      normalise({ event: "TRACKING_STOPPED", data: { number: "A1", carrier: 3011 } }).ignored,
    ).toContain("stopped")
  })
})

describe("other payloads", () => {
  it.each([
    [
      {
        code: -18010002,
        data: { errors: [{ code: -18010002, message: "Access token is invalid." }] },
      },
      "-18010002: Access token",
    ],
    [null, "a JSON object"],
    [{}, "neither"],
    [{ event: "track_updated", data: {} }, "none of 17TRACK's"],
    [{ event: "TRACKING_UPDATED", data: {} }, "no number"],
    [{ event: "TRACKING_UPDATED", data: { number: "A1" } }, "no track_info"],
    [{ number: " ", track_info: {} }, "no usable number"],
    [{ code: 0, data: { accepted: ["A1"], rejected: [] } }, "a JSON object"],
  ])("are refused: %j", (payload, reason) => {
    expect(() => normalise(payload)).toThrow(AppError)
    expect(() => normalise(payload)).toThrow(reason)
  })
})
