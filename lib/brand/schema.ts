import { z } from "zod"
import {
  colourField,
  dayField,
  lineField,
  mailField,
  neededAddress,
  neededLine,
  ownColour,
  phoneField,
  webAddress,
} from "@/lib/brand/fields"
import { fontKeys } from "@/lib/brand/fonts"
import { isOnNetwork, networkKeys } from "@/lib/brand/social"
import { defaultColour } from "@/lib/brand/theme"

/** A picture of the team, and what a page must know of it before it is there. */
const picture = z
  .object({
    id: z.uuid(),
    type: z.enum(["image/png", "image/jpeg", "image/webp", "image/svg+xml"]),
    /** Pixels, or the units of an SVG; null for a picture that was kept before they were read. */
    width: z.int().positive().nullable(),
    height: z.int().positive().nullable(),
  })
  .nullable()

export type Picture = NonNullable<z.output<typeof picture>>

const link = z.object({
  label: neededLine(40, "Enter the words of the link."),
  href: neededAddress,
})

const socialLink = z
  .object({ network: z.enum(networkKeys), href: neededAddress })
  .refine(({ network, href }) => isOnNetwork(network, href), {
    path: ["href"],
    message: "Enter an https:// address of this network.",
  })

const scheme = z.object({ page: ownColour, text: ownColour })

const promotion = z
  .object({
    image: picture,
    title: neededLine(80, "Enter a title, or remove the promotion."),
    text: lineField(240),
    href: webAddress,
    /** First and last day that it is shown on, in the shop's zone; null: no bound. */
    fromDay: dayField,
    untilDay: dayField,
  })
  .refine(({ fromDay, untilDay }) => !fromDay || !untilDay || fromDay <= untilDay, {
    path: ["untilDay"],
    message: "This is before the first day.",
  })
  .nullable()

const shape = {
  displayName: neededLine(60, "Enter the name that customers know."),
  logo: z.object({ light: picture, dark: picture }),
  favicon: picture,
  colours: z.object({ brand: colourField, light: scheme, dark: scheme }),
  font: z.enum(fontKeys),
  corners: z.enum(["square", "soft", "round"]),
  /** Where the logo leads. */
  websiteUrl: webAddress,
  headerLinks: z.array(link).max(4, "Four links are enough for a header."),
  footerLinks: z.array(link).max(8, "Eight links are enough for a footer."),
  socialLinks: z.array(socialLink).max(6, "Six networks are enough."),
  support: z.object({ url: webAddress, email: mailField, phone: phoneField }),
  promotion,
  /** The team's own words: by language, then by key of the message catalogue. */
  texts: z.record(z.string().max(12), z.record(z.string().max(60), lineField(300))),
  /** As written; lib/brand/css says what of it a page takes over. */
  css: z.string().max(10_000, "Use at most 10,000 characters."),
}

/** How a team looks to its customers. */
export const designSchema = z.object(shape)

export type BrandDesign = z.output<typeof designSchema>
export type Corners = BrandDesign["corners"]

/** The looks of a team that has chosen nothing. */
export function plainDesign(displayName: string): BrandDesign {
  return {
    displayName,
    logo: { light: null, dark: null },
    favicon: null,
    colours: {
      brand: defaultColour,
      light: { page: null, text: null },
      dark: { page: null, text: null },
    },
    font: "system",
    corners: "round",
    websiteUrl: null,
    headerLinks: [],
    footerLinks: [],
    socialLinks: [],
    support: { url: null, email: null, phone: null },
    promotion: null,
    texts: {},
    css: "",
  }
}

/**
 * A design as the database keeps it. What is missing there, or reads no longer, is as a team without a
 * choice has it: a page is never lost for one field of its looks.
 */
export function readDesign(stored: unknown, teamName: string): BrandDesign {
  return salvageDesign(stored, plainDesign(teamName))
}

/**
 * What of `given` can be read, field by field and, in lists, item by item; `fallback` for the rest: a
 * design that is being typed has half an address somewhere.
 */
export function salvageDesign(given: unknown, fallback: BrandDesign): BrandDesign {
  const whole = designSchema.safeParse(given)
  if (whole.success) return whole.data
  const fields = typeof given === "object" && given !== null ? given : {}
  const read: Record<string, unknown> = { ...fallback }
  for (const [field, fieldSchema] of Object.entries(shape)) {
    const value = (fields as Record<string, unknown>)[field]
    const parsed = fieldSchema.safeParse(value)
    if (parsed.success) read[field] = parsed.data
    else if (Array.isArray(value)) {
      read[field] = value.flatMap((item) => {
        const one = fieldSchema.safeParse([item])
        return one.success ? (one.data as unknown[]) : []
      })
    }
  }
  return read as BrandDesign
}

/** Every picture that a design shows. */
export function picturesOf(design: BrandDesign): Picture[] {
  const { logo, favicon, promotion } = design
  return [logo.light, logo.dark, favicon, promotion?.image ?? null].filter((one) => one !== null)
}
