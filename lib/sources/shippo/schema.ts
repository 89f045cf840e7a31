import { z } from "zod"
import { messageLength, nameLength, readText } from "@/lib/sources/text"

const text = (maximum: number) =>
  z
    .unknown()
    .optional()
    .transform((value) => readText(value, maximum))

const place = z
  .object({ city: text(nameLength), state: text(nameLength), zip: text(20), country: text(60) })
  .nullish()
  .catch(null)

/** One scan. Tolerant: Shippo leaves out and nulls most fields for some carrier or other. */
export const shippoEventSchema = z.object({
  object_created: text(nameLength),
  status: text(40),
  substatus: z
    .object({
      code: text(60),
      text: text(messageLength),
      action_required: z.boolean().nullish().catch(null),
    })
    .nullish()
    .catch(null),
  status_details: text(messageLength),
  status_date: text(nameLength),
  location: place,
})

export type ShippoEvent = z.infer<typeof shippoEventSchema>

/** A track, as GET and POST /tracks answer and as webhooks carry it in `data`. */
export const shippoTrackSchema = z.object({
  carrier: text(nameLength),
  tracking_number: text(nameLength),
  address_from: place,
  address_to: place,
  eta: text(nameLength),
  original_eta: text(nameLength),
  servicelevel: z
    .object({ token: text(nameLength), name: text(nameLength) })
    .nullish()
    .catch(null),
  metadata: text(nameLength),
  tracking_status: z.unknown().optional(),
  tracking_history: z.unknown().optional(),
})

export type ShippoTrack = z.infer<typeof shippoTrackSchema>

/** Around a webhook's track. `carrier` and `metadata` may stand here while those inside are null. */
export const shippoEnvelopeSchema = z.object({
  event: z.string(),
  carrier: text(nameLength),
  metadata: text(nameLength),
  data: z.unknown(),
})
