import { z } from "zod"
import { messageLength, nameLength, readText, rowOf } from "@/lib/sources/text"
import { part, text } from "@/lib/sources/tolerant"

const html = (maximum: number) =>
  z
    .unknown()
    .optional()
    .transform((value) => readText(plainText(readText(value, maximum) ?? ""), maximum))

/** USPS writes its text for a web page: Ground Advantage<SUP>&#153;</SUP>. */
function plainText(markup: string): string {
  return markup
    .replace(/<\/?[a-z][^<>]{0,40}>/gi, "")
    .replace(/&(#\d{1,6}|#x[0-9a-f]{1,5}|[a-z]{2,8});/gi, (whole, name: string) => {
      const code = name.startsWith("#x")
        ? Number.parseInt(name.slice(2), 16)
        : Number(name.slice(1))
      if (!name.startsWith("#")) return rowOf(named, name.toLowerCase()) ?? whole
      return code <= 0x10ffff ? (windows[code] ?? String.fromCodePoint(code)) : whole
    })
}

const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  reg: "®",
  trade: "™",
}

/** Numbers that browsers read by Windows-1252. */
const windows: Readonly<Record<number, string>> = { 145: "‘", 146: "’", 150: "–", 153: "™" }

/** One of trackingEvents. */
export const uspsEventSchema = z.object({
  eventType: html(messageLength),
  eventTimestamp: text(nameLength),
  GMTTimestamp: text(nameLength),
  GMTOffset: text(20),
  eventCity: text(nameLength),
  eventState: text(nameLength),
  eventZIP: text(20),
  eventZIPCode: text(20),
  eventCountry: text(60),
  eventCode: text(20),
  firm: text(nameLength),
  name: text(nameLength),
  recipientName: text(nameLength),
})

export type UspsEvent = z.infer<typeof uspsEventSchema>

/** Of the predicted date; version 3.2 has it, and the dates, within deliveryDateExpectation. */
const window = {
  predictedDeliveryWindowStartTime: text(40),
  predictedDeliveryWindowEndTime: text(40),
}

export const uspsTrackingSchema = z.object({
  trackingNumber: text(nameLength),
  status: html(messageLength),
  statusCategory: html(nameLength),
  statusSummary: html(messageLength),
  mailClass: html(nameLength),
  expectedDeliveryTimeStamp: text(nameLength),
  predictedDeliveryTimeStamp: text(nameLength),
  predictedDeliveryDate: text(nameLength),
  expectedDeliveryDate: text(nameLength),
  ...window,
  deliveryDateExpectation: part({
    expectedDeliveryDate: text(nameLength),
    predictedDeliveryDate: text(nameLength),
    ...window,
  }),
  originCity: text(nameLength),
  originState: text(nameLength),
  originZIP: text(20),
  originCountry: text(60),
  destinationCity: text(nameLength),
  destinationState: text(nameLength),
  destinationZIP: text(20),
  destinationCountryCode: text(60),
  trackingEvents: z.unknown().optional(),
  eventSummaries: z.unknown().optional(),
})

export type UspsTracking = z.infer<typeof uspsTrackingSchema>

/** A line of eventSummaries. */
export const uspsSummarySchema = html(messageLength)
