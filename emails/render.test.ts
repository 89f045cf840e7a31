import { describe, expect, it } from "vitest"
import { renderMail } from "@/emails/render"
import { type BrandDesign, plainDesign } from "@/lib/brand/schema"
import { composeView } from "@/lib/notifications/compose"
import { triggers } from "@/lib/notifications/schema"
import { mailSources } from "@/tests/mail-sources"

type Over = Parameters<typeof mailSources>[1]

const english: typeof mailSources = (trigger, over = {}) =>
  mailSources(trigger, { ...over, shipment: { recipientLocale: "en-GB", ...over.shipment } })

async function rendered(trigger: (typeof triggers)[number], over: Over = {}) {
  const mail = await renderMail(composeView(english(trigger, over)))
  return {
    ...mail,
    preheader: /data-skip-in-text="true">([^<]*)</.exec(mail.html)?.[1],
    headline: /<h1[^>]*>([^<]*)</.exec(mail.html)?.[1],
    title: /<title>([^<]*)</.exec(mail.html)?.[1],
    button: /<a href="([^"]*)" class="button"/.exec(mail.html)?.[1],
  }
}

describe("each template", () => {
  it.each([
    [
      "handed_over",
      {
        subject: "On its way: your order #10233 from Nordic Outfitters",
        preheader: "UPS has it. Expected Monday 23 November.",
        headline: "On its way, expected Monday 23 November",
      },
    ],
    [
      "out_for_delivery",
      {
        subject: "Out for delivery: your order #10233 from Nordic Outfitters",
        preheader: "A driver from UPS has it on board.",
        headline: "Out for delivery, Friday 20 November",
      },
    ],
    [
      "ready_for_pickup",
      {
        subject: "Ready for pickup: your order #10233 from Nordic Outfitters",
        preheader: "It waits for you at the pickup point in Aarhus.",
        headline: "Waiting for you at the pickup point in Aarhus",
      },
    ],
    [
      "delivered",
      {
        subject: "Delivered: your order #10233 from Nordic Outfitters",
        preheader: "UPS delivered it on Friday 20 November.",
        headline: "Delivered on Friday 20 November at 11:00",
      },
    ],
    [
      "delivery_problem",
      {
        subject:
          "About your order #10233 from Nordic Outfitters: UPS could not deliver: nobody was there",
        preheader: "What UPS tells us, and what happens next.",
        headline: "UPS could not deliver: nobody was there",
      },
    ],
  ] as const)("%s", async (trigger, expected) => {
    const mail = await rendered(trigger)
    expect(mail).toMatchObject({
      ...expected,
      title: expected.subject,
      button: "https://track.example/tracking/nordic/ups/1Z12345E0205271688",
    })
    expect(mail.html.length).toBeLessThan(30_000)
    expect(mail.html).toContain('<meta name="color-scheme" content="light dark"/>')
    expect(mail.html).not.toContain("<img")
    expect(mail.text).toContain(expected.headline)
    expect(mail.text).toContain("https://track.example/tracking/nordic/ups/1Z12345E0205271688")
    expect(mail.text).not.toMatch(/<[a-z]/i)
  })

  it("writes the plain-text part on purpose", async () => {
    const { text } = await rendered("delivery_problem", { message: "Notice left at the door" })
    expect(text).toBe(`UPS could not deliver: nobody was there

Hello Maria Jensen,
This is about your order #10233 from Nordic Outfitters.

UPS says: Notice left at the door

Step 4 of 5: Out for delivery

Place: Aarhus
Carrier: UPS
Tracking number: 1Z12345E0205271688

What happens next
UPS mostly tries again the next working day, or leaves it at a pickup point.

What you can do
Choose another day or a pickup point at UPS.

See what to do
https://track.example/tracking/nordic/ups/1Z12345E0205271688

Questions? Contact Nordic Outfitters
help@nordic.example

-- 
You get this mail because Nordic Outfitters sent you a parcel.
`)
  })
})

