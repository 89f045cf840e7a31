import { describe, expect, it } from "vitest"
import { readPlaceText } from "@/lib/sources/place-text"

describe("readPlaceText", () => {
  it.each([
    ["Germany", null, null, "DE"],
    ["BERGEN - NORWAY", "BERGEN", null, "NO"],
    ["EAST MIDLANDS - UK", "EAST MIDLANDS", null, "GB"],
    ["Gasquet, CA, US", "Gasquet", "CA", "US"],
    ["FAYETTEVILLE, TX, 78940, USA, United States", "FAYETTEVILLE, TX, 78940, USA", null, "US"],
    ["New Delhi, India", "New Delhi", null, "IN"],
    ["LOS ANGELES, CA", "LOS ANGELES, CA", null, null],
    ["Bremen GVZ", "Bremen GVZ", null, null],
    ["SHENZHEN", "SHENZHEN", null, null],
    ["US", "US", null, null],
  ])("reads %s", (text, city, region, country) => {
    expect(readPlaceText(text)).toEqual({ city, region, postalCode: null, country })
  })

  it.each(["", " ", null, undefined])("knows nothing of %j", (text) => {
    expect(readPlaceText(text)).toBeNull()
  })
})
