import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { z } from "zod"
import { compactFormats } from "@/lib/carriers/compact"
import publishedFormats from "@/lib/carriers/data/formats.json"
import { detectCarriers } from "@/lib/carriers/detect"
import { knownFormats } from "@/lib/carriers/known-formats"
import { matchFormats } from "@/lib/carriers/match"
import { readNumber } from "@/lib/carriers/read-number"
import { numberShape } from "@/lib/carriers/shape"

const folder = "lib/carriers/data/couriers"
const couriers = readdirSync(folder)
  .toSorted()
  .map((file): unknown => JSON.parse(readFileSync(`${folder}/${file}`, "utf8")))
const testedSchema = z.object({
  tracking_numbers: z.array(
    z.object({
      name: z.string(),
      test_numbers: z.object({ valid: z.array(z.string()), invalid: z.array(z.string()) }),
    }),
  ),
})
const published = couriers.flatMap((courier) => testedSchema.parse(courier).tracking_numbers)
const slugs = (text: string) => detectCarriers(text).map(({ carrier }) => carrier)

describe("published formats", () => {
  it("are in the browser's table as they were published, and each has been judged", () => {
    expect(JSON.parse(JSON.stringify(compactFormats(couriers)))).toEqual(publishedFormats)
    expect(Object.keys(knownFormats).toSorted()).toEqual(
      published.map(({ name }) => name).toSorted(),
    )
  })

  it.each(published.filter(({ name }) => name !== "S10"))(
    "$name knows its own numbers",
    (format) => {
      const carrier = knownFormats[format.name]?.carrier ?? ""
      for (const number of format.test_numbers.valid) {
        const plain = readNumber(number).number ?? ""
        const own = matchFormats(plain).filter(({ name }) => name === format.name)
        expect({ number, checks: own.map(({ checksum }) => checksum === "wrong") }).toEqual({
          number,
          checks: [false],
        })
        expect({ number, among: slugs(number).includes(carrier) }).toEqual({ number, among: true })
      }
      for (const number of format.test_numbers.invalid) {
        const plain = readNumber(number).number ?? ""
        const own = matchFormats(plain).filter(({ name }) => name === format.name)
        expect({ number, fits: own.some(({ checksum }) => checksum !== "wrong") }).toEqual({
          number,
          fits: false,
        })
      }
    },
  )

  it("come first for their numbers, but for two that fit FedEx as well", () => {
    const rows = published.flatMap((format) =>
      format.test_numbers.valid.map((number) => ({
        number,
        carrier: knownFormats[format.name]?.carrier,
        first: slugs(number)[0],
      })),
    )
    expect(rows.filter((row) => row.carrier && row.carrier !== row.first)).toEqual([
      { number: "287809468872", carrier: "purolator", first: "fedex" },
      { number: "320610804900", carrier: "purolator", first: "fedex" },
    ])
  })
})

describe("postal numbers", () => {
  it.each([
    ["DK", ["postnord"]],
    ["SE", ["postnord"]],
    ["NO", ["bring"]],
    ["DE", ["deutsche_post", "dhl_germany"]],
    ["GB", ["royal_mail", "parcelforce"]],
    ["US", ["usps"]],
    ["JP", ["japan_post"]],
  ])("of %s are its post's", (country, posts) => {
    expect(slugs(`RB 123 456 785 ${country}`)).toEqual(posts)
  })

  it("of no country's post are nobody's, and a wrong check digit is said to be one", () => {
    expect(slugs("RB123456785XX")).toEqual([])
    expect(detectCarriers("RB123456786DK")).toEqual([
      {
        carrier: "postnord",
        name: "PostNord",
        service: "Letter Post Registered",
        reasons: [
          "formed like an international postal number (S10) of Post Danmark",
          "the check digit does not fit, look for a typing error",
        ],
        confidence: "unlikely",
      },
    ])
  })
})

