import type { TeamDb } from "@/lib/db/scope"

/** How the team looks to its customers; the picture itself is read by `getLogo`. */
export interface BrandSettings {
  displayName: string
  colour: string
  logoType: string | null
  websiteUrl: string | null
  supportUrl: string | null
  supportEmail: string | null
  published: boolean
  updatedAt: Date
}

/** The team's brand; null before it was ever saved. */
export function getBrand(db: TeamDb): Promise<BrandSettings | null> {
  return db.brand.findFirst({ omit: { id: true, teamId: true, logo: true } })
}

/** The logo's bytes and type, or null. */
export async function getLogo(db: TeamDb): Promise<{ bytes: Uint8Array; type: string } | null> {
  const brand = await db.brand.findFirst({ select: { logo: true, logoType: true } })
  return brand?.logo && brand.logoType ? { bytes: brand.logo, type: brand.logoType } : null
}
