import { isDeepStrictEqual } from "node:util"
import { withOwnPictures } from "@/lib/brand/pictures"
import { getBrand } from "@/lib/brand/queries"
import { type BrandDesign, readDesign } from "@/lib/brand/schema"
import { Prisma } from "@/lib/db/generated/client"
import { inTransaction, type TeamDb } from "@/lib/db/scope"
import { AppError } from "@/lib/errors"

/**
 * Keeps what is being worked on; nobody sees it but by the test link. A draft that is what is published
 * is none. Throws AppError `invalid` for a picture that the team does not have.
 */
export async function saveDraft(db: TeamDb, design: BrandDesign): Promise<void> {
  const { teamId } = db
  const [own, brand] = await Promise.all([withOwnPictures(db, design), getBrand(db)])
  const same = brand.publishedNumber !== null && isDeepStrictEqual(own, brand.design)
  const draft = same ? Prisma.DbNull : own
  await db.brand.upsert({ where: { teamId }, create: { teamId, draft }, update: { draft } })
}

/** Takes the draft away; what is published stays. */
export async function discardDraft(db: TeamDb): Promise<void> {
  await db.brand.updateMany({ data: { draft: Prisma.DbNull } })
}

interface Publishing {
  /** Who does it, as the history will say. */
  byName: string
  now: Date
}

/**
 * Makes the draft what pages and mails show, under the next number; gives that number. Throws AppError
 * `conflict` where there is no draft.
 */
export async function publishBrand(db: TeamDb, publishing: Publishing): Promise<number> {
  return inTransaction(db, async (tx) => {
    await holdBrand(tx)
    const { draft } = await getBrand(tx)
    if (!draft) throw new AppError("conflict", "There is nothing new to publish.")
    const number = await publish(tx, await withOwnPictures(tx, draft), null, publishing)
    await discardDraft(tx)
    return number
  })
}

/**
 * Publishes an old version anew, under the next number; a draft stays as it is. Throws AppError
 * `not_found` for a version that the team does not have.
 */
export async function restoreVersion(
  db: TeamDb,
  number: number,
  publishing: Publishing,
): Promise<number> {
  return inTransaction(db, async (tx) => {
    await holdBrand(tx)
    const old = await tx.brandVersion.findFirst({ where: { number }, select: { design: true } })
    if (!old) throw new AppError("not_found", "That version is not there.")
    const { name } = await tx.team.findFirstOrThrow({ select: { name: true } })
    return publish(tx, readDesign(old.design, name), number, publishing)
  })
}

/** Turns all of the team's tracking pages on or off. */
export async function setPagesPublic(db: TeamDb, published: boolean): Promise<void> {
  const { teamId } = db
  await db.brand.upsert({ where: { teamId }, create: { teamId, published }, update: { published } })
}

/** Gives the test link a new secret: whoever has the old one sees the draft no more. */
export async function renewPreview(db: TeamDb, previewToken: string): Promise<void> {
  const { teamId } = db
  const update = { previewToken }
  await db.brand.upsert({ where: { teamId }, create: { teamId, ...update }, update })
}

/** Two people who publish at once take turns: the row is held until the transaction ends. */
async function holdBrand(tx: TeamDb) {
  const { teamId } = tx
  const update = { updatedAt: new Date() }
  await tx.brand.upsert({ where: { teamId }, create: { teamId }, update })
}

async function publish(
  tx: TeamDb,
  design: BrandDesign,
  restoredFrom: number | null,
  { byName, now }: Publishing,
): Promise<number> {
  const { teamId } = tx
  const last = await tx.brandVersion.aggregate({ _max: { number: true } })
  const number = (last._max.number ?? 0) + 1
  await tx.brandVersion.create({
    data: { teamId, number, design, publishedAt: now, byName, restoredFrom },
  })
  await tx.brand.updateMany({ data: { design, publishedNumber: number } })
  return number
}