describe("other numbers", () => {
  it.each([
    ["00340434161094042557", "dhl_germany", "certain"],
    ["340434161094042557", "dhl_germany", "certain"],
    ["JJD000390007882823536", "dhl_germany", "likely"],
    ["373325380628390112", "postnord", "certain"],
    ["00373325380628390112", "postnord", "certain"],
    ["370438101015432114", "bring", "certain"],
    ["70438101015432113", "bring", "likely"],
    ["6A12345678901", "colissimo", "likely"],
    ["3SABCD1234567", "postnl", "likely"],
    ["SHIPPO_TRANSIT", "shippo", "likely"],
    ["ZKG84X7B", "gls", "possible"],
  ])("%s is first taken for %s, %s", (number, carrier, confidence) => {
    expect(detectCarriers(number)[0]).toMatchObject({ carrier, confidence })
  })

  it("reads small letters, spaces and dashes, and tells service and reasons", () => {
    expect(detectCarriers(" 1z 879e-93 0346834440 ")).toEqual([
      {
        carrier: "ups",
        name: "UPS",
        service: "UPS United States Ground",
        reasons: ["formed like UPS", "the check digit fits"],
        confidence: "certain",
      },
    ])
  })

  it("recognises nothing in nothing, words and rubbish", () => {
    for (const text of ["", "  ", "-", "HELLO WORLD", "12", "🎁", "x".repeat(5000), "https://"])
      expect(detectCarriers(text)).toEqual([])
  })
})

describe("a pasted address", () => {
  it.each([
    [
      "https://www.ups.com/track?loc=en_DK&tracknum=1Z879E930346834440&requester=ST/trackdetails",
      "ups",
    ],
    ["www.fedex.com/fedextrack/?trknbr=986578788855&trkqual=12027~986578788855~FDEG", "fedex"],
    ["https://tracking.postnord.com/en/?id=373325380628390112", "postnord"],
    ["https://sporing.bring.no/sporing/370438101015432114?lang=no", "bring"],
    ["https://www.royalmail.com/track-your-item#/tracking-results/RB123456785GB", "royal_mail"],
    ["https://gls-group.eu/DK/da/find-pakke?match=12345678901", "gls"],
    ["https://shop.example/orders?parcel=1Z879E930346834440", "ups"],
  ])("%s", (address, carrier) => {
    expect(slugs(address)[0]).toBe(carrier)
  })

  it("gives the number alone", () => {
    expect(readNumber("https://tracking.postnord.com/en/?id=373-325 380628390112")).toEqual({
      number: "373325380628390112",
      carrier: "postnord",
    })
    expect(readNumber("https://shop.example/about")).toEqual({ number: null, carrier: null })
  })
})

describe("the team's own history", () => {
  const uses = (carrier: string, shape: string, count: number) => ({ carrier, shape, count })

  it("breaks ties", () => {
    const number = "287809468872"
    const history = [uses("purolator", numberShape(number), 3), uses("fedex", "9999", 90)]
    expect(slugs(number).slice(0, 2)).toEqual(["fedex", "purolator"])
    expect(detectCarriers(number, { history })[0]).toEqual({
      carrier: "purolator",
      name: "Purolator",
      service: null,
      reasons: ["formed like Purolator (12)", "the check digit fits", "you sent 3 like it"],
      confidence: "likely",
    })
  })

  it("never outweighs a check digit with the carrier's own letters", () => {
    const number = "1Z879E930346834440"
    const history = [uses("gls", numberShape(number), 500)]
    expect(detectCarriers(number, { history }).map((one) => [one.carrier, one.confidence])).toEqual(
      [
        ["ups", "certain"],
        ["gls", "possible"],
      ],
    )
  })

  it("is a guess where nothing else knows the number", () => {
    const history = [uses("better_trucks", "BT9999", 1)]
    expect(detectCarriers("bt-0042", { history })).toEqual([
      {
        carrier: "better_trucks",
        name: "Better Trucks",
        service: null,
        reasons: ["you sent one like it"],
        confidence: "possible",
      },
    ])
  })
})
