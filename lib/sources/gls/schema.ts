import { z } from "zod"
import { messageLength, nameLength } from "@/lib/sources/text"
import { part, text } from "@/lib/sources/tolerant"

const code = text(60).transform((value) => value?.toUpperCase() ?? null)

/** One event; eventDateTime has an offset without a colon. */
export const glsEventSchema = z.object({
  code,
  city: text(nameLength),
  postalCode: text(20),
  country: text(60),
  description: text(messageLength),
  eventDateTime: text(nameLength),
})

/** The answer for one number. An unknown one has an error instead of a status. */
export const glsParcelSchema = z.object({
  requested: text(nameLength),
  unitno: text(nameLength),
  status: code,
  statusDateTime: text(nameLength),
  events: z.unknown().optional(),
  errorCode: code,
  errorMessage: text(nameLength),
})

export type GlsParcel = z.infer<typeof glsParcelSchema>

/** A parcel as GLS's tracking pages are told of it. */
export const glsPageSchema = z.object({
  tuNo: text(nameLength),
  referenceNo: text(nameLength),
  natSysOwnerCode: code,
  references: z
    .array(part({ type: text(60), value: text(nameLength) }))
    .nullish()
    .catch(null),
  history: z.unknown().optional(),
})

/** One event of it; date and time are the local clock. */
export const glsPageEventSchema = z.object({
  date: text(40),
  time: text(40),
  evtNo: text(60),
  evtDscr: text(messageLength),
  address: part({ city: text(nameLength), countryCode: text(60), countryName: text(60) }),
})
