import { createHash } from "node:crypto"
import vm from "node:vm"
import { gzipSync } from "node:zlib"
import { describe, expect, test } from "vitest"
import {
  renderLookUpPage,
  renderMissingPage,
  renderTrackingPage,
} from "@/components/tracking-page/render"
import { sampleInput, sampleStates } from "@/lib/brand/samples"
import { type BrandDesign, plainDesign } from "@/lib/brand/schema"
import { type DetailKey, details } from "@/lib/tracking/details"
import type { TrackingInput } from "@/lib/tracking-page/input"
import { script } from "@/lib/tracking-page/script"
import { trackingView } from "@/lib/tracking-page/view"
import { journey, sampleBrand, sampleNow, scan, standing } from "@/tests/tracking-samples"

const render = (input: TrackingInput) => renderTrackingPage(trackingView(input, sampleNow))
const wellFormed = (html: string) => {
  expect(html.startsWith("<!doctype html><html lang=")).toBe(true)
  expect(html.match(/<h1[ >]/g)).toHaveLength(1)
  expect(html.match(/<main[ >]/g)).toHaveLength(1)
}

function hostileDesign(attack: string): BrandDesign {
  const link = { label: attack, href: "javascript:alert(1)" }
  return {
    ...plainDesign(attack),
    colours: { ...plainDesign("").colours, brand: `#fff}</style>${attack}` },
    websiteUrl: "javascript:alert(1)",
    headerLinks: [link, { label: attack, href: `data:text/html,${attack}` }],
    footerLinks: [link],
    socialLinks: [{ network: "instagram", href: "https://instagram.com.evil.example/x" }],
    support: { url: "javascript:alert(1)", email: `a@b.example?bcc=${attack}`, phone: attack },
    promotion: {
      image: null,
      title: attack,
      text: attack,
      href: "javascript:alert(1)",
      fromDay: null,
      untilDay: null,
    },
    texts: { en: { "headline.lost": attack, "next.lost": `{shop}${attack}` } },
    css: `.card{color:red}</style>${attack}`,
  }
}