describe("the bar", () => {
  it("is readable without colour or pictures", async () => {
    const { html } = await rendered("out_for_delivery")
    const marks = [...html.matchAll(/>([✓●○!])<br\/>([^<]+)</g)].map(([, mark, label]) => [
      mark,
      label,
    ])
    expect(marks).toEqual([
      ["✓", "Label created"],
      ["✓", "Handed over"],
      ["✓", "On its way"],
      ["●", "Out for delivery"],
      ["○", "Delivered"],
    ])
  })

  it("shows where trouble stopped it", async () => {
    const { html } = await rendered("delivery_problem")
    expect(html).toMatch(/>!<br\/>Out for delivery</)
  })
})

describe("what is missing", () => {
  it("greets nobody by name, and calls it a parcel", async () => {
    const mail = await rendered("handed_over", {
      shipment: { recipientName: null, orderNumber: null, eta: null },
    })
    expect(mail).toMatchObject({
      subject: "On its way: your parcel from Nordic Outfitters",
      headline: "On its way to you with UPS",
    })
    expect(mail.text).toContain("Hello,\nUPS now has your parcel from Nordic Outfitters.")
    expect(mail.text).not.toContain("Expected")
  })

  it("promises no day that has passed", async () => {
    const mail = await rendered("handed_over", {
      shipment: { eta: new Date("2026-11-19T00:00:00Z") },
    })
    expect(mail.headline).toBe("On its way to you with UPS")
    expect(mail.text).not.toContain("Expected")
  })

  it("leads to the carrier while the shop has no page, and asks nobody without support", async () => {
    const mail = await rendered("handed_over", { brand: null })
    expect(mail.subject).toBe("On its way: your order #10233 from Nordic")
    expect(mail.button).toMatch(/^https:\/\/www\.ups\.com\//)
    expect(mail.text).not.toContain("Questions?")
  })

  it("shows a logo by its absolute address, with the shop's name where pictures are off", async () => {
    const { brand } = mailSources("delivered")
    if (!brand) throw new Error("the sample has a brand")
    const png = await rendered("delivered", { brand: { ...brand, design: withLogo("image/png") } })
    expect(png.html).toMatch(
      /<img[^>]*alt="Nordic Outfitters"[^>]*src="https:\/\/track\.example\/tracking\/nordic\/logo\?v=[\w-]+"/,
    )
    const svg = await rendered("delivered", {
      brand: { ...brand, design: withLogo("image/svg+xml") },
    })
    expect(svg.html).not.toContain("<img")
  })
})

function withLogo(type: "image/png" | "image/svg+xml"): BrandDesign {
  const light = { id: "0190a000-0000-7000-8000-00000000000a", type, width: 40, height: 40 }
  return { ...plainDesign("Nordic Outfitters"), logo: { light, dark: null } }
}

describe("hostile input", () => {
  const script = '<script>alert("x")</script>'
  const hostile = "Bcc: x@example.org"

  it.each(triggers)("%s stays one line, escaped and small", async (trigger) => {
    const { brand } = mailSources(trigger)
    if (!brand) throw new Error("the sample has a brand")
    const mail = await rendered(trigger, {
      message: `${script}\r\n${hostile}`,
      shipment: {
        recipientName: `${script}${"x".repeat(10_000)}`,
        orderNumber: `1\r\n${hostile}\u202E`,
        signedBy: `\u202E${script}`,
      },
      brand: {
        ...brand,
        design: {
          ...plainDesign(`Evil\r\n${hostile} <b>`),
          colours: {
            ...plainDesign("").colours,
            brand: "red;background:url(x)",
          },
          websiteUrl: "javascript:alert(1)",
          support: {
            url: "javascript:alert(1)",
            email: `a@example.com?bcc=x@example.org`,
            phone: "javascript:alert(1)",
          },
        },
      },
    })
    expect(mail.subject).not.toMatch(/[\p{Cc}\u202e]/u)
    expect(mail.subject.length).toBeLessThan(200)
    expect(mail.html).not.toMatch(/<script|<b>Evil|javascript:|url\(|\u202e|mailto:/)
    expect(mail.html.length).toBeLessThan(30_000)
    expect(mail.text).not.toMatch(/^Bcc/m)
    expect(mail.text.length).toBeLessThan(2_000)
  })

  it("lets a right-to-left name stand in its own direction", async () => {
    const mail = await rendered("delivered", { shipment: { recipientName: "مريم" } })
    expect(mail.html).toContain("Hello \u2068مريم\u2069,<br/>")
  })
})
