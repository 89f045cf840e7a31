import { picturesOf, readDesign } from "@/lib/brand/schema"
import type { PrismaClient } from "@/lib/db/generated/client"

export interface ServedPicture {
  id: string
  bytes: Uint8Array<ArrayBuffer>
  type: string
}

/**
 * A picture that a team's published looks show, or its draft for whoever has the secret of the test
 * link; null for every other: an unknown user, an unpublished brand, a picture that stands nowhere.
 */
export async function findPicture(
  client: PrismaClient,
  user: string,
  id: string,
  preview: string | null,
): Promise<ServedPicture | null> {
  const shown = await shownDesign(client, user, preview)
  if (!shown || !picturesOf(shown.design).some((picture) => picture.id === id)) return null
  return readPicture(client, shown.teamId, id)
}

/** The published logo, for light grounds. Mails ask for it for years, whatever it is by then. */
export async function findLogo(client: PrismaClient, user: string): Promise<ServedPicture | null> {
  const shown = await shownDesign(client, user, null)
  const logo = shown && (shown.design.logo.light ?? shown.design.logo.dark)
  return logo ? readPicture(client, shown.teamId, logo.id) : null
}

async function shownDesign(client: PrismaClient, user: string, preview: string | null) {
  const team = await client.team.findUnique({
    where: { slug: user.toLowerCase() },
    select: {
      id: true,
      name: true,
      brand: { select: { design: true, draft: true, previewToken: true, published: true } },
    },
  })
  const brand = team?.brand
  if (!brand) return null
  const drafted = preview !== null && brand.previewToken === preview
  if (!drafted && !brand.published) return null
  const stored = drafted ? (brand.draft ?? brand.design) : brand.design
  return { teamId: team.id, design: readDesign(stored, team.name) }
}

async function readPicture(
  client: PrismaClient,
  teamId: string,
  id: string,
): Promise<ServedPicture | null> {
  const asset = await client.brandAsset.findFirst({
    where: { id, teamId },
    select: { id: true, bytes: true, contentType: true },
  })
  return asset && { id: asset.id, bytes: asset.bytes, type: asset.contentType }
}

/** What a picture is sent with: an SVG that is opened by itself is a document; it may draw, and nothing else. */
export function pictureHeaders(type: string, cacheControl: string): Record<string, string> {
  return {
    "Content-Type": type,
    "Cache-Control": cacheControl,
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
  }
}

/** Its address names one picture for good. */
export const forEver = "public, max-age=31536000, immutable"
