import { describe, expect, it } from "vitest"
import { alpha2ByAlpha3 } from "@/lib/tracking/place-tables"
import { readPlace } from "@/lib/tracking/places"
import { zoneOf } from "@/lib/tracking/zones"

describe("readPlace", () => {
  it("reads a place as given", () => {
    expect(
      readPlace({ city: " Las Vegas ", region: "nv", postalCode: "89101", country: "us" }),
    ).toEqual({
      city: "Las Vegas",
      region: "NV",
      postalCode: "89101",
      country: "US",
    })
  })

  it.each([
    ["USA", "US"],
    ["United States", "US"],
    ["united kingdom", "GB"],
    ["UK", "GB"],
    ["DEU", "DE"],
    ["Denmark", "DK"],
    ["The Netherlands", "NL"],
    ["Atlantis", null],
    ["ZZZ", null],
  ])("knows the country %s as %s", (text, code) => {
    expect(readPlace({ city: "X", country: text })?.country).toBe(code)
  })

  it("gives North American states their code, and leaves the rest", () => {
    expect(readPlace({ region: "Nevada", country: "US" })?.region).toBe("NV")
    expect(readPlace({ region: "Québec", country: "CA" })?.region).toBe("QC")
    expect(readPlace({ region: "US-NV", country: "US" })?.region).toBe("NV")
    expect(readPlace({ region: "Georgia", country: "GB" })?.region).toBe("GEORGIA")
  })

  it("is null when nothing is known", () => {
    expect(readPlace(null)).toBeNull()
    expect(readPlace({ city: "", region: " ", postalCode: null })).toBeNull()
  })

  it("knows every country once", () => {
    expect(alpha2ByAlpha3.size).toBe(249)
    expect(new Set(alpha2ByAlpha3.values()).size).toBe(249)
  })
})

describe("zoneOf", () => {
  const zoneIn = (country: string, region: string | null = null) =>
    zoneOf({ city: null, region, postalCode: null, country })

  it("knows countries with one zone, and states by their main one", () => {
    expect(zoneIn("DK")).toBe("Europe/Copenhagen")
    expect(zoneIn("US", "NV")).toBe("America/Los_Angeles")
    expect(zoneIn("CA", "NL")).toBe("America/St_Johns")
    expect(zoneIn("AU", "WA")).toBe("Australia/Perth")
  })

  it("does not guess", () => {
    for (const place of ["US", "CA", "AU", "RU", "BR", "XX"]) expect(zoneIn(place)).toBeNull()
    expect(zoneIn("US", "ZZ")).toBeNull()
    expect(zoneOf(null)).toBeNull()
  })
})
