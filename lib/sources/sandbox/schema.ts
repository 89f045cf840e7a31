import { z } from "zod"

const place = z.object({
  city: z.string(),
  region: z.string().nullable(),
  postcode: z.string().nullable(),
  country: z.string().length(2),
})

/** One scan: local wall clock with its offset. */
export const sandboxScanSchema = z.object({
  at: z.iso.datetime({ offset: true }),
  code: z.string().min(1),
  text: z.string(),
  place: place.nullable(),
})

const parcel = z.object({
  number: z.string().min(4),
  service: z.string().nullable(),
  expected: z.iso.datetime({ offset: true }).nullable(),
  /** When the window opens that `expected` shuts. */
  expected_from: z.iso.datetime({ offset: true }).nullish(),
  first_expected: z.iso.datetime({ offset: true }).nullable(),
  origin: place.nullable(),
  destination: place.nullable(),
  /** Oldest first. Read one by one, so that a bad scan costs itself only. */
  scans: z.array(z.unknown()),
})

/** The answer to a poll, and (with `event`) the body of a webhook. */
export const sandboxTrackSchema = z.object({
  event: z.literal("parcel.scanned").optional(),
  parcel,
})

/** The answer to a poll for a number that the sandbox has no parcel of. */
export const sandboxUnknownSchema = z.object({
  error: z.literal("unknown_number"),
  number: z.string().min(4),
})

/** Sent when a webhook is set up; tells of no parcel. */
export const sandboxPingSchema = z.object({ event: z.literal("ping") })

export type SandboxPlaceJson = z.infer<typeof place>
export type SandboxScanJson = z.infer<typeof sandboxScanSchema>
export type SandboxTrackJson = Omit<z.infer<typeof sandboxTrackSchema>, "parcel"> & {
  parcel: Omit<z.infer<typeof parcel>, "scans"> & { scans: SandboxScanJson[] }
}
