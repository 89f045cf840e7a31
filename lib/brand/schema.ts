import { z } from "zod"
import { parseHex } from "@/lib/brand/colour"
import { emailField } from "@/lib/teams/schema"

/** Empty means none; "shop.example" is read as https://shop.example. */
const webAddress = z
  .string()
  .trim()
  .max(500, "Use at most 500 characters.")
  .transform((text) =>
    text === "" || /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`,
  )
  .refine(
    (text) => text === "" || isWebAddress(text),
    "Enter an address such as https://shop.example.",
  )
  .transform((text) => (text === "" ? null : text))

function isWebAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null
  // Anything else, javascript: above all, must never become a link on a public page.
  return url !== null && /^https?:$/.test(url.protocol) && url.hostname.includes(".")
}

export const brandSchema = z.object({
  displayName: z
    .string()
    .trim()
    .min(1, "Enter the name that customers know.")
    .max(60, "Use at most 60 characters."),
  colour: z
    .string()
    .transform((text) => parseHex(text) ?? "")
    .refine((hex) => hex !== "", "Enter a colour such as #1f4b99."),
  websiteUrl: webAddress,
  supportUrl: webAddress,
  supportEmail: z
    .union([z.literal(""), emailField], "Enter an e-mail address, such as help@shop.example.")
    .transform((text) => (text === "" ? null : text)),
  /** A ticked switch; an unticked one sends nothing. */
  published: z
    .literal("on")
    .optional()
    .transform((value) => value === "on"),
})

export type BrandChange = z.infer<typeof brandSchema>
