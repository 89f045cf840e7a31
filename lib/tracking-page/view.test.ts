import { describe, expect, test } from "vitest"
import type { BrandDesign } from "@/lib/brand/schema"
import { catalogues, messageKeys, offeredLanguages } from "@/lib/languages/catalogues"
import { type DetailKey, details } from "@/lib/tracking/details"
import { helps } from "@/lib/tracking-page/help"
import { situations } from "@/lib/tracking-page/situation"
import { trackingView } from "@/lib/tracking-page/view"
import {
  journey,
  onePerSituation,
  sampleBrand,
  sampleNow,
  scan,
  standing,
} from "@/tests/tracking-samples"

const keys = Object.keys(details) as DetailKey[]
const view = (...args: Parameters<typeof standing>) => trackingView(standing(...args), sampleNow)
const dayOnly = (date: string) => ({
  eta: new Date(`${date}T00:00:00Z`),
  etaReadAt: new Date("2026-05-14T08:00:00Z"),
})

describe("trackingView", () => {
  test("tells the whole story of a parcel on its way", () => {
    const shipment = { ...dayOnly("2026-05-16"), originalEta: new Date("2026-05-15T00:00:00Z") }
    const { say, ...said } = view("destination_facility", { shipment })
    const { theme, ...brand } = said.brand
    expect(say("word.whatNext")).toBe("What happens next")
    expect(theme.light.accent).toBe("#0f5c4d")
    expect({ ...said, brand }).toEqual({
      language: { code: "en", tag: "en-GB", direction: "ltr" },
      brand: {
        name: "Nordic Outfitters",
        look: { user: "nordic", font: "system", corners: "round", css: "" },
        logo: null,
        favicon: null,
        contact: [
          {
            label: "help@nordic.example",
            href: "mailto:help@nordic.example?subject=My%20parcel%201Z999AA10123456784%20(UPS)",
          },
        ],
        headerLinks: [],
        footerLinks: [],
        socialLinks: [],
        promotion: null,
        website: { label: "Visit Nordic Outfitters", href: "https://nordic.example/" },
        supportUrl: "https://nordic.example/help",
      },
      carrier: {
        name: "UPS",
        link: {
          label: "See it at UPS",
          href: "https://www.ups.com/track?tracknum=1Z999AA10123456784",
        },
        hidden: false,
      },
      localTimes: true,
      number: "1Z999AA10123456784",
      situation: "in_transit",
      tone: "moving",
      headline: "Arriving Saturday 16 May",
      subtitle: "Your parcel from Nordic Outfitters, with UPS",
      steps: [
        step("label_created", "Label created", "2026-05-11T08:02:00.000Z", "11 May, 10:02"),
        step("handed_over", "Handed over", "2026-05-12T14:30:00.000Z", "12 May, 16:30"),
        {
          ...step("in_transit", "On its way", "2026-05-12T20:10:00.000Z", "12 May, 22:10"),
          current: true,
        },
        {
          step: "out_for_delivery",
          label: "Out for delivery",
          reached: false,
          current: false,
          at: null,
        },
        { step: "delivered", label: "Delivered", reached: false, current: false, at: null },
      ],
      next: "It travels to the depot near you. From there a driver takes it out.",
      help: null,
      calendar: true,
      estimate: {
        when: "Saturday 16 May",
        source: {
          text: "Estimate from UPS, updated today at 10:00",
          counting: "Estimate from UPS, updated {ago}",
          iso: "2026-05-14T08:00:00.000Z",
        },
        first: "First planned for tomorrow",
      },
      pickup: null,
      timeline: [
        {
          date: "2026-05-14",
          label: "Today",
          entries: [
            row("At the depot near you", "Aarhus, DK", "09:12", "2026-05-14T07:12:00.000Z"),
          ],
        },
        {
          date: "2026-05-13",
          label: "Yesterday",
          entries: [row("Arrived at a depot", "Aarhus C, DK", "06:40", "2026-05-13T04:40:00.000Z")],
        },
        {
          date: "2026-05-12",
          label: "Tuesday 12 May",
          entries: [
            row("Left a depot", "Hamburg, DE", "22:10", "2026-05-12T20:10:00.000Z"),
            row("Picked up by the carrier", "Hamburg, DE", "16:30", "2026-05-12T14:30:00.000Z"),
          ],
        },
        {
          date: "2026-05-11",
          label: "Monday 11 May",
          entries: [row("Label created", "Hamburg, DE", "10:02", "2026-05-11T08:02:00.000Z")],
        },
      ],
      places: [
        place("2026-05-11T08:02:00Z", "Hamburg", "DE"),
        place("2026-05-12T14:30:00Z", "Hamburg", "DE"),
        place("2026-05-12T20:10:00Z", "Hamburg", "DE"),
        place("2026-05-13T04:40:00Z", "Aarhus C", "DK"),
        place("2026-05-14T07:12:00Z", "Aarhus", "DK"),
      ],
      freshness: {
        text: "Updated today at 11:56",
        counting: "Updated {ago}",
        iso: "2026-05-14T09:56:00.000Z",
        failing: false,
      },
      live: true,
      turns: [new Date("2026-05-14T22:00:00Z"), shipment.eta],
    })
  })

  test.each(keys)("%s has a headline, what is next, and help where someone must act", (key) => {
    const said = view(key)
    expect(said.headline.length).toBeGreaterThan(3)
    expect(`${said.headline} ${said.next}`).not.toMatch(/undefined|null|NaN|\[object/)
    expect(said.next.length).toBeGreaterThan(10)
    expect(said.steps).toHaveLength(5)
    expect(said.steps.filter((each) => each.current)).toHaveLength(1)
    if (details[key].actionRequired || said.tone === "trouble") {
      expect(said.help?.text.length).toBeGreaterThan(10)
      expect(said.help?.action?.href).toMatch(/^(https:|mailto:help@)/)
    }
  })

  test.each(offeredLanguages)("%s has its own sentences for everything that can happen", (code) => {
    for (const key of code === "de" || code === "ar" ? keys : onePerSituation) {
      for (const shipment of [{}, dayOnly("2026-05-16"), dayOnly("2026-05-14")]) {
        const said = trackingView(standing(key, { shipment }), sampleNow, code)
        const text = JSON.stringify(said)
        expect(text).not.toMatch(/undefined|NaN|\[object|\{(?!"|\}|ago\})/)
        expect(said.language.code).toBe(code)
        if (code !== "en") expect(said.headline).not.toBe(view(key, { shipment }).headline)
      }
    }
    expect(catalogues[code]).toBeDefined()
  })

  test.each(keys.filter((key) => details[key].customerVisible))(
    "%s has words of its own",
    (key) => {
      expect(messageKeys).toContain(`event.${key}`)
    },
  )

  test("the samples stand in every situation but those that no single detail makes", () => {
    const stood = onePerSituation.map((key) => view(key).situation)
    expect(new Set(stood).size).toBe(stood.length)
    expect(Object.keys(situations).filter((one) => !stood.some((has) => has === one))).toEqual([])
  })

  test("every situation with help says what to do", () => {
    for (const [name, { help }] of Object.entries(situations)) {
      expect([name, name in helps]).toEqual([name, help !== null])
    }
  })

  test.each([
    ["label_created", {}, "Label created. UPS has not scanned it yet"],
    ["picked_up", {}, "UPS has your parcel"],
    ["arrived_facility", {}, "On its way"],
    ["arrived_facility", dayOnly("2026-05-15"), "Arriving tomorrow"],
    ["arrived_facility", dayOnly("2026-05-21"), "Arriving Thursday 21 May"],
    ["arrived_facility", dayOnly("2027-01-04"), "Arriving Monday 4 January 2027"],
    ["arrived_facility", dayOnly("2026-05-12"), "On its way, later than planned"],
    ["customs_started", {}, "Going through customs"],
    ["out_for_delivery", {}, "Out for delivery today"],
    [
      "out_for_delivery",
      { eta: new Date("2026-05-14T16:00:00Z") },
      "Out for delivery today, by 18:00",
    ],
    ["out_for_delivery", { eta: new Date("2026-05-14T09:00:00Z") }, "Out for delivery today"],
    // The carrier's estimate is two days old; its hour is none of today's.
    ["out_for_delivery", { eta: new Date("2026-05-16T16:00:00Z") }, "Out for delivery today"],
    ["ready_for_pickup", {}, "Waiting for you at the pickup point in Aarhus"],
    ["delivered", {}, "Delivered today at 09:12"],
    ["weather_delay", {}, "Delayed on its way"],
    ["weather_delay", dayOnly("2026-05-16"), "Delayed. Now expected Saturday 16 May"],
    ["nobody_home", {}, "UPS could not deliver: nobody was there"],
    ["delivery_failed", {}, "UPS could not deliver it"],
    ["address_issue", {}, "There is a problem with the address"],
    ["customs_information_needed", {}, "Customs is waiting for papers"],
    ["damaged", {}, "Your parcel was damaged on the way"],
    ["lost", {}, "Your parcel was lost"],
    ["returning", {}, "On its way back to the sender"],
    ["returned", {}, "Back with the sender"],
    ["expired", {}, "No news for some time"],
    ["not_found_at_carrier", {}, "UPS does not know this number yet"],
    ["fetch_failed", {}, "No news from UPS yet"],
  ] as const)("%s: %j reads %s", (detail, shipment, headline) => {
    expect(view(detail, { shipment }).headline).toBe(headline)
  })

  test("says the day of a delivery as a reader of today would", () => {
    expect(view("delivered", { at: "2026-05-12T14:03" }).headline).toBe(
      "Delivered on Tuesday 12 May",
    )
    expect(view("delivered", { at: "2026-05-13T14:03" }).headline).toBe("Delivered yesterday")
    expect(view("delivered", { at: "2016-07-23T13:03" }).headline).toBe(
      "Delivered on Saturday 23 July 2016",
    )
  })

  test("tells no hour that nobody knows", () => {
    const unsure = {
      ...scan("label_created", "2026-05-11T10:02", ""),
      timeConfidence: "assumed" as const,
    }
    const said = view("delivered", { events: [unsure], at: "2026-05-12T14:03" })
    expect(said.steps[0]?.at?.text).toBe("11 May")
    expect(said.timeline.at(-1)?.entries).toEqual([
      {
        words: "Label created",
        place: null,
        time: null,
        clock: null,
        iso: "2026-05-11T08:02:00.000Z",
      },
    ])
  })

  test("tells data without a place, in UTC, by the clock of the nearest place", () => {
    const data = {
      ...scan("label_created", "2026-05-12T16:02", ""),
      localTime: "2026-05-12T14:02:00",
      offset: "+00:00",
    }
    const pickedUp = scan("picked_up", "2026-05-12T16:30", "Hamburg, DE")
    const times = (one: typeof data) => {
      const said = view("delivered", { events: [one, pickedUp], at: "2026-05-12T20:03" })
      return said.timeline.flatMap((day) => day.entries.map(({ time }) => time))
    }
    expect(times(data)).toEqual(["20:03", "16:30", "16:02"])
    // Where a place is named, the carrier's clock stands.
    expect(times({ ...data, city: "Reykjavík", country: "IS" })).toEqual([
      "20:03",
      "16:30",
      "14:02",
    ])
  })

  test("does not promise a driver of the day before yesterday", () => {
    const said = view("out_for_delivery", {
      at: "2026-05-12T09:12",
      shipment: dayOnly("2026-05-12"),
    })
    expect([said.headline, said.tone, said.next]).toEqual([
      "Out for delivery since Tuesday 12 May",
      "late",
      "It should have been there. UPS mostly brings it the next working day.",
    ])
  })

  test("keeps the parcel where it was when something is wrong", () => {
    const failed = view("nobody_home", {
      events: [...journey, scan("out_for_delivery", "2026-05-14T08:00")],
    })
    expect(failed.steps.map((each) => each.reached)).toEqual([true, true, true, true, false])
    const lost = view("lost")
    expect(lost.steps.map((each) => each.reached)).toEqual([true, true, true, false, false])
  })

  test("shows the way back, and reads a delivery on it as the sender's receipt", () => {
    const events = [
      ...journey,
      scan("refused", "2026-05-13T12:00"),
      scan("returning", "2026-05-13T13:00"),
    ]
    const said = view("delivered", {
      events,
      shipment: {
        category: "Exception",
        detail: "returned",
        milestone: "returned",
        returning: true,
        deliveredAt: null,
      },
    })
    expect(said.headline).toBe("Back with the sender")
    expect(said.steps.map((each) => each.label).slice(3)).toEqual([
      "Coming back",
      "Back with the sender",
    ])
    expect(said.timeline[0]?.entries[0]?.words).toBe("Back with the sender")
    expect(JSON.stringify(said.timeline)).not.toContain('"Delivered"')
  })

  test("hides what is not for recipients, and says once what two sources say", () => {
    const hidden = ["internal_packed", "system", "closed", "claim_updated", "fetch_failed"] as const
    const twice = scan("arrived_facility", "2026-05-13T08:00", "Vejle, DK")
    const said = view("arrived_facility", {
      events: [
        ...journey,
        ...hidden.map((key) => scan(key, "2026-05-13T07:00")),
        twice,
        { ...twice },
      ],
    })
    const rows = said.timeline.flatMap((day) => day.entries)
    expect(rows).toHaveLength(journey.length + 2)
  })

  test("is the same for any order of the events", () => {
    const input = standing("out_for_delivery")
    expect(trackingView({ ...input, events: input.events.toReversed() }, sampleNow)).toEqual(
      trackingView(input, sampleNow),
    )
  })

  test("offers the other helper where one has no address, and none where both are missing", () => {
    const brand = supportedBy({ url: null, email: null, phone: null })
    expect(view("lost", { brand }).help?.action?.label).toBe("Continue at UPS")
    expect(view("nobody_home", { shipment: { carrier: "unheard_of" } }).help?.action?.label).toBe(
      "Contact Nordic Outfitters",
    )
    expect(view("lost", { brand, shipment: { carrier: "unheard_of" } }).help?.action).toBeNull()
  })

  test("mails support with the number, and follows no script", () => {
    const mail = view("lost", {
      brand: supportedBy({ url: null, email: "help@nordic.example", phone: null }),
    })
    expect(mail.brand.supportUrl).toBe(
      "mailto:help@nordic.example?subject=My%20parcel%201Z999AA10123456784%20(UPS)",
    )
    const hostile = view("lost", {
      brand: {
        design: {
          ...sampleBrand.design,
          support: {
            url: "javascript:alert(1)",
            email: "a@b.example?bcc=x@y.example",
            phone: "javascript:alert(1)",
          },
          websiteUrl: " JAVASCRIPT:alert(1)",
          colours: {
            ...sampleBrand.design.colours,
            brand: "red;} body{background:url(//evil.example)}",
          },
        },
      },
    })
    expect(hostile.brand.supportUrl).toBeNull()
    expect(hostile.brand.website).toBeNull()
    expect(JSON.stringify(hostile)).not.toContain("evil")
  })

  test.each([
    ["delivered_damaged", "Report the damage", "mailto:"],
    ["lost", "Tell us about the lost parcel", "mailto:"],
    ["address_issue", "Send the full address", "mailto:"],
    ["returned", "Ask us to send it again", "mailto:"],
    ["nobody_home", "Choose a new delivery day", "https://www.ups.com/"],
    ["customs_information_needed", "Send the customs papers", "https://www.ups.com/"],
    ["customs_payment_needed", "Pay at UPS", "https://www.ups.com/"],
    ["held", "See what releases it", "https://www.ups.com/"],
    ["ready_for_pickup", "Continue at UPS", "https://www.ups.com/"],
  ] as const)("%s: one button, %s, at %s", (detail, label, href) => {
    const action = view(detail).help?.action
    expect(action?.label).toBe(label)
    expect(action?.href.startsWith(href)).toBe(true)
    expect(action?.note).toBe(href === "mailto:" ? "The tracking number is sent along." : null)
  })

  test("a mail to support says what is the matter", () => {
    expect(decodeURIComponent(view("lost").help?.action?.href ?? "")).toBe(
      "mailto:help@nordic.example?subject=My parcel 1Z999AA10123456784 (UPS)" +
        "&body=My parcel 1Z999AA10123456784 with UPS shows: Your parcel was lost",
    )
  })

  test.each([
    ["names a window", "2026-05-14T12:00:00Z", "2026-05-14T16:00:00Z", "between 14:00 and 18:00"],
    [
      "reckons to no minute",
      "2026-05-14T12:07:12Z",
      "2026-05-14T15:52:41Z",
      "between 14:00 and 18:00",
    ],
    ["knows only its end", null, "2026-05-14T16:00:00Z", "by 18:00"],
    ["opens on another day", "2026-05-13T12:00:00Z", "2026-05-14T16:00:00Z", "by 18:00"],
  ])("an estimate that %s", (_, from, eta, words) => {
    const shipment = { eta: new Date(eta), etaFrom: from ? new Date(from) : null }
    const said = view("arrived_facility", { shipment })
    expect(said.headline.replaceAll("\u00a0", " ")).toBe(
      `Arriving today${words.startsWith("by") ? "," : ""} ${words}`,
    )
    expect(said.estimate?.when).toBe(`Today, ${words}`)
    expect(view("out_for_delivery", { shipment }).headline).toBe(`Out for delivery today, ${words}`)
    // The hour is over, and the day is not.
    const later = trackingView(
      standing("arrived_facility", { shipment }),
      new Date("2026-05-14T16:00:01Z"),
    )
    expect(later.headline).toBe("Arriving today")
  })

  test("says honestly that no day is known, before the first scan and after", () => {
    const createdAt = new Date("2026-05-14T06:00:00Z")
    expect(view("label_created", { shipment: { createdAt } }).estimate).toEqual({
      when: "A day can be named when UPS has scanned the parcel.",
      source: null,
      first: null,
    })
    expect(view("label_created").estimate?.when).toBe(
      "The label was made 3 days ago. UPS has not scanned the parcel since.",
    )
    expect(view("arrived_facility").estimate?.when).toBe("UPS has not named a day yet")
    expect(view("lost").estimate).toBeNull()
  })

  test("names the pickup point and its last day, and hides it with the places", () => {
    const pickup = { name: "PostNord Ombud Netto", city: "8000 AARHUS C", keptUntil: "2026-05-20" }
    const input = standing("ready_for_pickup", { shipment: { pickup } })
    const said = trackingView(input, sampleNow)
    expect(said.headline).toBe("Waiting for you at PostNord Ombud Netto")
    expect(said.pickup).toEqual({
      name: "PostNord Ombud Netto",
      city: "Aarhus C",
      keptUntil: "Kept until Wednesday 20 May",
    })
    const hides = { carrier: false, places: true, number: false }
    const hidden = trackingView({ ...input, hides }, sampleNow)
    expect(hidden.headline).toBe("Waiting for you at the pickup point")
    expect(hidden.pickup).toEqual({ name: null, city: null, keptUntil: said.pickup?.keptUntil })
    expect(view("delivered", { shipment: { pickup } }).pickup).toBeNull()
    const over = { name: null, city: null, keptUntil: "2026-05-13" }
    expect(view("ready_for_pickup", { shipment: { pickup: over } }).pickup).toBeNull()
  })

  test("tells how old the news is when the source does not answer", () => {
    const said = view("arrived_facility", {
      at: "2026-05-14T07:00",
      shipment: { checkFailures: 3 },
    })
    expect(said.freshness).toMatchObject({
      iso: "2026-05-14T05:01:00.000Z",
      failing: true,
      text: "UPS does not answer us right now. This is what it told us today at 07:01.",
    })
    const silent = { checkFailures: 3, createdAt: new Date("2026-05-14T06:00:00Z") }
    const unheard = trackingView(
      { ...standing("label_created", { shipment: silent }), events: [] },
      sampleNow,
    )
    expect(unheard.freshness.text).toBe("UPS does not answer us right now. We keep asking.")
    expect(view("delivered", { shipment: { checkFailures: 3 } }).freshness.failing).toBe(false)
  })
})

function step(name: string, label: string, iso: string, text: string) {
  return { step: name, label, reached: true, current: false, at: { iso, text } }
}

const supportedBy = (support: BrandDesign["support"]) => ({
  design: { ...sampleBrand.design, support },
})

function row(words: string, place: string, time: string, iso: string) {
  return { words, place, time, clock: time, iso }
}

function place(at: string, city: string, country: string) {
  return { occurredAt: new Date(at), city, region: null, country }
}
