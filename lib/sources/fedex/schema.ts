import { z } from "zod"
import { messageLength, nameLength } from "@/lib/sources/text"
import { part, text } from "@/lib/sources/tolerant"

const code = text(60).transform((value) => value?.toUpperCase() ?? null)

const address = part({
  city: text(nameLength),
  stateOrProvinceCode: text(nameLength),
  postalCode: text(20),
  countryCode: text(60),
})

export type FedexAddress = z.infer<typeof address>

/** One scan. FedEx lists them newest first, with the scan's own offset, but for pickups. */
export const fedexScanSchema = z.object({
  date: text(nameLength),
  eventType: code,
  eventDescription: text(messageLength),
  exceptionCode: code,
  exceptionDescription: text(messageLength),
  derivedStatusCode: code,
  derivedStatus: text(messageLength),
  scanLocation: address,
})

export type FedexScan = z.infer<typeof fedexScanSchema>

const place = part({ locationContactAndAddress: part({ address }) })
const party = part({
  contact: part({ personName: text(nameLength), companyName: text(nameLength) }),
  address,
})
const window = part({ window: part({ begins: text(nameLength), ends: text(nameLength) }) })

export const fedexErrorSchema = part({ code, message: text(nameLength) })

export const fedexResultSchema = z.object({
  trackingNumberInfo: part({ trackingNumber: text(nameLength) }),
  error: fedexErrorSchema,
  latestStatusDetail: part({
    code,
    derivedCode: code,
    statusByLocale: text(messageLength),
    description: text(messageLength),
    scanLocation: address,
  }),
  scanEvents: z.unknown().optional(),
  dateAndTimes: z
    .array(part({ type: code, dateTime: text(nameLength) }))
    .nullish()
    .catch(null),
  estimatedDeliveryTimeWindow: window,
  standardTransitTimeWindow: window,
  deliveryDetails: part({ receivedByName: text(nameLength), signedByName: text(nameLength) }),
  serviceDetail: part({ description: text(nameLength), type: text(nameLength) }),
  originLocation: place,
  destinationLocation: place,
  shipperInformation: party,
  recipientInformation: party,
  lastUpdatedDestinationAddress: address,
  additionalTrackingInfo: part({
    packageIdentifiers: z
      .array(
        part({
          type: code,
          value: text(nameLength),
          values: z.array(text(nameLength)).nullish().catch(null),
        }),
      )
      .nullish()
      .catch(null),
  }),
})

export type FedexResult = z.infer<typeof fedexResultSchema>

/** Of one number that was asked for. */
export const fedexCompleteSchema = z.object({
  trackingNumber: text(nameLength),
  trackResults: z.unknown().optional(),
})
