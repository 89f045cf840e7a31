import { z } from "zod"

/** How a check digit follows from the serial number, with the constants of its algorithm. */
export const checksumSchema = z.discriminatedUnion("name", [
  z.object({
    name: z.literal("mod10"),
    evens_multiplier: z.number(),
    odds_multiplier: z.number(),
    reverse: z.boolean().optional(),
  }),
  z.object({ name: z.literal("mod7") }),
  z.object({ name: z.literal("luhn") }),
  z.object({ name: z.literal("mod_37_36") }),
  z.object({ name: z.literal("s10"), weightings: z.array(z.number()) }),
  z.object({
    name: z.literal("sum_product_with_weightings_and_modulo"),
    weightings: z.array(z.number()),
    modulo1: z.number(),
    modulo2: z.number(),
  }),
])

export type Checksum = z.output<typeof checksumSchema>

/** A format as it is published: a row of data/formats.json. */
export interface PublishedFormat {
  courier: string
  name: string
  /** For a normalised number; the groups SerialNumber and CheckDigit feed the checksum. */
  regex: string
  checksum?: Checksum
  /** A serial that matches the first gets the second in front, before the checksum. */
  prepend?: [matches: string, content: string]
  /** Expressions for the group ServiceType, and the services' names. */
  services?: [matches: string, name: string][]
  /** Country codes, and who issues their numbers; another country code is none. */
  posts?: [country: string, name: string][]
}
