import { z } from "zod"
import { messageLength, nameLength } from "@/lib/sources/text"
import { part, text } from "@/lib/sources/tolerant"

const code = text(60).transform((value) => value?.toLowerCase().replace(/[\s-]+/g, "_") ?? null)

const location = part({
  city: text(nameLength),
  state: text(nameLength),
  country: text(60),
  zip: text(20),
})

export type EasypostLocation = z.infer<typeof location>

/** One of tracking_details. */
export const easypostDetailSchema = z.object({
  message: text(messageLength),
  description: text(messageLength),
  status: code,
  status_detail: code,
  datetime: text(nameLength),
  source: text(nameLength),
  carrier_code: text(60),
  tracking_location: location,
})

/** A tracker, as GET and POST answer and as webhooks carry it in `result`. */
export const easypostTrackerSchema = z.object({
  id: text(nameLength),
  tracking_code: text(nameLength),
  status: code,
  status_detail: code,
  created_at: text(nameLength),
  updated_at: text(nameLength),
  signed_by: text(nameLength),
  est_delivery_date: text(nameLength),
  carrier: text(nameLength),
  tracking_details: z.unknown().optional(),
  carrier_detail: part({
    service: text(nameLength),
    origin_tracking_location: location,
    destination_tracking_location: location,
  }),
})

export type EasypostTracker = z.infer<typeof easypostTrackerSchema>
