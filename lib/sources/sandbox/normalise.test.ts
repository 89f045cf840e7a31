import { expect, test } from "vitest"
import { AppError } from "@/lib/errors"
import { normalise } from "@/lib/sources/sandbox/normalise"

const place = { city: "Göteborg", region: null, postcode: "411 03", country: "SE" }

const track = {
  event: "parcel.scanned",
  parcel: {
    number: "sbx 000-000 000 042",
    service: "Sandbox Standard",
    expected: "2026-11-23T12:00:00Z",
    first_expected: "2026-11-22T12:00:00Z",
    origin: { city: "Taastrup", region: null, postcode: "2630", country: "DK" },
    destination: { city: "Seattle", region: "WA", postcode: "98101", country: "US" },
    scans: [
      { at: "2026-11-21T10:00:00+00:00", code: "LBL", text: "Label printed", place: null },
      { at: "2026-11-22T04:00:00+01:00", code: "CUI", text: "Customs needs the invoice", place },
      { at: "2026-11-22T05:00:00Z", code: "toString", text: "Something new", place: null },
      { at: "yesterday", code: "DLV", text: "Delivered", place: null },
    ],
  },
}

const nowhere = { city: null, region: null, postalCode: null, country: null }

test("a pushed track, whole", () => {
  expect(normalise(track)).toEqual({
    ignored: null,
    problems: [],
    updates: [
      {
        source: "sandbox",
        carrier: "sandbox",
        trackingNumber: "SBX000000000042",
        externalId: null,
        notFound: false,
        eta: new Date("2026-11-23T12:00:00Z"),
        originalEta: new Date("2026-11-22T12:00:00Z"),
        signedBy: null,
        serviceLevel: "Sandbox Standard",
        origin: { city: "Taastrup", region: null, postalCode: "2630", country: "DK" },
        destination: { city: "Seattle", region: "WA", postalCode: "98101", country: "US" },
        reference: null,
        recipient: null,
        events: [
          {
            occurredAt: new Date("2026-11-21T10:00:00Z"),
            localTime: "2026-11-21T10:00:00",
            offset: "+00:00",
            timeConfidence: "exact",
            category: "Info",
            detail: "label_created",
            carrierCode: "LBL",
            message: "Label printed",
            actionRequired: false,
            unmapped: false,
            location: nowhere,
          },
          {
            occurredAt: new Date("2026-11-22T03:00:00Z"),
            localTime: "2026-11-22T04:00:00",
            offset: "+01:00",
            timeConfidence: "exact",
            category: "Exception",
            detail: "customs_information_needed",
            carrierCode: "CUI",
            message: "Customs needs the invoice",
            actionRequired: true,
            unmapped: false,
            location: { city: "Göteborg", region: null, postalCode: "411 03", country: "SE" },
          },
          {
            occurredAt: new Date("2026-11-22T05:00:00Z"),
            localTime: "2026-11-22T05:00:00",
            offset: "+00:00",
            timeConfidence: "exact",
            category: "Info",
            detail: "status_unknown",
            carrierCode: "toString",
            message: "Something new",
            actionRequired: false,
            unmapped: true,
            location: nowhere,
          },
        ],
        problems: [{ path: "parcel.scans[3]", reason: expect.stringContaining("at: ") }],
      },
    ],
  })
})

test("a window", () => {
  const parcel = { ...track.parcel, expected_from: "2026-11-23T10:00:00Z" }
  expect(normalise({ ...track, parcel }).updates[0]).toMatchObject({
    eta: new Date("2026-11-23T12:00:00Z"),
    etaFrom: new Date("2026-11-23T10:00:00Z"),
  })
})

test("an unknown number is no event", () => {
  const [update] = normalise({ error: "unknown_number", number: "SBX9999" }).updates
  expect(update).toMatchObject({ trackingNumber: "SBX9999", notFound: true, events: [] })
})

test("a ping is ignored", () => {
  expect(normalise({ event: "ping" })).toEqual({ updates: [], problems: [], ignored: "a ping" })
})

test.each([null, [], "text", {}, { parcel: {} }, { parcel: { ...track.parcel, scans: {} } }])(
  "rubbish is refused with a reason: %j",
  (rubbish) => {
    expect(() => normalise(rubbish)).toThrow(AppError)
    expect(() => normalise(rubbish)).toThrow(
      /^Not a sandbox track: \w.* is missing or can't be read\.$/,
    )
  },
)
