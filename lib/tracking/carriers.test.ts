import { describe, expect, it } from "vitest"
import { carrierName, carriers, carrierTrackingUrl } from "@/lib/tracking/carriers"
import { normaliseCarrier } from "@/lib/tracking/identity"

describe("carriers", () => {
  it("names the listed, and makes the others readable", () => {
    expect(carrierName("dhl_express")).toBe("DHL Express")
    expect(carrierName("better_trucks")).toBe("Better Trucks")
    expect(carrierName("lso")).toBe("LSO")
    expect(carrierName("constructor")).toBe("Constructor")
  })

  it("links to the carrier's own page with the number encoded", () => {
    expect(carrierTrackingUrl("usps", "9205590164917312751089")).toBe(
      "https://tools.usps.com/go/TrackConfirmAction?tLabels=9205590164917312751089",
    )
    expect(carrierTrackingUrl("ups", "1Z&x=1$&")).toBe(
      "https://www.ups.com/track?tracknum=1Z%26x%3D1%24%26",
    )
    expect(carrierTrackingUrl("shippo", "SHIPPO_TRANSIT")).toBeNull()
    expect(carrierTrackingUrl("toString", "1")).toBeNull()
  })

  it("has slugs that reading a carrier's name leaves as they are, and whole templates", () => {
    for (const [slug, { trackingUrl }] of Object.entries(carriers)) {
      expect(normaliseCarrier(slug)).toBe(slug)
      if (trackingUrl) expect(trackingUrl.match(/\{number\}/g), slug).toHaveLength(1)
      if (trackingUrl) expect(new URL(trackingUrl).protocol).toBe("https:")
    }
  })
})
