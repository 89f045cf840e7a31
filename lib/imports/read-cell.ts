import { currencyOf, readAmount } from "@/lib/imports/amounts"
import { countryOf } from "@/lib/imports/countries"
import { type DateOrder, evidenceOf, readDate } from "@/lib/imports/dates"
import type { ImportField } from "@/lib/imports/fields"
import { readItems, readMetadata, readTags } from "@/lib/imports/lists"

type Read = { value: unknown; currency?: string | null } | { problem: string }

/** What a filled cell says of a field; the shipment's own schema judges the rest. Pure. */
export function readCell(
  field: ImportField,
  text: string,
  options: { dateOrder: DateOrder | null; timeZone: string },
): Read {
  const reader = readers[field]
  return reader ? reader(text, options) : { value: text }
}

type Reader = (text: string, options: { dateOrder: DateOrder | null; timeZone: string }) => Read

const readers: Partial<Record<ImportField, Reader>> = {
  trackingNumber: (text) =>
    /^\d([.,]\d+)?E\+?\d+$/i.test(text)
      ? {
          problem:
            "A spreadsheet has shortened this number. Format the column as text there, and save again.",
        }
      : // An apostrophe keeps a spreadsheet from making it a figure.
        { value: text.replace(/^'+/, "") },
  recipientLocale: (text) => ({ value: text.replaceAll("_", "-") }),
  destinationCountry: (text) => {
    const value = countryOf(text)
    return value === null
      ? { problem: "This is not a country that we know. Two letters, like DK, always work." }
      : { value }
  },
  orderValue: (text) => {
    const amount = readAmount(text)
    return amount ?? { problem: "This is not an amount, like 1234.50." }
  },
  currency: (text) => ({ value: currencyOf(text) ?? text }),
  promisedAt: (text, { dateOrder, timeZone }) => {
    const value = readDate(text, { order: dateOrder, timeZone })
    if (value) return { value }
    return {
      problem:
        evidenceOf(text) === "either"
          ? "It is not clear whether the day or the month comes first."
          : "This is not a date. 2026-05-12 always works.",
    }
  },
  tags: (text) => ({ value: readTags(text) }),
  items: (text) => {
    const value = readItems(text)
    return value ? { value } : { problem: "Items are written like 2 x Blue mug; 1 x Red mug." }
  },
  metadata: (text) => {
    const value = readMetadata(text)
    return value ? { value } : { problem: 'Extra facts are written like {"gift": "yes"}.' }
  },
}
