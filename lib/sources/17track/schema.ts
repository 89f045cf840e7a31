import { z } from "zod"
import { messageLength, nameLength, readText } from "@/lib/sources/text"
import { part, text } from "@/lib/sources/tolerant"

const address = part({
  country: text(60),
  state: text(nameLength),
  city: text(nameLength),
  postal_code: text(20),
})

export type Track17Address = z.infer<typeof address>

/** Some answers give the carrier's clock as one text. */
const rawTime = z
  .union([
    z.object({ date: text(40), time: text(40), timezone: text(40) }),
    z.string().transform(() => null),
  ])
  .nullish()
  .catch(null)

/** One of tracking.providers[].events, or latest_event. */
export const track17EventSchema = z.object({
  time_iso: text(nameLength),
  time_utc: text(nameLength),
  time_raw: rawTime,
  description: text(messageLength),
  location: text(nameLength),
  stage: text(60),
  sub_status: text(60),
  address,
})

export type Track17Event = z.infer<typeof track17EventSchema>

const latestStatus = part({
  status: text(60),
  sub_status: text(60),
})

export type Track17Status = NonNullable<z.infer<typeof latestStatus>>

const provider = z.object({
  provider: part({ key: text(20), name: text(nameLength), alias: text(nameLength) }),
  service_type: text(nameLength),
  events: z.unknown().optional(),
})

/** What is known of a parcel. */
export const track17InfoSchema = z.object({
  shipping_info: part({ shipper_address: address, recipient_address: address }),
  recipient_address: address,
  latest_status: latestStatus,
  latest_event: z.unknown().optional(),
  time_metrics: part({
    estimated_delivery_date: part({ from: text(nameLength), to: text(nameLength) }),
  }),
  misc_info: part({ service_type: text(nameLength) }),
  tracking: part({ providers: z.array(provider.nullable().catch(null)).nullish().catch(null) }),
})

/** Whose parcel it is. `tag` is the merchant's own. */
export const track17ParcelSchema = z.object({
  number: text(nameLength),
  carrier: text(20),
  tag: text(nameLength),
})

export const track17RejectedSchema = z.object({
  number: text(nameLength),
  carrier: text(20),
  error: z
    .object({
      code: z.unknown().transform((value) => Number(readText(value, 20) ?? Number.NaN)),
      message: text(300),
    })
    .catch({ code: Number.NaN, message: null }),
})
