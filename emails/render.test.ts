import { describe, expect, it } from "vitest"
import { renderMail } from "@/emails/render"
import { contrast } from "@/lib/brand/colour"
import { type BrandDesign, plainDesign } from "@/lib/brand/schema"
import { brandTheme } from "@/lib/brand/theme"
import { composeView } from "@/lib/notifications/compose"
import { triggers } from "@/lib/notifications/schema"
import { mailSources } from "@/tests/mail-sources"

type Over = Parameters<typeof mailSources>[1]

const page = "https://track.example/tracking/nordic/ups/1Z12345E0205271688"

const links = {
  preferencesUrl: "https://track.example/tracking/nordic/preferences?t=T",
  unsubscribeUrl: "https://track.example/tracking/nordic/unsubscribe?t=T",
}

const pickupPoint = {
  name: "Pakkeboks 7",
  street: "Vestergade 12",
  postalCode: "8000",
  city: "Aarhus",
  country: "DK",
  hours: ["Mon-Fri 08:00-20:00"],
  keptUntil: "2026-11-27",
}

async function rendered(trigger: (typeof triggers)[number], over: Over = {}, locale = "en-GB") {
  const shipment = { recipientLocale: locale, ...over.shipment }
  const mail = await renderMail(
    composeView(mailSources(trigger, { wishes: () => links, ...over, shipment })),
  )
  return {
    ...mail,
    hidden: /data-skip-in-text="true">([^<]*)</.exec(mail.html)?.[1],
    headline: /<h1[^>]*>([^<]*)</.exec(mail.html)?.[1],
    title: /<title>([^<]*)</.exec(mail.html)?.[1],
    button: /<a href="([^"]*)" class="button"/.exec(mail.html)?.[1],
  }
}

