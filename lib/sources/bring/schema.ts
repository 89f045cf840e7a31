import { z } from "zod"
import { messageLength, nameLength } from "@/lib/sources/text"
import { part, text } from "@/lib/sources/tolerant"

const code = text(60).transform((value) => value?.toUpperCase() ?? null)

const address = part({
  postalCode: text(20),
  city: text(nameLength),
  countryCode: text(60),
  country: text(60),
})

export type BringAddress = z.infer<typeof address>

/** One event; dateIso has the offset, displayDate and displayTime are the same clock to read. */
export const bringEventSchema = z.object({
  description: text(messageLength),
  status: code,
  recipientSignature: part({ name: text(nameLength) }),
  postalCode: text(20),
  city: text(nameLength),
  countryCode: text(60),
  country: text(60),
  dateIso: text(nameLength),
  displayDate: text(40),
  displayTime: text(40),
})

export type BringEvent = z.infer<typeof bringEventSchema>

export const bringPackageSchema = z.object({
  packageNumber: text(nameLength),
  productName: text(nameLength),
  dateOfEstimatedDelivery: text(40),
  estimatedTimeSpanOfDelivery: part({ startTime: text(40), endTime: text(40) }),
  senderAddress: address,
  recipientName: text(nameLength),
  recipientAddress: address,
  recipientHandlingAddress: address,
  eventSet: z.unknown().optional(),
})

export type BringPackage = z.infer<typeof bringPackageSchema>

/** A shipment, or why there is none: Bring answers errors with status 200, in the place of shipments. */
export const bringConsignmentSchema = z.object({
  consignmentId: text(nameLength),
  senderReference: text(nameLength),
  senderAddress: address,
  recipientName: text(nameLength),
  recipientAddress: address,
  recipientHandlingAddress: address,
  packageSet: z.unknown().optional(),
  error: part({ code: text(60), message: text(nameLength) }),
})

export type BringConsignment = z.infer<typeof bringConsignmentSchema>

/** A callback of Event Cast: one event, without words or place, in UTC. */
export const bringCallbackSchema = z.object({
  status: code,
  shipment: text(nameLength),
  package: text(nameLength),
  created: text(nameLength),
})
