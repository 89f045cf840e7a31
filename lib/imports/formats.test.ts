import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { readAmount } from "@/lib/imports/amounts"
import { countryOf } from "@/lib/imports/countries"
import { exampleOf, settledOrder } from "@/lib/imports/date-order"
import { evidenceOf, readDate } from "@/lib/imports/dates"
import { detectDelimiter } from "@/lib/imports/delimiter"
import { decode, detectEncoding, encodedLength } from "@/lib/imports/encoding"
import { readItems, readMetadata, readTags } from "@/lib/imports/lists"
import { carrierDoubt, carrierOfCell, carrierOfNumber } from "@/lib/imports/read-carrier"
import { plainCell, safeCell } from "@/lib/imports/safe-cell"

describe("dates", () => {
  const read = (text: string, order: "day" | "month" | null = null) =>
    readDate(text, { order, timeZone: "Europe/Copenhagen" })?.toISOString() ?? null
  const may12 = "2026-05-12T21:59:59.000Z"

  test.each([
    "2026-05-12",
    "2026/5/12",
    "20260512",
    "12.05.2026",
    "12.5.26",
    "12 May 2026",
    "12. Mai 2026",
    "12 de mayo de 2026",
    "Tuesday, May 12, 2026",
    "12-May-26",
    "46154",
  ])("%s is a day, which lasts until its end in the team's zone", (text) => {
    expect(read(text)).toBe(may12)
  })

  test("a time is one of the team's clocks, unless it brings its zone", () => {
    expect(read("2026-05-12 14:30")).toBe("2026-05-12T12:30:00.000Z")
    expect(read("12.05.2026 2:30 pm")).toBe("2026-05-12T12:30:00.000Z")
    expect(read("2026-05-12T14:30:15.250Z")).toBe("2026-05-12T14:30:15.250Z")
    expect(read("2026-05-12T14:30:00-0400")).toBe("2026-05-12T18:30:00.000Z")
  })

  test("of 03/04/2026 somebody must say what comes first, of 13/04/2026 nobody", () => {
    expect(read("03/04/2026")).toBeNull()
    expect(read("03/04/2026", "day")).toBe("2026-04-03T21:59:59.000Z")
    expect(read("03/04/2026", "month")).toBe("2026-03-04T22:59:59.000Z")
    expect(read("13/04/2026", "month")).toBe("2026-04-13T21:59:59.000Z")
    expect(read("04/13/2026", "day")).toBe("2026-04-13T21:59:59.000Z")
    expect(read("05/05/2026")).toBe("2026-05-05T21:59:59.000Z")
  })

  test.each(["", "soon", "31.02.2026", "2026-13-01", "99/99/2026", "12345", "2026-05-12 25:00"])(
    "%j is no date",
    (text) => expect(read(text, "day")).toBeNull(),
  )

  test("a column is settled by a date that makes sense in one order only", () => {
    const count = (...texts: string[]) => {
      const evidence = { day: 0, month: 0, either: 0 }
      for (const text of texts) {
        const kind = evidenceOf(text)
        if (kind) evidence[kind] += 1
      }
      return evidence
    }
    expect(settledOrder(count("03/04/2026", "13/04/2026"))).toBe("day")
    expect(settledOrder(count("03/04/2026", "04/13/2026"))).toBe("month")
    expect(settledOrder(count("2026-05-12", "12.5.2026", "05/05/2026"))).toBe("day")
    expect(settledOrder(count("03/04/2026"))).toBeNull()
    expect(settledOrder(count("03/04/2026", "13/04/2026", "04/13/2026"))).toBeNull()
    expect(exampleOf(count("03/04/2026"), ["05/05/2026", "03/04/2026"])).toBe("03/04/2026")
  })
})

describe("amounts", () => {
  test.each([
    ["1234.5", "1234.50", null],
    ["1,234.50", "1234.50", null],
    ["1.234,50 €", "1234.50", "EUR"],
    ["EUR 12", "12.00", "EUR"],
    ["1 234,50", "1234.50", null],
    ["$1,234,567", "1234567.00", "USD"],
    ["12,5", "12.50", null],
    ["1,234", "1234.00", null],
    ["0", "0.00", null],
  ])("%s is %s %s", (text, value, currency) => {
    expect(readAmount(text)).toEqual({ value, currency })
  })
  test.each(["", "free", "-5", "1.2.3,4,5", "12 apples", "€ 5 EUR"])("%j is none", (text) => {
    expect(readAmount(text)).toBeNull()
  })
})

