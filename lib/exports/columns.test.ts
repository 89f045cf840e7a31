import { expect, test } from "vitest"
import { exportHref } from "@/lib/exports/address"
import { columnsOf, exportColumns } from "@/lib/exports/columns"
import { fieldOfName } from "@/lib/imports/field-names"

test("an import knows each column by its label, and takes none that carriers tell", () => {
  const known = Object.fromEntries(exportColumns.map(({ key, label }) => [key, fieldOfName(label)]))
  const told = ["state", "category", "detail", "milestone", "actionRequired", "eta"]
  const later = [
    "etaFrom",
    "handedOverAt",
    "deliveredAt",
    "lastEventAt",
    "lastMessage",
    "lastPlace",
    "createdAt",
    "archivedAt",
  ]
  const expected = exportColumns.map(({ key }) => [
    key,
    [...told, ...later].includes(key) ? "leave" : key === "carrierCode" ? "carrier" : key,
  ])
  expect(known).toEqual(Object.fromEntries(expected))
})

test("columns come in the order asked for, once, by their own keys and the list's", () => {
  const keys = (...names: string[]) => columnsOf(names).map(({ key }) => key)
  expect(keys("orderNumber", "number", "trackingNumber", "nonsense")).toEqual([
    "orderNumber",
    "carrier",
    "carrierCode",
    "trackingNumber",
  ])
  expect(columnsOf([])).toBe(exportColumns)
  expect(columnsOf(["nonsense"])).toBe(exportColumns)
})

test("the address has the list's filter, not its page", () => {
  expect(
    exportHref({
      params: { carrier: ["ups"], after: "x", q: "a b" },
      columns: ["number", "order"],
    }),
  ).toBe("/api/exports/shipments.csv?q=a+b&carrier=ups&cols=number%2Corder")
  expect(exportHref({})).toBe("/api/exports/shipments.csv")
})
