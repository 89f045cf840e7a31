import { beforeAll, describe, expect, test, vi } from "vitest"
import type { Language } from "@/lib/languages/languages"
import type { DetailKey } from "@/lib/tracking/details"
import { arrivalOf } from "@/lib/tracking-page/arrival"
import { goodUntil } from "@/lib/tracking-page/good-until"
import { trackingView } from "@/lib/tracking-page/view"
import { sampleNow, standing } from "@/tests/tracking-samples"

/** Where the parcel is the clocks show two hours more. */
const at = (text: string) => new Date(`2026-05-${text}Z`)
const hours = { eta: at("14T14:00"), etaFrom: at("14T12:00") }
const tomorrow = { eta: at("15T14:00"), etaFrom: at("15T12:00") }
const days = { eta: at("18T00:00"), etaFrom: at("16T00:00") }

function view(
  detail: DetailKey,
  shipment: { eta: Date; etaFrom: Date | null },
  { now = sampleNow, language = "en" as Language } = {},
) {
  return trackingView(standing(detail, { shipment }), now, language)
}

/** Without what isolates times and keeps them in one piece, and the thin blanks of some versions of Intl. */
const plain = (text: string) =>
  text
    .replace(/[\u2066-\u2069]/g, "")
    .replace(/[\u00a0\u202f]/g, " ")
    .replace(/\s?–\s?/g, "–")

const headline = (...args: Parameters<typeof view>) => plain(view(...args).headline)

describe("a window in the headline", () => {
  test.each([
    ["en", "Arriving today between 14:00 and 16:00", "Today, between 14:00 and 16:00"],
    ["de", "Kommt heute zwischen 14:00 und 16:00 Uhr", "Heute zwischen 14:00 und 16:00 Uhr"],
    ["ar", "تصل اليوم بين 2:00 م و4:00 م", "اليوم، بين 2:00 م و4:00 م"],
    ["ja", "今日 14:00〜16:00にお届け予定", "今日 14:00〜16:00"],
  ] as const)("in %s", (language, title, when) => {
    const said = view("arrived_facility", hours, { language })
    expect(plain(said.headline)).toBe(title)
    expect(plain(said.estimate?.when ?? "")).toBe(when)
  })

  test.each([
    ["en", "Delayed. Now expected tomorrow between 14:00 and 16:00"],
    ["de", "Verzögert, kommt nun morgen zwischen 14:00 und 16:00 Uhr"],
    ["ar", "تأخرت. الوصول المتوقع الآن: غدًا بين 2:00 م و4:00 م"],
    ["ja", "遅れています。明日 14:00〜16:00にお届け予定"],
  ] as const)("of a delayed parcel, in %s", (language, title) => {
    expect(headline("delayed", tomorrow, { language })).toBe(title)
  })

  test.each([
    ["en", "Arriving 16–18 May", "Delayed. Now expected 16–18 May"],
    ["de", "Ankunft: 16.–18. Mai", "Verzögert. Neuer Termin: 16.–18. Mai"],
    ["ar", "الوصول المتوقع: 16–18 مايو", "تأخرت. الوصول المتوقع الآن: 16–18 مايو"],
    ["ja", "5月16日～5月18日にお届け予定", "遅れています。5月16日～5月18日にお届け予定"],
  ] as const)("over days, in %s", (language, arriving, delayed) => {
    expect(headline("arrived_facility", days, { language })).toBe(arriving)
    expect(headline("delayed", days, { language })).toBe(delayed)
  })

  test.each([
    ["14T10:00", "Arriving 16–18 May"],
    ["16T10:00", "Arriving 16–18 May"],
    // What has passed is no day on which it may come.
    ["17T10:00", "Arriving 17–18 May"],
    ["18T10:00", "Arriving today"],
  ])("over days, seen on the %s", (now, words) => {
    expect(headline("arrived_facility", days, { now: at(now) })).toBe(words)
  })

  test.each([
    ["shuts at midnight", "14T20:00", "14T22:00", "Arriving today"],
    [
      "shuts at midnight in UTC",
      "14T22:00",
      "15T00:00",
      "Arriving tomorrow between 00:00 and 02:00",
    ],
    ["lies across midnight", "14T21:00", "14T23:00", "Arriving tomorrow, by 01:00"],
    ["is longer than a day", "13T12:00", "14T14:00", "Arriving today, by 16:00"],
    ["shuts before it opens", "14T15:00", "14T14:00", "Arriving today, by 16:00"],
  ])("that %s", (_, from, eta, words) => {
    expect(headline("arrived_facility", { eta: at(eta), etaFrom: at(from) })).toBe(words)
  })
})

describe("a page with a window", () => {
  test("is made again when it opens and when it shuts", () => {
    const { turns } = view("out_for_delivery", hours)
    const odd = view("out_for_delivery", { eta: at("14T10:09"), etaFrom: at("14T10:04") }).turns
    expect(turns).toEqual([at("14T22:00"), hours.etaFrom, hours.eta])
    expect(goodUntil(sampleNow, odd)).toEqual(at("14T10:04"))
    expect(goodUntil(at("14T10:05"), odd)).toEqual(at("14T10:09"))
  })

  test("says only the day when it has shut", () => {
    expect(headline("out_for_delivery", hours, { now: at("14T13:59") })).toBe(
      "Out for delivery today, between 14:00 and 16:00",
    )
    expect(headline("out_for_delivery", hours, { now: at("14T14:00") })).toBe(
      "Out for delivery today",
    )
  })

  test("first planned for a day within the window tells of no other", () => {
    const shipment = { ...days, originalEta: at("17T00:00") }
    const before = { ...days, originalEta: at("15T00:00") }
    const first = (input: typeof before) =>
      trackingView(standing("arrived_facility", { shipment: input }), sampleNow).estimate?.first
    expect([first(shipment), first(before)]).toEqual([null, "First planned for tomorrow"])
  })
})

describe("a calendar is told", () => {
  // Its link stands at the address of this installation.
  beforeAll(() => {
    vi.stubEnv("DATABASE_URL", "postgres://nowhere")
    return () => vi.unstubAllEnvs()
  })

  const arrival = (shipment: { eta: Date; etaFrom: Date | null }, now = sampleNow) =>
    arrivalOf(
      {
        teamId: "team",
        locale: "en",
        input: standing("out_for_delivery", { shipment }),
        feedback: null,
      },
      { user: "nordic", carrier: "ups", number: "1Z999AA10123456784" },
      { language: null, varies: false },
      now,
    )
  const day = { day: "2026-05-14", lastDay: "2026-05-14" }

  test.each([
    ["a window of hours", hours, { ...day, window: { from: hours.etaFrom, until: hours.eta } }],
    [
      "one across midnight",
      { eta: at("14T23:00"), etaFrom: at("14T21:00") },
      { window: { from: at("14T21:00"), until: at("14T23:00") } },
    ],
    ["days", days, { day: "2026-05-16", lastDay: "2026-05-18", window: null }],
    ["the day of an hour", { eta: at("14T14:00"), etaFrom: null }, { ...day, window: null }],
  ])("of %s", (_, shipment, told) => {
    expect(arrival(shipment)).toMatchObject(told)
  })

  test("of the day, when the window has shut", () => {
    expect(arrival(hours, at("14T14:00"))).toMatchObject({ ...day, window: null })
  })
})