describe("carriers", () => {
  test.each([
    ["UPS", "ups"],
    ["UPS Ground", "ups"],
    ["DHL Paket", "dhl_germany"],
    ["Canada Post Expedited", "canada_post"],
    ["Royal Mail", "royal_mail"],
    ["Better Trucks", "better_trucks"],
    ["12345", null],
  ])("%s is %s", (text, carrier) => expect(carrierOfCell(text)).toBe(carrier))

  test("come from the number where that is sure enough, else there is a doubt to tell", () => {
    expect(carrierOfNumber("1Z999AA10123456784", [])).toBe("ups")
    expect(carrierOfNumber("1Z999AA10123456785", [])).toBeNull()
    expect(carrierDoubt("1Z999AA10123456785")).toBe(
      "This looks like a number of UPS, but its check digit does not fit.",
    )
    expect(carrierDoubt("zz")).toBe("The number does not tell its carrier, and the row names none.")
  })
})

test("countries are known by code and by name in many languages", () => {
  const names = ["DK", "dnk", "Denmark", "Danmark", "Dänemark", "Dinamarca", "Tanska", "Nowhere"]
  expect(names.map(countryOf)).toEqual(["DK", "DK", "DK", "DK", "DK", "DK", "DK", null])
})

test("tags, items and facts are read as people and as our exports write them", () => {
  expect(readTags(" vip, gift;b2b|x ")).toEqual(["vip", "gift", "b2b", "x"])
  expect(readItems("2 x Blue mug; Red mug")).toEqual([
    { quantity: 2, name: "Blue mug" },
    { quantity: 1, name: "Red mug" },
  ])
  expect(readItems('[{"name":"a","sku":"b","quantity":3}]')).toEqual([
    { name: "a", sku: "b", quantity: 3 },
  ])
  expect(readItems("[nonsense")).toBeNull()
  expect(readMetadata('{"gift":true,"n":1}')).toEqual({ gift: "true", n: "1" })
  expect(readMetadata("gift")).toBeNull()
})

describe("encodings", () => {
  const text = "Nummer;Empfänger\n1;Jürgen Müller\n"
  const utf16 = Buffer.from(text, "utf16le")
  const swapped = Buffer.from(utf16).swap16()
  test.each([
    ["utf-8", Buffer.from(text), 0],
    ["utf-8", Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)]), 3],
    ["utf-16le", Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]), 2],
    ["utf-16be", Buffer.concat([Buffer.from([0xfe, 0xff]), swapped]), 2],
    ["utf-16le", utf16, 0],
    ["utf-16be", swapped, 0],
    ["windows-1252", Buffer.from(text, "latin1"), 0],
  ] as const)("%s", (encoding, bytes, start) => {
    expect(detectEncoding(bytes)).toEqual({ encoding, start })
    expect(decode(bytes.subarray(start), encoding)).toBe(text)
    expect(encodedLength(text, encoding)).toBe(bytes.length - start)
  })
})

test("the delimiter is what gives most lines the same columns", () => {
  expect(detectDelimiter("a;b;c\n1,5;2,5;x\n2,5;3,5;y")).toBe(";")
  expect(detectDelimiter('a,b\n"x;y;z",1\n"p;q;r",2')).toBe(",")
  expect(detectDelimiter("a\tb\n1, 2\t3\n4\t5")).toBe("\t")
  expect(detectDelimiter("a|b|c\n1|2|3")).toBe("|")
  expect(detectDelimiter("sep=;\na,b,c;d\n")).toBe(";")
  expect(detectDelimiter("number\n1\n2")).toBe(",")
})

test("a cell is never a formula, and comes back the same", () => {
  for (const text of ["=1+1", "+47 99", "-5", "@x", "\t=1", "'=1"]) {
    expect(safeCell(text)).toBe(`'${text}`)
  }
  expect(["#1", "a=b", "O'Hara", "'quoted'", ""].map(safeCell)).toEqual([
    "#1",
    "a=b",
    "O'Hara",
    "'quoted'",
    "",
  ])
  const risky = fc.string({ unit: fc.constantFrom("'", "=", "+", "-", "@", "a", "\t", "\r") })
  fc.assert(fc.property(risky, (text) => plainCell(safeCell(text)) === text))
})
