import { describe, expect, test } from "vitest"
import { checkedDesign } from "@/lib/brand/checked-design"
import {
  type BrandDesign,
  designSchema,
  plainDesign,
  readDesign,
  salvageDesign,
} from "@/lib/brand/schema"

const plain = plainDesign("Nordic Outfitters")

const refusedAt = (design: unknown) =>
  checkedDesign.safeParse(design).error?.issues.map(({ path }) => path.join("."))

describe("a design", () => {
  test("reads a form", () => {
    expect(
      designSchema.parse({
        ...plain,
        displayName: "  Nordic\n Outfitters ",
        colours: { ...plain.colours, brand: "#ABC", light: { page: "", text: "#FFFFFF" } },
        websiteUrl: "nordic.example",
        support: { url: "", email: "Help@Nordic.example", phone: " +45 70 20 30 40 " },
        headerLinks: [{ label: "Shop", href: "nordic.example/shop" }],
      }),
    ).toEqual({
      ...plain,
      displayName: "Nordic Outfitters",
      colours: { ...plain.colours, brand: "#aabbcc", light: { page: null, text: "#ffffff" } },
      websiteUrl: "https://nordic.example",
      support: { url: null, email: "help@nordic.example", phone: "+45 70 20 30 40" },
      headerLinks: [{ label: "Shop", href: "https://nordic.example/shop" }],
    })
  })

  const link = (href: string) => [{ label: "Shop", href }]
  const promotion = {
    image: null,
    title: "Spring",
    text: "",
    href: null,
    fromDay: null,
    untilDay: null,
  }
  const hostile: [string, Partial<Record<keyof BrandDesign, unknown>>][] = [
    ["displayName", { displayName: "  " }],
    ["displayName", { displayName: "x".repeat(10_000) }],
    ["displayName", { displayName: "\u202e\u2066" }],
    ["colours.brand", { colours: { ...plain.colours, brand: "red" } }],
    ["colours.brand", { colours: { ...plain.colours, brand: "#fff}</style>" } }],
    ["websiteUrl", { websiteUrl: "javascript:alert(1)" }],
    ["websiteUrl", { websiteUrl: "data:text/html,hi" }],
    ["websiteUrl", { websiteUrl: "https://shop.example@evil.example" }],
    ["websiteUrl", { websiteUrl: `https://shop.example/${"x".repeat(10_000)}` }],
    ["headerLinks.0.href", { headerLinks: link(" JaVaScRiPt:alert(1)") }],
    ["headerLinks.0.href", { headerLinks: link("") }],
    ["headerLinks.0.label", { headerLinks: [{ label: "", href: "https://a.example" }] }],
    ["footerLinks", { footerLinks: Array(9).fill(link("https://a.example")[0]) }],
    [
      "socialLinks.0.href",
      { socialLinks: [{ network: "x", href: "https://x.com.evil.example/shop" }] },
    ],
    ["socialLinks.0.href", { socialLinks: [{ network: "x", href: "http://x.com/shop" }] }],
    ["socialLinks.0.network", { socialLinks: [{ network: "evil", href: "https://x.com/a" }] }],
    ["support.email", { support: { url: null, email: "nobody", phone: null } }],
    ["support.phone", { support: { url: null, email: null, phone: "tel:javascript" } }],
    ["promotion.title", { promotion: { ...promotion, title: "" } }],
    ["promotion.href", { promotion: { ...promotion, href: "javascript:alert(1)" } }],
    [
      "promotion.untilDay",
      { promotion: { ...promotion, fromDay: "2026-12-24", untilDay: "2026-12-01" } },
    ],
    ["font", { font: "../../etc/passwd" }],
    ["css", { css: "x".repeat(10_001) }],
    [
      "logo.light.id",
      { logo: { light: { id: "1", type: "image/png", width: 1, height: 1 }, dark: null } },
    ],
    ["texts.en.headline.lost", { texts: { en: { "headline.lost": "{recipient}" } } }],
    ["texts.en.no.such", { texts: { en: { "no.such": "x" } } }],
    ["texts.xx.headline.lost", { texts: { xx: { "headline.lost": "x" } } }],
  ]
  test.each(hostile)("refuses a wrong %s, and says where", (path, change) => {
    expect(refusedAt({ ...plain, ...change })).toEqual([path])
  })

  test("loses what turns the direction of other words", () => {
    const read = designSchema.parse({ ...plain, displayName: "Shop\u202Eevil\u2067\u0007" })
    expect(read.displayName).toBe("Shopevil")
  })
})

describe("reading what is kept", () => {
  test("is the plain design for what is nothing", () => {
    for (const stored of [{}, null, undefined, "x", 1, []]) {
      expect(readDesign(stored, "Nordic Outfitters")).toEqual(plain)
    }
  })

  test("keeps what can be read, field by field and item by item", () => {
    const good = { label: "Shop", href: "https://a.example" }
    const typed = {
      displayName: "Typed",
      websiteUrl: "javascript:alert(1)",
      headerLinks: [good, { label: "", href: "" }],
      strange: true,
    }
    expect(salvageDesign(typed, { ...plain, websiteUrl: "https://kept.example" })).toEqual({
      ...plain,
      displayName: "Typed",
      websiteUrl: "https://kept.example",
      headerLinks: [good],
    })
  })
})
