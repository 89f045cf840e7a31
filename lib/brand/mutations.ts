import { logoTypeOf } from "@/lib/brand/logo"
import type { BrandChange } from "@/lib/brand/schema"
import type { TeamDb } from "@/lib/db/scope"

/** Saves how the team looks to its customers. */
export async function saveBrand(db: TeamDb, change: BrandChange): Promise<void> {
  const { teamId } = db
  await db.brand.upsert({ where: { teamId }, create: { teamId, ...change }, update: change })
}

/** Puts a picture in place of the logo. Throws `invalid` or `too_large` for what can't be one. */
export async function saveLogo(db: TeamDb, bytes: Uint8Array, teamName: string): Promise<void> {
  const picture = { logo: Buffer.from(bytes), logoType: logoTypeOf(bytes) }
  const { teamId } = db
  await db.brand.upsert({
    where: { teamId },
    create: { teamId, displayName: teamName, ...picture },
    update: picture,
  })
}

/** Takes the logo away; pages and mails then show the name. */
export async function removeLogo(db: TeamDb): Promise<void> {
  await db.brand.updateMany({ data: { logo: null, logoType: null } })
}
