import type { PrismaClient } from "@/lib/db/generated/client"

export interface Logo {
  bytes: Uint8Array<ArrayBuffer>
  type: string
  version: string
}

/** Names a brand's logo: it changes whenever the brand does. */
export function logoVersion(updatedAt: Date): string {
  return updatedAt.getTime().toString(36)
}

/** The logo of a published brand, or null: unknown user, unpublished brand and no picture are one answer. */
export async function findLogo(client: PrismaClient, user: string): Promise<Logo | null> {
  const team = await client.team.findUnique({
    where: { slug: user.toLowerCase() },
    select: {
      brand: { select: { logo: true, logoType: true, published: true, updatedAt: true } },
    },
  })
  const brand = team?.brand
  if (!brand?.published || !brand.logo || !pictures.has(brand.logoType ?? "")) return null
  return { bytes: brand.logo, type: brand.logoType ?? "", version: logoVersion(brand.updatedAt) }
}

/** What a browser shows as a picture; anything else is not sent under our name. */
const pictures: ReadonlySet<string> = new Set([
  "image/png",
  "image/jpeg",
  "image/webp",
  "image/gif",
  "image/avif",
  "image/svg+xml",
])
