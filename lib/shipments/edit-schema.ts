import { z } from "zod"
import { addShipmentSchema, itemSchema } from "@/lib/shipments/schema"

const { shape } = addShipmentSchema

/** What a person may correct on a shipment; what is left out becomes empty. */
export const editShipmentSchema = z.object({
  orderId: shape.orderId,
  orderNumber: shape.orderNumber,
  customerId: shape.customerId,
  orderValue: shape.orderValue,
  currency: shape.currency,
  serviceLevel: shape.serviceLevel,
  warehouse: shape.warehouse,
  promisedAt: shape.promisedAt,
  items: shape.items,
  recipientName: shape.recipientName,
  recipientEmail: shape.recipientEmail,
  recipientPhone: shape.recipientPhone,
  recipientLocale: shape.recipientLocale,
  street: shape.street,
  postalCode: shape.postalCode,
  destinationCity: shape.destinationCity,
  destinationRegion: shape.destinationRegion,
  destinationCountry: shape.destinationCountry,
  metadata: shape.metadata,
})

export type EditShipment = z.input<typeof editShipmentSchema>

/** Rows of a form travel as JSON in one field; what is wrong with a row is said at that field. */
function rows<S extends z.ZodType>(schema: S) {
  return z.string().transform((text, context): z.output<S> => {
    const read = schema.safeParse(parsed(text))
    if (read.success) return read.data
    const [issue] = read.error.issues
    const [row] = issue?.path ?? []
    const place = typeof row === "number" ? `Line ${row + 1}: ` : ""
    context.addIssue({ code: "custom", message: `${place}${issue?.message ?? "is not right."}` })
    return z.NEVER
  })
}

const formItemSchema = itemSchema.extend({
  name: z.string().trim().min(1, "say what it is.").max(200, "at most 200 characters."),
  quantity: z.coerce
    .number("the quantity is a whole number.")
    .int("the quantity is a whole number.")
    .positive("the quantity is at least 1.")
    .max(1_000_000, "the quantity is too large."),
})

const formEntrySchema = z.object({
  key: z.string().trim().min(1, "give the field a name.").max(80, "a name has 80 characters."),
  value: z.string().trim().max(2_000, "a value has at most 2,000 characters."),
})

/** The edit form: its promise is a day of the team's calendar, its items and free fields come as JSON. */
export const editShipmentFormSchema = editShipmentSchema
  .omit({ promisedAt: true, items: true, metadata: true })
  .extend({
    promisedOn: z.union([
      z.literal("").transform(() => null),
      z.iso.date("Enter a day like 2026-05-12."),
    ]),
    items: rows(z.array(formItemSchema).max(500)),
    metadata: rows(
      z
        .array(formEntrySchema)
        .max(100, "A shipment has at most 100 free fields.")
        .refine(
          (entries) => new Set(entries.map(({ key }) => key)).size === entries.length,
          "Two fields have the same name.",
        ),
    ).transform((entries) => Object.fromEntries(entries.map(({ key, value }) => [key, value]))),
  })

/** What is not JSON at all fails the schema as anything else of a wrong shape does. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

export const tagsSchema = shape.tags
