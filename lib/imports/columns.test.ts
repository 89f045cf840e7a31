import { describe, expect, test } from "vitest"
import { guessColumns } from "@/lib/imports/guess-columns"
import { columnNames, guessHeader } from "@/lib/imports/header"
import { type RowContext, understandRow } from "@/lib/imports/understand-row"

const guess = (...names: string[]) => guessColumns(names.map((name) => ({ name, samples: [] })))

describe("columns", () => {
  test.each([
    [
      "English",
      ["Tracking Number", "Carrier", "Order #", "ShipToName", "E-mail", "Zip", "Country"],
      [
        "trackingNumber",
        "carrier",
        "orderNumber",
        "recipientName",
        "recipientEmail",
        "postalCode",
        "destinationCountry",
      ],
    ],
    [
      "German",
      ["Sendungsnummer", "Empfänger", "Straße", "PLZ", "Ort", "Lieferdatum", "Währung"],
      [
        "trackingNumber",
        "recipientName",
        "street",
        "postalCode",
        "destinationCity",
        "promisedAt",
        "currency",
      ],
    ],
    [
      "French",
      ["N° de suivi", "Transporteur", "N° de commande", "Téléphone", "Code postal", "Pays"],
      [
        "trackingNumber",
        "carrier",
        "orderNumber",
        "recipientPhone",
        "postalCode",
        "destinationCountry",
      ],
    ],
    [
      "Danish",
      ["Pakkenummer", "Ordrenr", "Modtager", "By"],
      ["trackingNumber", "orderNumber", "recipientName", "destinationCity"],
    ],
    ["unknown", ["Foo", "Status", "Line", "Problem"], ["leave", "leave", "leave", "leave"]],
  ])("are known by their names: %s", (_, names, uses) => {
    expect(guess(...names)).toEqual(uses)
  })

  test("are known by what stands in them where the name says nothing", () => {
    const columns = [
      { name: "A", samples: ["1Z999AA10123456784", "1Z999AA10123456784"] },
      { name: "B", samples: ["a@b.example", "c@d.example", ""] },
      { name: "C", samples: ["UPS", "FedEx"] },
      { name: "D", samples: ["+47 99 12 34 56"] },
      { name: "E", samples: ["hello"] },
    ]
    expect(guessColumns(columns)).toEqual([
      "trackingNumber",
      "recipientEmail",
      "carrier",
      "recipientPhone",
      "leave",
    ])
  })

  test("of two for one field the one counts that fits what stands in it", () => {
    const columns = [
      { name: "Tracking", samples: ["in transit", "delivered"] },
      { name: "Tracking number", samples: ["1Z999AA10123456784"] },
      { name: "Carrier", samples: ["UPS"] },
      { name: "Carrier code", samples: ["ups"] },
    ]
    expect(guessColumns(columns)).toEqual(["leave", "trackingNumber", "leave", "carrier"])
  })
})

describe("the line with the names", () => {
  test("is the one that we know most words of, also under a title", () => {
    const title = ["Orders of March", "", ""]
    const names = ["Tracking number", "Order", "Foo"]
    expect(guessHeader([names, ["1Z", "1", "x"]])).toBe(0)
    expect(guessHeader([title, names, ["1Z", "1", "x"]])).toBe(1)
  })
  test("is the first one if it reads like names, and none where values begin at once", () => {
    expect(
      guessHeader([
        ["Foo", "Bar"],
        ["12345", "x"],
      ]),
    ).toBe(0)
    expect(
      guessHeader([
        ["1Z999AA10123456784", "Kari"],
        ["1Z999AA10123456785", "Ola"],
      ]),
    ).toBeNull()
  })
  test("makes names that are all different", () => {
    expect(columnNames(["a", " ", "a"], 3)).toEqual(["a", "Column B", "a (2)"])
    expect(columnNames(null, 28).at(-1)).toBe("Column AB")
  })
})

describe("a row", () => {
  const context: RowContext = {
    columns: [
      "trackingNumber",
      "carrier",
      "recipientEmail",
      "promisedAt",
      "orderValue",
      "keep",
      "leave",
    ],
    names: ["Number", "Carrier", "Mail", "Day", "Total", "Gift note", "Nothing"],
    dateOrder: null,
    timeZone: "UTC",
    history: [],
    carrier: null,
  }
  const problems = (...cells: string[]) =>
    understandRow(cells, context).problems.map(({ column, reason }) => [column, reason])

  test("says what it says, and leaves open what it does not", () => {
    expect(
      understandRow(
        ["'1z 999 aa1 01 2345 6784", "", "A@B.example", "2026-05-12", "12,50 €", "x", "y"],
        context,
      ),
    ).toEqual({
      problems: [],
      draft: {
        carrier: "ups",
        trackingNumber: "1Z999AA10123456784",
        recipientEmail: "a@b.example",
        promisedAt: new Date("2026-05-12T23:59:59Z"),
        orderValue: "12.50",
        currency: "EUR",
        metadata: { "Gift note": "x" },
      },
    })
  })

  test("says what is wrong in each column, once", () => {
    expect(problems("1Z999AA10123456784", "", "no", "03/04/2026", "free")).toEqual([
      [3, "It is not clear whether the day or the month comes first."],
      [4, "This is not an amount, like 1234.50."],
      [2, "This is not an e-mail address."],
    ])
    expect(problems("9.2E+21", "ups")).toEqual([
      [
        0,
        "A spreadsheet has shortened this number. Format the column as text there, and save again.",
      ],
    ])
    expect(problems("", "ups")).toEqual([[0, "Enter the tracking number."]])
    expect(problems("ABCD", "123")).toEqual([[1, "This is not the name of a carrier."]])
    expect(problems("1Z999AA10123456784", "", "", "", "", "", "", "more")).toEqual([
      [null, "This row has more columns than the others."],
    ])
  })
})
