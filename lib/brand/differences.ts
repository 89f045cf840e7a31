import { isDeepStrictEqual } from "node:util"
import type { BrandDesign } from "@/lib/brand/schema"

/** In which of its parts one design differs from another, as people call them. */
export function differences(one: BrandDesign, other: BrandDesign): string[] {
  const changed = (Object.keys(names) as (keyof BrandDesign)[]).filter(
    (part) => !isDeepStrictEqual(one[part], other[part]),
  )
  return [...new Set(changed.map((part) => names[part]))]
}

const names: Record<keyof BrandDesign, string> = {
  displayName: "Name",
  logo: "Logo",
  favicon: "Page icon",
  colours: "Colours",
  font: "Font",
  corners: "Corners",
  websiteUrl: "Website",
  headerLinks: "Header links",
  footerLinks: "Footer links",
  socialLinks: "Social links",
  support: "Support",
  promotion: "Promotion",
  texts: "Texts",
  css: "CSS",
}
