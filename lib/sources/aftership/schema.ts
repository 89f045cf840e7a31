import { z } from "zod"
import { messageLength, nameLength } from "@/lib/sources/text"
import { part, text } from "@/lib/sources/tolerant"

/** One of checkpoints. Versions before 2024 say country_iso3 and country_name, later ones postal_code. */
export const aftershipCheckpointSchema = z.object({
  created_at: text(nameLength),
  checkpoint_time: text(nameLength),
  slug: text(nameLength),
  message: text(messageLength),
  tag: text(60),
  subtag: text(60),
  subtag_message: text(messageLength),
  raw_tag: text(60),
  location: text(nameLength),
  city: text(nameLength),
  state: text(nameLength),
  zip: text(20),
  postal_code: text(20),
  country_region: text(60),
  country_iso3: text(60),
  country_region_name: text(nameLength),
  country_name: text(nameLength),
})

export type AftershipCheckpoint = z.infer<typeof aftershipCheckpointSchema>

/** Of a range, datetime_min and datetime_max are its ends. */
const estimate = part({
  datetime: text(nameLength),
  datetime_min: text(nameLength),
  datetime_max: text(nameLength),
})

const dated = part({
  estimated_delivery_date: text(nameLength),
  estimated_delivery_date_min: text(nameLength),
  estimated_delivery_date_max: text(nameLength),
})

const customer = part({ name: text(nameLength), email: text(nameLength) })

/** A tracking, as polls answer and as webhooks carry it in `msg`. */
export const aftershipTrackingSchema = z.object({
  id: text(nameLength),
  tracking_number: text(nameLength),
  slug: text(nameLength),
  tag: text(60),
  subtag: text(60),
  created_at: text(nameLength),
  updated_at: text(nameLength),
  checkpoints: z.unknown().optional(),
  signed_by: text(nameLength),
  shipment_type: text(nameLength),
  order_id: text(nameLength),
  order_number: text(nameLength),
  latest_estimated_delivery: estimate,
  first_estimated_delivery: estimate,
  courier_estimated_delivery_date: dated,
  aftership_estimated_delivery_date: dated,
  expected_delivery: text(nameLength),
  customer_name: text(nameLength),
  customers: z.array(customer).nullish().catch(null),
  origin_city: text(nameLength),
  origin_state: text(nameLength),
  origin_postal_code: text(20),
  origin_country_region: text(60),
  origin_country_iso3: text(60),
  destination_city: text(nameLength),
  destination_state: text(nameLength),
  destination_postal_code: text(20),
  destination_country_region: text(60),
  destination_country_iso3: text(60),
})

export type AftershipTracking = z.infer<typeof aftershipTrackingSchema>