describe("renderTrackingPage", () => {
  test("says it all in the HTML itself: headline, date, both places, number, carrier", async () => {
    const { html } = await render(
      standing("delivered", { at: "2026-05-12T14:03", events: journey.slice(0, 2) }),
    )
    wellFormed(html)
    for (const text of [
      "<h1>Delivered on Tuesday 12 May</h1>",
      "Aarhus, DK",
      "Hamburg, DE",
      "1Z999AA10123456784",
      'href="https://www.ups.com/track?tracknum=1Z999AA10123456784"',
      '<meta name="robots" content="noindex, nofollow"/>',
      'aria-current="step"',
    ]) {
      expect(html).toContain(text)
    }
  })

  test("shows nothing but its input's whitelist, even when rows carry more", async () => {
    const personal = {
      recipientName: "SENTINEL-NAME",
      recipientEmail: "sentinel@mail.example",
      recipientPhone: "SENTINEL-PHONE",
      signedBy: "SENTINEL-SIGNATURE",
      orderNumber: "SENTINEL-ORDER",
      postalCode: "SENTINEL-POSTCODE",
      message: "Signed by SENTINEL-MESSAGE",
      lastMessage: "SENTINEL-LAST",
      carrierCode: "SENTINEL-CODE",
    }
    for (const key of Object.keys(details) as DetailKey[]) {
      const input = standing(key)
      const rows: TrackingInput = {
        brand: { ...input.brand, ...personal },
        shipment: { ...input.shipment, ...personal },
        events: input.events.map((event) => ({ ...event, ...personal })),
      }
      const { html } = await render(rows)
      wellFormed(html)
      expect(html.toLowerCase()).not.toContain("sentinel")
    }
  })

  test("leaves postcodes, house numbers and addresses out of places", async () => {
    const { html } = await render(
      standing("out_for_delivery", {
        events: [
          scan("picked_up", "2026-05-12T16:30", "22765 HAMBURG, DE"),
          scan("arrived_facility", "2026-05-13T16:30", "m.jensen@mail.example, DK"),
        ],
      }),
    )
    expect(html).toContain("Hamburg, DE")
    expect(html).not.toContain("22765")
    expect(html).not.toContain("jensen")
    expect(html).toContain("Denmark")
  })

  test("shows hostile text as text", async () => {
    const attack = `"><script>alert(1)</script><img src=x onerror=alert(1)>`
    const input = standing("lost", {
      brand: {
        design: hostileDesign(attack),
      },
      events: [scan("picked_up", "2026-05-12T16:30", `${attack}, DK`)],
      shipment: { trackingNumber: attack, carrier: attack },
    })
    const { html } = await render(input)
    expect(html.match(/<script/g)).toHaveLength(1)
    expect(html).not.toContain("<img")
    expect(html).not.toContain("javascript:")
  })

  test("sends a policy that its own stylesheet satisfies, and that allows nothing inline or foreign", async () => {
    const { html, contentSecurityPolicy } = await render(standing("lost"))
    const css = html.match(/<style>(.*?)<\/style>/s)?.[1] ?? ""
    const hash = createHash("sha256").update(css).digest("base64")
    expect(contentSecurityPolicy).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; script-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
    )
    expect(html).not.toMatch(/ style=| on[a-z]+="/)
    expect(css).not.toMatch(/url\(|@import/)
  })

  test.each(["en", "de", "ar", "ja"] as const)(
    "%s: no element is empty in any situation",
    async (code) => {
      for (const state of sampleStates) {
        const view = trackingView(sampleInput(sampleBrand, state, sampleNow), sampleNow, code)
        const { html } = await renderTrackingPage(view)
        wellFormed(html)
        const body = html.slice(html.indexOf("<body>"))
        expect(body.replace(/<p[^>]* role="status".*?<\/p>/, "")).not.toMatch(
          /undefined|NaN|\[object|<(p|h1|h2|h3|dd|dt|small|b|a|li)( [^>]*)?><\/\1>/,
        )
        expect(body.replace(/ data-[a-z]+="[^"]*"/g, "")).not.toMatch(/[{}]/)
      }
    },
  )

  test("draws the journey where two places are known, and no place that the shop hides", async () => {
    const { html } = await render(standing("arrived_facility"))
    const map = html.match(/<figure class="map">.*?<\/figure>/s)?.[0] ?? ""
    expect(map).toContain('role="img" aria-label="Map of the journey"')
    expect(map).toContain(">Hamburg</text>")
    expect(map).toContain("<figcaption>Last seen in Aarhus</figcaption>")
    expect(gzipSync(map).length).toBeLessThan(4_000)
    const done = (await render(standing("delivered"))).html
    expect(done).toContain("<figcaption>Journey from Hamburg to Aarhus, complete</figcaption>")
    expect((await render(standing("label_created"))).html).not.toContain("<figure")
    const hides = { carrier: false, places: true, number: false }
    expect((await render({ ...standing("delivered"), hides })).html).not.toMatch(/<figure|Aarhus/)
  })

  test("names the state, not the minute", async () => {
    const version = async (now: Date, input = standing("out_for_delivery")) =>
      (await renderTrackingPage(trackingView(input, now))).html.match(/data-version="(.+?)"/)?.[1]
    const later = new Date(sampleNow.getTime() + 120_000)
    expect(await version(later)).toBe(await version(sampleNow))
    expect(await version(sampleNow, standing("delivered"))).not.toBe(await version(sampleNow))
  })

  test("keeps an open page looking only while more may come", async () => {
    expect((await render(standing("out_for_delivery"))).html).toContain("data-live")
    expect((await render(standing("delivered"))).html).not.toContain("data-live")
  })

  test("fits the budget: 60 KB in all with at most 15 KB of script", async () => {
    const scans = Array.from({ length: 60 }, (_, i) =>
      scan(
        "arrived_facility",
        `2026-04-${String(1 + (i % 28)).padStart(2, "0")}T1${i % 10}:${10 + (i % 50)}`,
      ),
    )
    const { html } = await render(standing("nobody_home", { events: [...journey, ...scans] }))
    expect(Buffer.byteLength(script)).toBeLessThan(15_000)
    expect(Buffer.byteLength(html) + Buffer.byteLength(script)).toBeLessThan(60_000)
    expect(gzipSync(html).length).toBeLessThan(12_000)
  })
})

test("the missing page tells nothing and looks like nobody's", async () => {
  const { html, contentSecurityPolicy } = await renderMissingPage()
  wellFormed(html)
  expect(html).toContain("<h1>We can’t find this parcel</h1>")
  expect(html).not.toContain("<script")
  expect(contentSecurityPolicy).toContain("script-src 'none'")
})

test("the look-up page calls nothing by another's name, and its labels lead to their fields", async () => {
  const { brand, language, say } = trackingView(standing("lost"), sampleNow)
  const { html } = await renderLookUpPage({ brand, language: language.code, say }, "wrong")
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  const labels = [...html.matchAll(/ for="([^"]+)"/g)].map(([, id]) => id)
  expect(labels).toEqual(["number-text", "order-text", "proof-text"])
  expect(labels.every((id) => html.includes(`<input id="${id}"`))).toBe(true)
})

test("the script is a program", () => {
  expect(() => new vm.Script(script)).not.toThrow()
})
