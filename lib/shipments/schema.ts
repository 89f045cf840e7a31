import { z } from "zod"
import { normaliseTrackingNumber } from "@/lib/tracking/identity"

/** Text that may be left out; nothing but blanks is the same as nothing. */
function optionalText(maxLength: number, label: string) {
  return z
    .string()
    .trim()
    .max(maxLength, `${label} is at most ${maxLength} characters long.`)
    .nullish()
    .transform((text) => text || null)
}

const optionalEmail = z
  .string()
  .trim()
  .toLowerCase()
  .nullish()
  .transform((text) => text || null)
  .pipe(z.email("This is not an e-mail address.").nullable())

const optionalPhone = optionalText(40, "The phone number").refine(
  (text) => text === null || /^\+?[\d\s().\-/]{5,}$/.test(text),
  "A phone number has digits, spaces and a leading + only.",
)

const optionalLocale = optionalText(35, "The language").refine(
  (text) => text === null || /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text),
  "A language is written like en or pt-BR.",
)

const optionalCountry = z
  .string()
  .trim()
  .toUpperCase()
  .nullish()
  .transform((text) => text || null)
  .pipe(
    z
      .string()
      .regex(/^[A-Z]{2}$/, "A country is written with two letters, like DK.")
      .nullable(),
  )

const optionalAmount = z
  .string()
  .trim()
  .nullish()
  .transform((text) => text || null)
  .pipe(
    z
      .string()
      .regex(/^\d{1,12}(\.\d{1,2})?$/, "An order value is written like 1234.50.")
      .nullable(),
  )

const optionalCurrency = z
  .string()
  .trim()
  .toUpperCase()
  .nullish()
  .transform((text) => text || null)
  .pipe(
    z
      .string()
      .regex(/^[A-Z]{3}$/, "A currency is written with three letters, like EUR.")
      .nullable(),
  )

/** What is inside the parcel. */
export const itemSchema = z.object({
  name: z.string().trim().min(1).max(200),
  sku: z.string().trim().max(80).nullish(),
  quantity: z.number().int().positive().max(1_000_000).default(1),
})

const tag = z.string().trim().min(1).max(40, "A tag has at most 40 characters.")

/** What the shop knows of the order, where to it goes, and what the shop keeps beside it. */
const orderFields = {
  orderId: optionalText(120, "The order id"),
  street: optionalText(200, "The street"),
  destinationCity: optionalText(120, "The city"),
  destinationRegion: optionalText(120, "The region"),
  destinationCountry: optionalCountry,
  serviceLevel: optionalText(120, "The service level"),
  warehouse: optionalText(120, "The warehouse"),
  orderValue: optionalAmount,
  currency: optionalCurrency,
  items: z.array(itemSchema).max(500, "A parcel has at most 500 lines of items.").default([]),
  tags: z
    .array(tag)
    .max(50, "A shipment has at most 50 tags.")
    .default([])
    .transform((tags) => [...new Set(tags)]),
  metadata: z.record(z.string().min(1).max(80), z.string().max(2_000)).default({}),
}

const recipientFields = {
  orderNumber: optionalText(80, "The order number"),
  recipientName: optionalText(120, "The name"),
  recipientEmail: optionalEmail,
  recipientPhone: optionalPhone,
  postalCode: optionalText(16, "The postcode"),
}

/**
 * A shipment to follow. Only carrier and number must be there; the rest comes out null when it is
 * missing or blank. Parsing its own output changes nothing.
 */
export const addShipmentSchema = z.object({
  carrier: z
    .string()
    .trim()
    .toLowerCase()
    .min(1, "Choose the carrier.")
    .regex(/^[a-z0-9]+([_-][a-z0-9]+)*$/, "Choose a carrier from the list."),
  trackingNumber: z
    .string()
    .transform((text) => normaliseTrackingNumber(text) ?? "")
    .pipe(
      z
        .string()
        .min(1, "Enter the tracking number.")
        .min(4, "A tracking number has at least 4 characters.")
        .max(80, "A tracking number has at most 80 characters.")
        .regex(/^[A-Z0-9_.:]+$/, "A tracking number has letters and digits only."),
    ),
  /** Which connection follows it; null waits for webhooks. */
  connectionId: z
    .union([z.literal("").transform(() => null), z.uuid("Choose a source from the list.")])
    .nullish()
    .transform((id) => id ?? null),
  externalId: optionalText(120, "The provider's id"),
  ...recipientFields,
  ...orderFields,
  customerId: optionalText(120, "The customer id"),
  recipientLocale: optionalLocale,
  promisedAt: z
    .date("This is not a date.")
    .nullish()
    .transform((date) => date ?? null),
})

/** What `addShipment` takes: everything but carrier and number may be left out. */
export type AddShipment = z.input<typeof addShipmentSchema>

/** The form of a new shipment: its promise is a day of the team's calendar, YYYY-MM-DD. */
export const addShipmentFormSchema = addShipmentSchema
  .pick({
    carrier: true,
    trackingNumber: true,
    connectionId: true,
    orderNumber: true,
    recipientName: true,
    recipientEmail: true,
  })
  .extend({
    promisedOn: z
      .union([z.literal("").transform(() => null), z.iso.date("Enter a day like 2026-05-12.")])
      .nullish()
      .transform((date) => date ?? null),
  })