describe.each(["en", "de", "ar"])("the mails in %s", (locale) => {
  it.each(triggers)("%s", async (trigger) => {
    const over = { message: "Notice left at the door", shipment: { pickupPoint } }
    const mail = await rendered(trigger, over, locale)
    const { subject, preheader, text } = mail
    expect(`${subject}\n${preheader}\n\n${text}`).toMatchSnapshot()
    expect(mail).toMatchObject({ title: subject, hidden: preheader, button: page })
    expect(subject).not.toMatch(/[\p{Cc}\u2066-\u2069]|undefined|\{/u)
    expect(text).not.toMatch(/<[a-z]|undefined|null|\{/i)
    expect(mail.html).toContain('<meta name="color-scheme" content="light dark"/>')
    expect(mail.html).toMatch(
      new RegExp(`^<!DOCTYPE.*<html dir="${locale === "ar" ? "rtl" : "ltr"}"`, "s"),
    )
    expect(mail.html).not.toContain("<img")
    expect(unclosed(mail.html)).toEqual([])
    expect(Buffer.byteLength(mail.html)).toBeLessThan(20_000)
  })
})

describe("the bar", () => {
  it("is readable without colour or pictures", async () => {
    expect(await bar("out_for_delivery")).toEqual([
      "✓ Label created",
      "✓ Handed over",
      "✓ On its way",
      "● Out for delivery",
      "○ Delivered",
    ])
  })

  it("shows where trouble stopped it, and that all is done", async () => {
    expect(await bar("delivery_failed")).toContain("! Out for delivery")
    expect(await bar("delivered")).toContain("✓ Delivered")
  })

  async function bar(trigger: (typeof triggers)[number]) {
    const { html } = await rendered(trigger)
    const stops = html.matchAll(/>([✓●○!])<\/div>.*?class="[a-z]+ stop"[^>]*>([^<]+)</gs)
    return [...stops].map(([, mark, label]) => `${mark} ${label}`)
  }
})

describe("a window", () => {
  const at = (text: string) => new Date(`2026-11-${text}Z`)
  const hours = { eta: at("23T13:00"), etaFrom: at("23T11:00") }
  const days = { eta: at("26T00:00"), etaFrom: at("24T00:00") }

  it.each([
    ["en-GB", hours, "Expected: Monday 23 November, between 12:00 and 14:00"],
    ["de", hours, "Ankunft: Montag, 23. November, zwischen 12:00 und 14:00 Uhr"],
    ["en-GB", days, "Expected: 24–26 November"],
  ])("is told, in %s", async (locale, shipment, words) => {
    const { text } = await rendered("handed_over", { shipment }, locale)
    const plain = text.replace(/\s?–\s?/g, "–").replace(/[\u00a0\u202f]/g, " ")
    expect(plain).toContain(words)
  })

  it("of days lets no sentence name one of them", async () => {
    const headline = async (shipment: typeof days) =>
      (await rendered("handed_over", { shipment })).headline
    expect(await headline(days)).toBe("On its way to you with UPS")
    expect(await headline(hours)).toBe("On its way, expected Monday 23 November")
  })
})

describe("what is missing", () => {
  it("greets nobody by name, calls it a parcel, and offers no links that can't be signed", async () => {
    const nobody = { recipientName: null, orderNumber: null, eta: null }
    const mail = await rendered("handed_over", { wishes: () => null, shipment: nobody })
    expect(mail).toMatchObject({
      subject: "On its way: your parcel from Nordic Outfitters",
      headline: "On its way to you with UPS",
    })
    expect(mail.text).toContain("Hello,\nUPS now has your parcel from Nordic Outfitters.")
    expect(mail.text).not.toMatch(/Expected|Unsubscribe/)
  })

  it.each(["handed_over", "delayed", "promise_missed", "eta_moved"] as const)(
    "%s promises no day that has passed",
    async (trigger) => {
      const shipment = { eta: new Date("2026-11-19T00:00:00Z") }
      const mail = await rendered(trigger, { shipment })
      expect(mail.headline).not.toMatch(/expected|\d/)
      expect(mail.text).not.toMatch(/Expected|19 November/)
    },
  )

  it.each(triggers)("%s says something sensible when nothing is known", async (trigger) => {
    const bare = { recipientName: null, orderNumber: null, eta: null, handedOverAt: null }
    const nothing = { occurredAt: null, category: "Info", detail: "registered" } as const
    const mail = await rendered(trigger, {
      events: [],
      change: nothing,
      shipment: bare,
      brand: null,
    })
    expect(`${mail.subject}\n${mail.text}`).not.toMatch(/undefined|null|\{| {2}|\bon \.|\d{4}-/)
    expect(mail.headline).toMatch(/\p{L}/u)
  })

  it("leads to the carrier while the shop has no page, and asks nobody without support", async () => {
    const mail = await rendered("handed_over", { brand: null })
    expect(mail.subject).toBe("On its way: your order #10233 from Nordic")
    expect(mail.button).toMatch(/^https:\/\/www\.ups\.com\//)
    expect(mail.text).not.toContain("Questions?")
  })
})

it("tells of all parcels of an order in one mail", async () => {
  const other = mailSources("out_for_delivery", {
    shipment: { trackingNumber: "1Z0000000000000002" },
  })
  const { html, text } = await rendered("out_for_delivery", {
    others: [{ ...other, pageUrl: "https://track.example/other" }],
  })
  expect(text).toContain(`This is about 2 parcels of your order #10233.
- UPS 1Z12345E0205271688: Out for delivery, Friday 20 November
  ${page}
- UPS 1Z0000000000000002: Out for delivery, Friday 20 November
  https://track.example/other
`)
  expect(html).toMatch(/<a [^>]*href="https:\/\/track\.example\/other"/)
  expect(unclosed(html)).toEqual([])
})

describe("the team's own texts", () => {
  const texts = {
    "mail.delivered.subject": "Your {order} is there",
    "mail.delivered.text": "{carrier} was here with {order}.",
    "mail.delivered.headingTime": "There since {time}",
  }

  it("stand in the place of ours, in their language alone", async () => {
    const mail = await rendered("delivered", { texts: { en: texts } })
    expect(mail).toMatchObject({ subject: "Your #10233 is there", headline: "There since 11:00" })
    expect(mail.text).toContain("UPS was here with #10233.")
    const german = await rendered("delivered", { texts: { en: texts } }, "de")
    expect(german.subject).toBe("Zugestellt: Ihre Bestellung #10233 von Nordic Outfitters")
  })

  it("give way to ours where they can't be said, and that is told", async () => {
    const told: unknown[] = []
    const mail = await rendered("delivered", {
      texts: { en: { ...texts, "mail.delivered.text": "Hello {nobody}" } },
      onPassedOver: (one) => told.push(one),
      shipment: { orderNumber: null },
    })
    expect(mail.subject).toBe("Delivered: your parcel from Nordic Outfitters")
    expect(mail.text).toContain("UPS has delivered your parcel from Nordic Outfitters.")
    expect(told).toEqual([
      {
        language: "en",
        key: "mail.delivered.subject",
        why: "It speaks of {order}, which is not known here.",
      },
      {
        language: "en",
        key: "mail.delivered.text",
        why: "There is no {nobody}. This text knows {what}, {carrier}, {order}, {shop}.",
      },
    ])
  })
})

describe("the brand", () => {
  it("shows a logo by its absolute address and size, with the shop's name where pictures are off", async () => {
    const png = await rendered("delivered", branded({ logo: logoOf("image/png") }))
    expect(png.html).toMatch(
      /<img alt="Nordic Outfitters" height="40" src="https:\/\/track\.example\/tracking\/nordic\/logo\?v=[\w-]+"[^>]*width="80"/,
    )
    const svg = await rendered("delivered", branded({ logo: logoOf("image/svg+xml") }))
    expect(svg.html).not.toContain("<img")
  })

  it.each(["#1f4b99", "#ffe600", "#000000", "#ffffff", "#7fffd4", "#d4002a"])(
    "%s is readable in light and in dark",
    async (brand) => {
      const colours = { ...plainDesign("").colours, brand }
      for (const trigger of ["out_for_delivery", "delivery_failed", "ready_for_pickup"] as const) {
        const over = { message: "Words", shipment: { pickupPoint }, ...branded({ colours }) }
        const { html } = await rendered(trigger, over)
        expect(tooFaint(html, "light"), `${trigger} light`).toEqual([])
        expect(tooFaint(html, "dark"), `${trigger} dark`).toEqual([])
      }
    },
  )
})

function branded(over: Partial<BrandDesign>): Over {
  const { brand } = mailSources("delivered")
  if (!brand) throw new Error("the sample has a brand")
  return { brand: { ...brand, design: { ...plainDesign("Nordic Outfitters"), ...over } } }
}

function logoOf(type: "image/png" | "image/svg+xml"): BrandDesign["logo"] {
  const light = { id: "0190a000-0000-7000-8000-00000000000a", type, width: 400, height: 200 }
  return { light, dark: null }
}

describe("hostile input", () => {
  const script = '<script>alert("x")</script>'
  const hostile = "Bcc: x@example.org"

  it.each(triggers)("%s stays one line, escaped and small", async (trigger) => {
    const mail = await rendered(trigger, {
      message: `${script}\r\n${hostile}${"y".repeat(10_000)}`,
      texts: { en: { [`mail.${trigger}.text`]: `${script} {shop}` } },
      shipment: {
        recipientName: `${script}${"x".repeat(10_000)}`,
        orderNumber: `1\r\n${hostile}\u202E${"9".repeat(10_000)}`,
        signedBy: `\u202E${script}`,
        pickupPoint: { ...pickupPoint, name: script.repeat(500), street: `a\r\n${hostile}` },
      },
      ...branded({
        displayName: `Evil\r\n${hostile} <b>${"z".repeat(10_000)}`,
        colours: { ...plainDesign("").colours, brand: "red;background:url(x)" },
        websiteUrl: "javascript:alert(1)",
        footerLinks: [{ label: `${script}\r\n`, href: "javascript:alert(1)" }],
        support: {
          url: "javascript:alert(1)",
          email: "a@example.com?bcc=x@example.org",
          phone: "javascript:alert(1)",
        },
      }),
    })
    expect(mail.subject).not.toMatch(/[\p{Cc}\u202e]/u)
    expect([...mail.subject].length).toBeLessThanOrEqual(200)
    expect(mail.html).not.toMatch(/<script|<b>Evil|javascript:|url\(|\u202e|mailto:/)
    expect(unclosed(mail.html)).toEqual([])
    expect(Buffer.byteLength(mail.html)).toBeLessThan(30_000)
    expect(mail.text).not.toMatch(/^Bcc|\r/m)
    expect(mail.text.length).toBeLessThan(3_000)
  })

  it("lets a right-to-left name stand in its own direction", async () => {
    const mail = await rendered("delivered", { shipment: { recipientName: "مريم" } })
    expect(mail.html).toContain("Hello \u2068مريم\u2069,<br/>")
  })
})

/** Elements of a document that are opened and never closed, or closed and never opened. */
function unclosed(html: string): string[] {
  const open: string[] = []
  const wrong: string[] = []
  const body = html.replace(/<!--.*?-->|<style>.*?<\/style>/gs, "")
  for (const [, end, name = "", closed] of body.matchAll(
    /<(\/?)([a-z][a-z0-9]*)\b[^>]*?(\/?)>/gi,
  )) {
    if (closed || empty.has(name)) continue
    if (!end) open.push(name)
    else if (open.at(-1) === name) open.pop()
    else wrong.push(`</${name}>`)
  }
  return [...wrong, ...open]
}

const empty = new Set(["meta", "img", "br", "link", "hr"])

/** Texts that do not reach 4.5:1 on the nearest ground around them, in the scheme's colours. */
function tooFaint(html: string, scheme: "light" | "dark"): string[] {
  const dark = darkRules(html)
  const stack: { name: string; ink: string; ground: string }[] = []
  const faint: string[] = []
  const unseen = /<!--.*?-->|<head>.*?<\/head>|<div style="display:none.*?<\/div><\/div>/gs
  const body = html.replace(unseen, "")
  for (const [, tag, text] of body.matchAll(/(<[^>]+>)|([^<]+)/g)) {
    const around = stack.at(-1) ?? { name: "", ink: "#000000", ground: "#ffffff" }
    if (text !== undefined) {
      const hidden = around.ink === around.ground
      if (/[\p{L}\d✓●!]/u.test(text) && !hidden && contrast(around.ink, around.ground) < 4.5) {
        faint.push(`${text} ${around.ink} on ${around.ground}`)
      }
      continue
    }
    const [, end, name = ""] = /^<(\/?)([a-z0-9]+)/i.exec(tag ?? "") ?? []
    if (!name || empty.has(name)) continue
    if (end) stack.pop()
    else stack.push({ name, ...coloursOf(tag ?? "", around, scheme === "dark" ? dark : null) })
  }
  return faint
}

type Colours = { ink: string; ground: string }

function coloursOf(
  tag: string,
  around: Colours,
  dark: Map<string, Partial<Colours>> | null,
): Colours {
  const style = /style="([^"]*)"/.exec(tag)?.[1] ?? ""
  const inline = {
    ink: /(?:^|;)color:(#[0-9a-f]{6})/.exec(style)?.[1] ?? around.ink,
    ground: /background-color:(#[0-9a-f]{6})/.exec(style)?.[1] ?? around.ground,
  }
  const named = /class="([^"]*)"/.exec(tag)?.[1]?.split(" ") ?? []
  // The rule for the page holds for the cell that stands for it, too.
  const classes = inline.ground === lightPage && named.length === 0 ? ["page"] : named
  for (const name of classes) Object.assign(inline, dark?.get(name))
  return inline
}

const lightPage = brandTheme("#1f4b99").light.page

function darkRules(html: string): Map<string, Partial<Colours>> {
  const css = /prefers-color-scheme:dark\)\{(.*)\}<\/style>/s.exec(html)?.[1] ?? ""
  const rules = [...css.matchAll(/\.([a-z-]+)(?:,[^{]*)?\{([^}]*)\}/g)]
  return new Map(
    rules.map(([, name = "", body = ""]) => {
      const ink = /(?:^|;)color:(#[0-9a-f]{6})/.exec(body)?.[1]
      const ground = /background-color:(#[0-9a-f]{6})/.exec(body)?.[1]
      return [name, { ...(ink ? { ink } : {}), ...(ground ? { ground } : {}) }]
    }),
  )
}
