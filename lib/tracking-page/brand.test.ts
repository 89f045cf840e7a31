import { describe, expect, test } from "vitest"
import { sampleInput, sampleStates } from "@/lib/brand/samples"
import { type BrandDesign, plainDesign } from "@/lib/brand/schema"
import { brandView } from "@/lib/tracking-page/brand"
import { trackingView } from "@/lib/tracking-page/view"

const words = { visit: (shop: string) => `Visit ${shop}`, mailSubject: "My parcel" }
const view = (change: Partial<BrandDesign>, now = "2026-11-22T12:00:00Z") =>
  brandView(
    {
      user: "nordic",
      timeZone: "Pacific/Auckland",
      design: { ...plainDesign("Nordic"), ...change },
    },
    new Date(now),
    words,
  )

const id = "0190a000-0000-7000-8000-00000000000a"
const picture = { id, type: "image/png", width: 40, height: 20 } as const
const shown = { src: `/tracking/nordic/asset/${id}`, type: "image/png", width: 40, height: 20 }

describe("the brand on a page", () => {
  test("shows a promotion on its days, as the shop's own clock has them", () => {
    const promotion = {
      image: picture,
      title: "Spring",
      text: "",
      href: "https://a.example/",
      fromDay: "2026-11-23",
      untilDay: "2026-11-24",
    }
    const at = (now: string) => view({ promotion }, now).promotion
    expect(at("2026-11-22T10:59:00Z")).toBeNull()
    // Midnight in Auckland.
    expect(at("2026-11-22T11:00:00Z")).toEqual({
      image: shown,
      title: "Spring",
      text: "",
      href: "https://a.example/",
    })
    expect(at("2026-11-24T10:59:00Z")).not.toBeNull()
    expect(at("2026-11-24T11:00:00Z")).toBeNull()
  })

  test("shows the dark logo on light when it is the only one", () => {
    const dark = { ...picture, id: "0190a000-0000-7000-8000-00000000000b" }
    expect(view({}).logo).toBeNull()
    expect(view({ logo: { light: picture, dark: null } }).logo).toEqual({
      light: shown,
      dark: null,
    })
    expect(view({ logo: { light: null, dark } }).logo?.dark).toBeNull()
    expect(view({ logo: { light: picture, dark } }).logo?.dark?.src).toContain(dark.id)
  })

  test("calls, mails and links only where addresses are what they say", () => {
    const hostile = view({
      support: { url: "javascript:alert(1)", email: "a@b.example?bcc=c@d.example", phone: "evil" },
      headerLinks: [{ label: "x", href: "data:text/html,x" }],
      socialLinks: [{ network: "x", href: "https://x.com.evil.example" }],
      css: ".card{background:url(//evil.example)}",
    })
    expect(hostile).toMatchObject({
      supportUrl: null,
      contact: [],
      headerLinks: [],
      socialLinks: [],
      look: { css: "" },
    })
    const support = { url: null, email: "help@b.example", phone: "+45 70 20 30" }
    expect(view({ support }).contact).toEqual([
      { label: "+45 70 20 30", href: "tel:+45702030" },
      { label: "help@b.example", href: "mailto:help@b.example?subject=My%20parcel" },
    ])
  })
})

describe("an invented parcel", () => {
  const brand = { user: "nordic", timeZone: "UTC", design: plainDesign("Nordic") }
  test.each(sampleStates)("stands at %s", (state) => {
    const now = new Date("2026-11-22T12:00:00Z")
    expect(trackingView(sampleInput(brand, state, now), now).situation).toBe(state)
  })
})
