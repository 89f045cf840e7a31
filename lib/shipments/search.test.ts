import { describe, expect, it } from "vitest"
import { searchTerms, searchTextOf } from "@/lib/shipments/search"

describe("searchTextOf", () => {
  it("keeps number, order and recipient in lower case, and the phone also as bare digits", () => {
    expect(
      searchTextOf({
        trackingNumber: "1Z999AA10123456784",
        orderNumber: "#10233",
        customerId: null,
        recipientName: "Márta Jensen",
        recipientEmail: "marta@example.com",
        recipientPhone: "+45 20-30 40 50",
        postalCode: "8000",
      }),
    ).toBe(
      "1z999aa10123456784 #10233 márta jensen marta@example.com +45 20-30 40 50 4520304050 8000",
    )
  })
})

describe("searchTerms", () => {
  it("finds nothing to look for in blanks", () => {
    expect(searchTerms("  \t ")).toBeNull()
  })

  it("takes a number with spaces, dashes and in the wrong case", () => {
    expect(searchTerms(" 1z 999-AA1 ")).toEqual({
      numbers: ["1Z999AA1"],
      words: ["1z", "999-aa1"],
      compact: "1z999aa1",
    })
  })

  it("takes a plain number without a second reading", () => {
    expect(searchTerms("1Z999AA1")).toEqual({
      numbers: ["1Z999AA1"],
      words: ["1z999aa1"],
      compact: null,
    })
  })

  it("leaves the # of an order number out", () => {
    expect(searchTerms("#10233")).toEqual({
      numbers: ["#10233"],
      words: ["10233"],
      compact: "#10233",
    })
    expect(searchTerms("#")).toEqual({ numbers: [], words: ["#"], compact: null })
  })

  it("looks for every word of a name", () => {
    expect(searchTerms("Jensen  Márta")).toEqual({
      numbers: ["JENSENMÁRTA"],
      words: ["jensen", "márta"],
      compact: null,
    })
  })

  it("finds the number in a carrier's link", () => {
    const link =
      "https://www.ups.com/track?loc=en_US&tracknum=1Z999AA10123456784&requester=ST/trackdetails"
    expect(searchTerms(link)).toEqual({ numbers: ["1Z999AA10123456784"], words: [], compact: null })
    expect(searchTerms("https://x.test/%E0%A4%A")?.words).toEqual([])
  })
})
