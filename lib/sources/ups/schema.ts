import { z } from "zod"
import { messageLength, nameLength } from "@/lib/sources/text"
import { part, text } from "@/lib/sources/tolerant"

const code = text(60).transform((value) => value?.toUpperCase() ?? null)

/** Two spellings of the country: country in recorded answers, countryCode in the documentation. */
const address = part({
  city: text(nameLength),
  stateProvince: text(nameLength),
  postalCode: text(20),
  country: text(60),
  countryCode: text(60),
})

export type UpsAddress = z.infer<typeof address>

const status = part({
  type: code,
  code,
  statusCode: code,
  description: text(messageLength),
})

export type UpsStatus = NonNullable<z.infer<typeof status>>

/** One scan. The gmt fields are not always there; times may lack their leading zero. */
export const upsActivitySchema = z.object({
  date: text(40),
  time: text(40),
  gmtDate: text(40),
  gmtTime: text(40),
  gmtOffset: text(40),
  location: part({ address }),
  status,
})

export type UpsActivity = z.infer<typeof upsActivitySchema>

const numbered = part({ number: text(nameLength) })
const dated = part({ type: code, date: text(40) })

export const upsPackageSchema = z.object({
  trackingNumber: text(nameLength),
  activity: z.unknown().optional(),
  currentStatus: status,
  deliveryDate: z.array(dated).nullish().catch(null),
  deliveryTime: part({ type: code, startTime: text(40), endTime: text(40) }),
  deliveryInformation: part({ receivedBy: text(nameLength) }),
  packageAddress: z
    .array(part({ type: code, name: text(nameLength), attentionName: text(nameLength), address }))
    .nullish()
    .catch(null),
  referenceNumber: z.array(numbered).nullish().catch(null),
  service: part({ description: text(nameLength) }),
})

export type UpsPackage = z.infer<typeof upsPackageSchema>

const notice = part({ code: text(60), message: text(nameLength) })

export const upsShipmentSchema = z.object({
  inquiryNumber: text(nameLength),
  package: z.unknown().optional(),
  warnings: z.array(notice).nullish().catch(null),
})

export type UpsShipment = z.infer<typeof upsShipmentSchema>

/** What stands in an answer of UPS's that is an error. */
export const upsErrorSchema = z.object({ errors: z.array(notice).nonempty() })

/** The message of a Track Alert subscription: one scan of one package. */
export const upsAlertSchema = z.object({
  trackingNumber: text(nameLength),
  localActivityDate: text(40),
  localActivityTime: text(40),
  gmtActivityDate: text(40),
  gmtActivityTime: text(40),
  activityLocation: address,
  activityStatus: part({
    type: code,
    code,
    descriptionCode: code,
    description: text(messageLength),
  }),
  scheduledDeliveryDate: text(40),
  receivedBy: text(nameLength),
})

export type UpsAlert = z.infer<typeof upsAlertSchema>
