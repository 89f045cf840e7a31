import { describe, expect, it } from "vitest"
import { AppError } from "@/lib/errors"
import { normalise } from "@/lib/sources/gls/normalise"

const place = { city: "Jihlava", countryCode: "CZ", countryName: "Czech Republic" }
const page = {
  tuNo: "71234567890",
  referenceNo: "71234567890",
  natSysOwnerCode: "CZ02",
  progressBar: { statusInfo: "DELIVERED", retourFlag: false },
  references: [
    { type: "CUSTREF", name: "Reference:", value: "A-1" },
    { type: "UNITNO", name: "Parcel number:", value: "71234567890" },
  ],
  signature: { validate: true, name: "Signature:", value: "true" },
  history: [
    { date: "2026-06-25", time: "13:38:31", evtNo: "3.0", evtDscr: "The parcel was delivered." },
    { date: "2026-06-25", time: "13:19:02", evtNo: "3.896", evtDscr: "It is in the locker." },
    { date: "2026-06-25", time: "07:20:06", evtNo: "11.0", evtDscr: "Today.", address: place },
    { date: "2026-06-24", time: "21:23:15", evtNo: "9.99", evtDscr: "Colis en transit" },
    { date: "2026-06-24", time: "10:39:34", evtNo: "0.100", evtDscr: "Data entered." },
  ],
}

const brief = (payload: unknown) =>
  normalise(payload).updates.map((update) => ({
    number: update.trackingNumber,
    signedBy: update.signedBy,
    events: update.events.map((event) =>
      [
        event.localTime,
        event.offset,
        event.timeConfidence,
        event.category,
        event.carrierCode,
        event.unmapped,
        event.location.city,
      ].join(" "),
    ),
  }))

describe("what GLS's tracking pages are told", () => {
  const understood = {
    number: "71234567890",
    signedBy: null,
    events: [
      "2026-06-24T10:39:34 +02:00 assumed Info 0.100 false ",
      "2026-06-24T21:23:15 +02:00 assumed InTransit 9.99 true ",
      "2026-06-25T07:20:06 +02:00 zoned OutForDelivery 11.0 false Jihlava",
      "2026-06-25T13:19:02 +02:00 assumed AvailableForPickup 3.896 false ",
      "2026-06-25T13:38:31 +02:00 assumed Delivered 3.0 false ",
    ],
  }

  it("is read, of one parcel or several", () => {
    expect(brief(page)).toEqual([understood])
    expect(
      brief({ tuStatus: [page, { ...page, references: [], tuNo: "2", history: [] }] }),
    ).toEqual([understood, { number: "2", signedBy: null, events: [] }])
  })

  it("loses only what can't be read", () => {
    const history = [{ date: "soon", evtNo: "2.0" }, null, { date: "2026-06-24" }, page.history[0]]
    const [update] = normalise({ ...page, history }).updates
    expect(update?.events).toHaveLength(1)
    expect(update?.problems).toEqual([
      { path: "tuStatus.history[0]", reason: "its date is not one" },
      { path: "tuStatus.history[1]", reason: "not an event" },
      { path: "tuStatus.history[2]", reason: "it has neither a number nor words" },
    ])
    expect(() => normalise({ tuStatus: [null, {}] })).toThrow(AppError)
    expect(normalise({ tuStatus: [] }, "1").updates[0]).toMatchObject({ notFound: true })
  })
})
