import { z } from "zod"
import { messageLength, nameLength } from "@/lib/sources/text"
import { part, text } from "@/lib/sources/tolerant"

const code = text(60).transform((value) => value?.toUpperCase() ?? null)

/** One event; eventTime is the local clock of the place, without a zone. */
export const postnordEventSchema = z.object({
  eventTime: text(nameLength),
  eventCode: text(60),
  status: code,
  eventDescription: text(messageLength),
  location: part({
    displayName: text(nameLength),
    name: text(nameLength),
    locationName: text(nameLength),
    city: text(nameLength),
    postcode: text(20),
    countryCode: text(60),
    country: text(60),
    locationType: code,
  }),
})

export type PostnordEvent = z.infer<typeof postnordEventSchema>

const references = z
  .array(part({ value: text(nameLength) }))
  .nullish()
  .catch(null)

const arrival = {
  estimatedTimeOfArrival: text(nameLength),
  publicTimeOfArrival: text(nameLength),
}

export const postnordItemSchema = z.object({
  itemId: text(nameLength),
  status: code,
  ...arrival,
  originEstimatedTimeOfArrival: text(nameLength),
  acceptor: part({ name: text(nameLength) }),
  references,
  events: z.unknown().optional(),
})

export type PostnordItem = z.infer<typeof postnordItemSchema>

const party = part({
  name: text(nameLength),
  address: part({
    city: text(nameLength),
    postCode: text(20),
    countryCode: text(60),
    country: text(60),
  }),
})

export type PostnordParty = z.infer<typeof party>

const open = z.boolean().nullish().catch(null)

const openingHours = z
  .array(
    part({
      openFrom: text(20),
      openTo: text(20),
      openFrom2: text(20),
      openTo2: text(20),
      monday: open,
      tuesday: open,
      wednesday: open,
      thursday: open,
      friday: open,
      saturday: open,
      sunday: open,
    }),
  )
  .max(14)
  .nullish()
  .catch(null)

/** A service point; in some answers its hours are called openingHour. */
const deliveryPoint = part({
  name: text(nameLength),
  displayName: text(nameLength),
  address: part({
    street1: text(nameLength),
    city: text(nameLength),
    postCode: text(20),
    countryCode: text(60),
    country: text(60),
  }),
  openingHours,
  openingHour: openingHours,
})

export type PostnordDeliveryPoint = z.infer<typeof deliveryPoint>

export const postnordShipmentSchema = z.object({
  shipmentId: text(nameLength),
  status: code,
  ...arrival,
  service: part({ name: text(nameLength) }),
  consignor: party,
  consignee: party,
  deliveryPoint,
  destinationDeliveryPoint: deliveryPoint,
  references,
  items: z.unknown().optional(),
})

export type PostnordShipment = z.infer<typeof postnordShipmentSchema>

/** Why a request was refused, though with status 200. */
export const postnordFaultsSchema = part({
  faults: z
    .array(
      part({
        faultCode: text(60),
        explanationText: text(nameLength),
        paramValues: z
          .array(part({ param: text(60), value: text(nameLength) }))
          .nullish()
          .catch(null),
      }),
    )
    .nullish()
    .catch(null),
})

export type PostnordFaults = z.infer<typeof postnordFaultsSchema>
