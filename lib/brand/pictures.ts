import { createHash } from "node:crypto"
import type { ReadPicture } from "@/lib/brand/picture"
import { type BrandDesign, type Picture, picturesOf } from "@/lib/brand/schema"
import type { TeamDb } from "@/lib/db/scope"
import { AppError } from "@/lib/errors"

/** Pictures that nothing shows any more are kept up to here: an upload may still be undone. */
const kept = 60

/** Keeps a picture, once: the same bytes are the same picture. */
export async function keepPicture(db: TeamDb, picture: ReadPicture): Promise<Picture> {
  const { bytes, type, width, height } = picture
  const sha256 = createHash("sha256").update(bytes).digest("hex")
  const { teamId } = db
  await dropUnused(db)
  const { id } = await db.brandAsset.upsert({
    where: { teamId_sha256: { teamId, sha256 } },
    create: { teamId, contentType: type, bytes, width, height, sha256 },
    update: {},
    select: { id: true },
  })
  return { id, type, width, height }
}

/**
 * A design whose pictures are the team's own, their sizes as they were read and not as they were sent.
 * Throws AppError `invalid` for a picture that the team does not have.
 */
export async function withOwnPictures(db: TeamDb, design: BrandDesign): Promise<BrandDesign> {
  const rows = await db.brandAsset.findMany({
    where: { id: { in: picturesOf(design).map(({ id }) => id) } },
    select: { id: true, contentType: true, width: true, height: true },
  })
  const own = new Map(rows.map((row) => [row.id, row]))
  const read = (picture: Picture | null): Picture | null => {
    if (!picture) return null
    const row = own.get(picture.id)
    if (!row) throw new AppError("invalid", "A picture is not there any more. Upload it again.")
    const { id, contentType, width, height } = row
    return { id, type: contentType as Picture["type"], width, height }
  }
  const { logo, favicon, promotion } = design
  return {
    ...design,
    logo: { light: read(logo.light), dark: read(logo.dark) },
    favicon: read(favicon),
    promotion: promotion && { ...promotion, image: read(promotion.image) },
  }
}

async function dropUnused(db: TeamDb) {
  if ((await db.brandAsset.count()) < kept) return
  const [brand, versions] = await Promise.all([
    db.brand.findFirst({ select: { design: true, draft: true } }),
    db.brandVersion.findMany({ select: { design: true } }),
  ])
  const shown = JSON.stringify([brand, versions])
  const all = await db.brandAsset.findMany({ select: { id: true }, orderBy: { createdAt: "asc" } })
  const unused = all.filter(({ id }) => !shown.includes(id)).slice(0, -5)
  await db.brandAsset.deleteMany({ where: { id: { in: unused.map(({ id }) => id) } } })
}
