import { z } from "zod"
import { messageLength, nameLength } from "@/lib/sources/text"
import { part, text } from "@/lib/sources/tolerant"

const place = part({
  address: part({
    countryCode: text(60),
    postalCode: text(20),
    addressLocality: text(nameLength),
  }),
})

export type DhlPlace = z.infer<typeof place>

/** One of events, or the shipment's status. MyDHL has date, time and typeCode. */
export const dhlEventSchema = z.object({
  timestamp: text(nameLength),
  date: text(40),
  time: text(40),
  GMTOffset: text(40),
  statusCode: text(60),
  status: text(messageLength),
  statusDetailed: text(60),
  typeCode: text(20),
  description: text(messageLength),
  remark: text(messageLength),
  location: place,
  serviceArea: z
    .array(z.object({ description: text(nameLength) }))
    .nullish()
    .catch(null),
  signedBy: text(nameLength),
})

export type DhlEvent = z.infer<typeof dhlEventSchema>

const person = part({
  name: text(nameLength),
  givenName: text(nameLength),
  familyName: text(nameLength),
  organizationName: text(nameLength),
})

export type DhlPerson = z.infer<typeof person>

const reference = z.object({ number: text(nameLength), type: text(nameLength) })

/** MyDHL's sender or receiver. */
const party = part({
  postalAddress: part({
    cityName: text(nameLength),
    postalCode: text(20),
    provinceCode: text(nameLength),
    countryCode: text(60),
  }),
})

export type DhlParty = z.infer<typeof party>

export const dhlShipmentSchema = z.object({
  id: text(nameLength),
  shipmentTrackingNumber: text(nameLength),
  service: text(60),
  origin: place,
  destination: place,
  status: z.unknown().optional(),
  events: z.unknown().optional(),
  shipperDetails: party,
  receiverDetails: party,
  pieces: z
    .array(part({ events: z.unknown().optional() }))
    .nullish()
    .catch(null),
  shipperReferences: z
    .array(part({ value: text(nameLength) }))
    .nullish()
    .catch(null),
  estimatedTimeOfDelivery: text(nameLength),
  estimatedDeliveryTimeFrame: part({
    estimatedFrom: text(nameLength),
    estimatedThrough: text(nameLength),
  }),
  details: part({
    product: part({ productName: text(nameLength) }),
    receiver: person,
    proofOfDelivery: part({ signed: person, signedBy: text(nameLength) }),
    references: z
      .union([z.array(reference), reference.transform((one) => [one])])
      .nullish()
      .catch(null),
  }),
})

export type DhlShipment = z.infer<typeof dhlShipmentSchema>
