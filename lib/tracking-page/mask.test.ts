import { describe, expect, test } from "vitest"
import { renderTrackingPage } from "@/components/tracking-page/render"
import { offeredLanguages } from "@/lib/languages/catalogues"
import { type DetailKey, details } from "@/lib/tracking/details"
import type { Hides } from "@/lib/tracking-page/input"
import { maskedNumber, sentenceCase } from "@/lib/tracking-page/mask"
import { trackingView } from "@/lib/tracking-page/view"
import { journey, onePerSituation, sampleNow, standing } from "@/tests/tracking-samples"

const keys = Object.keys(details) as DetailKey[]
const none: Hides = { carrier: false, places: false, number: false }

function told(key: DetailKey, hides: Partial<Hides>) {
  const input = standing(key, {
    events: journey,
    shipment: { eta: new Date("2026-05-16T00:00:00Z"), etaReadAt: sampleNow, checkFailures: 2 },
    brand: {},
  })
  return { ...input, hides: { ...none, ...hides } }
}

/** Whatever is made of a view is made of this, and the page is all that it is made into today. */
async function everything(key: DetailKey, hides: Partial<Hides>, language = offeredLanguages[0]) {
  const view = trackingView(told(key, hides), sampleNow, language)
  const { html } = await renderTrackingPage(view)
  return JSON.stringify(view) + html
}

// Each hiding by itself, in everything that can happen: in two languages, of which one turns words about.
describe.each(["en", "de"] as const)("in %s, in every state", (language) => {
  test("a hidden carrier is named nowhere", async () => {
    for (const key of keys) {
      expectNoCarrier(await everything(key, { carrier: true }, language), key)
    }
  })

  test("hidden places are told nowhere, nor by their clocks", async () => {
    for (const key of keys) expectNoPlaces(await everything(key, { places: true }, language), key)
  })

  test("of a hidden number only the end is shown", async () => {
    for (const key of keys) expectNoNumber(await everything(key, { number: true }, language), key)
  })
})

// What a language could let slip is in its sentences, and those are chosen by the situation.
test.each(offeredLanguages)("%s hides all three in every situation", async (language) => {
  for (const key of onePerSituation) {
    const said = await everything(key, { carrier: true, places: true, number: true }, language)
    expectNoCarrier(said, key)
    expectNoPlaces(said, key)
    expectNoNumber(said, key)
  }
})

function expectNoCarrier(said: string, key: DetailKey) {
  expect(said, key).not.toMatch(/\bups\b/i)
}

function expectNoPlaces(said: string, key: DetailKey) {
  expect(said, key).not.toMatch(/aarhus|hamburg|denmark|germany|\+02:00/i)
  expect(said, key).not.toMatch(/, (DK|DE)\b/)
}

function expectNoNumber(said: string, key: DetailKey) {
  expect(said, key).not.toContain("1Z999AA10123456784")
  expect(said, key).toContain("6784")
}

test("the samples would be found where nothing is hidden", async () => {
  expect(await everything("arrived_facility", {})).toMatch(/\bups\b/i)
  expect(await everything("arrived_facility", {})).toContain("Aarhus")
  expect(await everything("arrived_facility", {})).toContain("1Z999AA10123456784")
})

test("sentences that begin with the carrier keep their capitals", () => {
  const view = trackingView(told("accepted", { carrier: true }), sampleNow)
  expect(view.next).toBe("The carrier sorts it and sends it towards you.")
  expect(view.subtitle).toBe("Your parcel from Nordic Outfitters, with the carrier")
  expect(sentenceCase("ja. der fahrer kommt", "de")).toBe("Ja. Der fahrer kommt")
  // The stop after a day's number ends nothing.
  expect(sentenceCase("kommer torsdag 14. maj", "da")).toBe("Kommer torsdag 14. maj")
})

test("a short number shows less than its half", () => {
  expect(["1Z999AA10123456784", "ABC12", "AB", "A"].map(maskedNumber)).toEqual([
    "•••• 6784",
    "•••• 12",
    "•••• B",
    "••••",
  ])
})
