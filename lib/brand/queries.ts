import { type BrandDesign, readDesign } from "@/lib/brand/schema"
import type { TeamDb } from "@/lib/db/scope"

/** A team's looks: what is shown, and what is being worked on. */
export interface Brand {
  design: BrandDesign
  /** Null while there is nothing but what is published. */
  draft: BrandDesign | null
  /** The version that `design` is; null before the first was published. */
  publishedNumber: number | null
  previewToken: string | null
  /** Tracking pages answer at all. */
  published: boolean
}

/** The team's brand; the plain one before it was ever saved. */
export async function getBrand(db: TeamDb): Promise<Brand> {
  const [team, brand] = await Promise.all([
    db.team.findFirstOrThrow({ select: { name: true } }),
    db.brand.findFirst(),
  ])
  return {
    design: readDesign(brand?.design, team.name),
    draft: brand?.draft ? readDesign(brand.draft, team.name) : null,
    publishedNumber: brand?.publishedNumber ?? null,
    previewToken: brand?.previewToken ?? null,
    published: brand?.published ?? true,
  }
}

export interface PublishedVersion {
  number: number
  design: BrandDesign
  publishedAt: Date
  /** Empty for what was there before versions were kept. */
  byName: string
  restoredFrom: number | null
}

/** The last `limit` published versions, newest first. */
export async function listVersions(db: TeamDb, limit = 50): Promise<PublishedVersion[]> {
  const { name } = await db.team.findFirstOrThrow({ select: { name: true } })
  const versions = await db.brandVersion.findMany({
    orderBy: { number: "desc" },
    take: limit,
    omit: { id: true, teamId: true },
  })
  return versions.map(({ design, ...version }) => ({
    ...version,
    design: readDesign(design, name),
  }))
}

/** A picture's bytes, for the workspace's own eyes; null when the team has none of that id. */
export async function getPicture(
  db: TeamDb,
  id: string,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; type: string } | null> {
  const asset = await db.brandAsset.findFirst({
    where: { id },
    select: { bytes: true, contentType: true },
  })
  return asset ? { bytes: asset.bytes, type: asset.contentType } : null
}
