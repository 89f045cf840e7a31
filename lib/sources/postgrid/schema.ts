import { z } from "zod"
import { messageLength, nameLength, readText } from "@/lib/sources/text"

const text = (maximum: number) =>
  z
    .unknown()
    .optional()
    .transform((value) => readText(value, maximum))

const code = text(60).transform((value) => value?.toLowerCase().replace(/[\s-]+/g, "_") ?? null)

const contact = z
  .object({
    firstName: text(nameLength),
    lastName: text(nameLength),
    companyName: text(nameLength),
    email: text(nameLength),
    city: text(nameLength),
    provinceOrState: text(nameLength),
    postalOrZip: text(20),
    countryCode: text(60),
    country: text(60),
  })
  .nullish()
  .catch(null)

export type PostgridContact = z.infer<typeof contact>

/** One of carrierTracking.trackingUpdates. */
export const postgridUpdateSchema = z.object({
  message: text(messageLength),
  status: code,
  statusDetail: code,
  createdAt: text(nameLength),
  trackingLocation: z
    .object({
      city: text(nameLength),
      provinceOrState: text(nameLength),
      countryCode: text(60),
      postalOrZip: text(20),
    })
    .nullish()
    .catch(null),
})

export type PostgridUpdate = z.infer<typeof postgridUpdateSchema>

/** A beta field: it may be absent, and its shape may still change. */
const carrierTracking = z
  .object({
    status: code,
    statusDetail: code,
    estDeliveryDate: text(nameLength),
    signedBy: text(nameLength),
    carrier: text(nameLength),
    trackingUpdates: z.unknown().optional(),
  })
  .nullish()
  .catch(null)

export type CarrierTracking = NonNullable<z.infer<typeof carrierTracking>>

/** A letter, postcard, cheque or self-mailer, as far as tracking goes. */
export const postgridOrderSchema = z.object({
  id: text(nameLength),
  object: text(nameLength),
  status: code,
  description: text(nameLength),
  mailingClass: text(nameLength),
  extraService: text(nameLength),
  createdAt: text(nameLength),
  updatedAt: text(nameLength),
  trackingNumber: text(nameLength),
  carrierTracking,
  from: contact,
  to: contact,
})

export type PostgridOrder = z.infer<typeof postgridOrderSchema>
