import { describe, expect, it } from "vitest"
import { searchTerms, waysOf } from "@/lib/shipments/search"

describe("searchTerms", () => {
  it("finds nothing to look for in blanks", () => {
    expect(searchTerms("  \t ")).toBeNull()
  })

  it("takes a number with spaces, dashes and in the wrong case", () => {
    expect(searchTerms(" 1z 999-AA1 ")).toEqual({
      keys: ["1z999aa1"],
      parts: ["1z", "999", "aa1"],
      compact: "1z999aa1",
      own: false,
    })
  })

  it("takes a plain number without a second reading", () => {
    expect(searchTerms("1Z999AA1")).toEqual({
      keys: ["1z999aa1"],
      parts: ["1z999aa1"],
      compact: null,
      own: false,
    })
  })

  it("leaves the # of an order number out", () => {
    expect(searchTerms("#10233")).toMatchObject({ keys: ["10233"], parts: ["10233"] })
    expect(searchTerms("#")).toEqual({ keys: [], parts: [], compact: null, own: false })
  })

  it("looks for every word of a name, whatever its accents", () => {
    expect(searchTerms("Jensen  Márta")).toEqual({
      keys: ["jensenmarta"],
      parts: ["jensen", "marta"],
      compact: null,
      own: false,
    })
  })

  it("knows a telephone number by its last eight digits", () => {
    expect(searchTerms("+45 (20) 30-40 50")?.keys).toEqual(["4520304050", "20304050"])
  })

  it("finds the number in a carrier's link", () => {
    const link =
      "https://www.ups.com/track?loc=en_US&tracknum=1Z999AA10123456784&requester=ST/trackdetails"
    expect(searchTerms(link)).toEqual({
      keys: ["1z999aa10123456784"],
      parts: [],
      compact: null,
      own: true,
    })
    expect(searchTerms("https://x.test/%E0%A4%A")?.parts).toEqual([])
  })

  it("takes an address whole, and its first part as a word", () => {
    expect(searchTerms("Marta_J@example.com")).toEqual({
      keys: ["martaj@examplecom"],
      parts: ["marta", "j"],
      compact: null,
      own: true,
    })
  })

  it.each([
    ["1Z999AA10123456784", true],
    ["1z 999 aa1-0123 456784", true],
    ["+45 20 30 40 50", true],
    ["j@x.dk", false],
    ["#1023345", false],
    ["Christophersen 7", false],
  ])("takes %j for somebody's own: %j", (text, own) => expect(searchTerms(text)?.own).toBe(own))
})

describe("waysOf", () => {
  it.each([
    ["jensen", [["^jensen"]], ["% jensen%"]],
    ["j", [["^j"]], ["% j%"]],
    ["christopherson", [["^christophe"]], ["% christopherson%"]],
    ["12", [["^12"]], ["% 12%"]],
    ["1042", [["^1042"], ["1042$"]], ["% 1042%", "%1042 %"]],
    ["999999a", [["99999", "9999a"]], ["%999999a%"]],
    ["weber8", [["eber8"]], ["%weber8%"]],
    [
      "9200006171080000783722",
      [["83722", "78372", "07837", "00783", "00078", "00007", "80000", "08000"]],
      ["%9200006171080000783722%"],
    ],
  ])("%s is looked up by %j, and stands in the text as %j", (part, entries, patterns) => {
    expect(waysOf(part).map((way) => way.entries)).toEqual(entries)
    expect(waysOf(part).map((way) => way.pattern)).toEqual(patterns)
  })
})
