import { normaliseCarrier } from "@/lib/tracking/identity"

/**
 * Our slugs of the posts whose international (S10) numbers end in a country code, the usual carrier
 * first. A country that is not listed has one post, under its published name.
 */
export function postsOf(country: string, publishedName: string): readonly string[] {
  if (Object.hasOwn(posts, country)) return posts[country] ?? []
  const slug = normaliseCarrier(publishedName)
  return slug === null ? [] : [slug]
}

const posts: Record<string, readonly string[]> = {
  AT: ["austrian_post"],
  AU: ["australia_post"],
  BE: ["bpost"],
  BR: ["correios"],
  CA: ["canada_post"],
  CH: ["swiss_post"],
  CN: ["china_post"],
  CZ: ["czech_post"],
  DE: ["deutsche_post", "dhl_germany"],
  DK: ["postnord"],
  ES: ["correos"],
  FI: ["posti"],
  FR: ["la_poste", "colissimo", "chronopost"],
  GB: ["royal_mail", "parcelforce"],
  IE: ["an_post"],
  IS: ["iceland_post"],
  IT: ["poste_italiane"],
  LU: ["post_luxembourg"],
  NL: ["postnl"],
  NO: ["bring"],
  NZ: ["new_zealand_post"],
  PT: ["ctt"],
  SE: ["postnord"],
  US: ["usps"],
}
