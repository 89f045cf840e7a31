import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { gzipSync } from "node:zlib"
import { describe, expect, test } from "vitest"
import { previewHtml } from "@/components/tracking-page/preview"
import { renderTrackingPage } from "@/components/tracking-page/render"
import { fontAddresses } from "@/components/tracking-page/stylesheet-brand"
import { fontFile, fontKeys } from "@/lib/brand/fonts"
import { type BrandDesign, plainDesign } from "@/lib/brand/schema"
import { script } from "@/lib/tracking-page/script"
import { trackingView } from "@/lib/tracking-page/view"
import { journey, sampleBrand, sampleNow, scan, standing } from "@/tests/tracking-samples"

const picture = (last: string, width: number, height: number) => ({
  id: `0190a000-0000-7000-8000-00000000000${last}`,
  type: "image/png" as const,
  width,
  height,
})
const link = { label: "Returns and refunds", href: "https://nordic.example/returns" }

/** Everything that a design can have. */
const full: BrandDesign = {
  ...plainDesign("Nordic Outfitters"),
  logo: { light: picture("1", 200, 50), dark: picture("2", 200, 50) },
  favicon: picture("3", 32, 32),
  font: "source-serif-4",
  corners: "square",
  websiteUrl: "https://nordic.example",
  headerLinks: Array(4).fill(link),
  footerLinks: Array(8).fill(link),
  socialLinks: [
    { network: "instagram", href: "https://instagram.com/nordic" },
    { network: "youtube", href: "https://youtube.com/nordic" },
  ],
  support: { url: "https://nordic.example/help", email: "help@nordic.example", phone: "70 20 30" },
  promotion: {
    image: picture("4", 1400, 600),
    title: "Spring is here",
    text: "All jackets at half price.",
    href: "https://nordic.example/spring",
    fromDay: null,
    untilDay: null,
  },
  css: ".headline{letter-spacing:-0.03em}",
}

const view = (design: BrandDesign, detail: Parameters<typeof standing>[0] = "out_for_delivery") => {
  const scans = Array.from({ length: 30 }, (_, i) =>
    scan("arrived_facility", `2026-04-${10 + (i % 20)}T10:10`),
  )
  const brand = { ...sampleBrand, design }
  return trackingView(standing(detail, { brand, events: [...journey, ...scans] }), sampleNow)
}

describe("a page in a shop's looks", () => {
  test.each(fontKeys)("stays below 60 KB with %s and everything else", async (font) => {
    const shown = view({ ...full, font })
    const { html } = await renderTrackingPage(shown)
    const files = fontAddresses(shown.brand.look).map((address) =>
      readFileSync(`node_modules/${fontFile(address.split("/").at(-1) ?? "")}`),
    )
    const weight = files.reduce((sum, { byteLength }) => sum + byteLength, 0)
    expect(gzipSync(html).length + gzipSync(script).length + weight).toBeLessThan(60_000)
  })

  test("keeps the place of every picture free, and asks nobody else for anything", async () => {
    const { html, contentSecurityPolicy } = await renderTrackingPage(view(full))
    for (const [image] of html.matchAll(/<img [^>]+>/g)) {
      expect(image).toMatch(/ width="\d+" height="\d+"/)
    }
    expect(html).toContain('<source srcSet="/tracking/nordic/asset/')
    expect(html).toContain(
      '<link rel="preload" as="font" type="font/woff2" href="/tracking/nordic/font/source-serif-4-400.woff2" crossorigin=""/>',
    )
    const css = html.match(/<style>(.*?)<\/style>/s)?.[1] ?? ""
    expect(contentSecurityPolicy).toContain(
      `'sha256-${createHash("sha256").update(css).digest("base64")}'`,
    )
    expect(contentSecurityPolicy).toContain("font-src 'self'")
    expect([...css.matchAll(/url\(([^)]+)\)/g)].map(([, address]) => address)).toEqual([
      "/tracking/nordic/font/source-serif-4-400.woff2",
      "/tracking/nordic/font/source-serif-4-700.woff2",
    ])
    expect(css.endsWith("h1{letter-spacing:-0.03em}")).toBe(true)
  })

  test("puts the promotion last where something is wrong", async () => {
    const comesFirst = async (detail: Parameters<typeof standing>[0]) => {
      const { html } = await renderTrackingPage(view(full, detail))
      return html.indexOf('class="promotion"') < html.indexOf('id="journey"')
    }
    expect(await comesFirst("out_for_delivery")).toBe(true)
    expect(await comesFirst("lost")).toBe(false)
  })
})

describe("the preview", () => {
  test("is light or dark as asked for, with pictures by the session and without script", async () => {
    const dark = await previewHtml(view(full), "dark")
    expect(dark).not.toMatch(/prefers-color-scheme|<script|\/tracking\/nordic\/asset\//)
    expect(dark).toContain('media="(min-width: 0)"')
    expect(dark).toContain("/settings/brand/picture/")
    const light = await previewHtml(view(full), "light")
    expect(light).toContain(
      'srcSet="/settings/brand/picture/0190a000-0000-7000-8000-000000000002" media="(max-width: 0)"',
    )
  })
})
