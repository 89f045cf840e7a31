import { z } from "zod"
import { checksumSchema, type PublishedFormat } from "@/lib/carriers/format"

/**
 * What of the published formats (data/couriers/*.json, parsed) recognises a number: one row per format,
 * its expression without the spaces between characters. Throws a ZodError for data of another shape.
 */
export function compactFormats(couriers: readonly unknown[]): PublishedFormat[] {
  return couriers
    .map((courier) => courierSchema.parse(courier))
    .flatMap(({ courier_code, tracking_numbers }) =>
      tracking_numbers.map((format) => compact(courier_code, format)),
    )
}

const lookupSchema = z.object({
  regex_group_name: z.string(),
  lookup: z.array(
    z.object({
      matches: z.string().optional(),
      matches_regex: z.string().optional(),
      name: z.string().optional(),
      courier: z.string().optional(),
    }),
  ),
})

const formatSchema = z.object({
  name: z.string(),
  regex: z.union([z.string(), z.array(z.string()).transform((parts) => parts.join(""))]),
  validation: z.object({
    checksum: checksumSchema.optional(),
    serial_number_format: z
      .object({ prepend_if: z.object({ matches_regex: z.string(), content: z.string() }) })
      .optional(),
  }),
  additional: z.array(lookupSchema).optional(),
})

const courierSchema = z.object({
  courier_code: z.string(),
  tracking_numbers: z.array(formatSchema),
})

/** DPD's are codes, not names. */
const namelessServices = new Set(["dpd"])

function compact(courier: string, format: z.output<typeof formatSchema>): PublishedFormat {
  const prepend = format.validation.serial_number_format?.prepend_if
  const services = lookupOf(format, "ServiceType")?.flatMap((row) =>
    row.name ? [[row.matches ?? row.matches_regex ?? "", row.name] as [string, string]] : [],
  )
  const posts = lookupOf(format, "CountryCode")?.flatMap((row) =>
    row.courier ? [[row.matches ?? "", row.courier] as [string, string]] : [],
  )
  return {
    courier,
    name: format.name,
    regex: spaceless(format.regex),
    ...(format.validation.checksum ? { checksum: format.validation.checksum } : {}),
    ...(prepend
      ? { prepend: [spaceless(prepend.matches_regex), prepend.content] as [string, string] }
      : {}),
    ...(services && !namelessServices.has(courier) ? { services } : {}),
    ...(posts && posts.length > 0 ? { posts } : {}),
  }
}

function lookupOf(format: z.output<typeof formatSchema>, group: string) {
  return format.additional?.find((lookup) => lookup.regex_group_name === group)?.lookup
}

/** Numbers are compared without spaces and dashes (lib/tracking/identity.ts). */
function spaceless(regex: string): string {
  return regex.replaceAll("\\s*", "").replaceAll("A-Z\\s]", "A-Z]").replaceAll(")-1", ")-?1")
}
