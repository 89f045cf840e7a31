import { readFileSync } from "node:fs"
import { beforeEach, describe, expect, test } from "vitest"
import { differences } from "@/lib/brand/differences"
import { discardDraft, publishBrand, restoreVersion, saveDraft } from "@/lib/brand/mutations"
import { readPicture } from "@/lib/brand/picture"
import { keepPicture } from "@/lib/brand/pictures"
import { getBrand, getPicture, listVersions } from "@/lib/brand/queries"
import { plainDesign } from "@/lib/brand/schema"
import type { TeamDb } from "@/lib/db/scope"
import { nordicLogo } from "@/prisma/seed/logos"
import { freshTeam } from "@/tests/database"

const now = new Date("2026-11-22T08:00:00Z")
const by = { byName: "Ada", now }
const named = (name: string) => plainDesign(name)

let db: TeamDb

beforeEach(async () => {
  db = (await freshTeam("Nordic")).db
})

describe("a team's looks", () => {
  test("are plain before anything is saved", async () => {
    expect(await getBrand(db)).toEqual({
      design: named("Nordic"),
      draft: null,
      publishedNumber: null,
      previewToken: null,
      published: true,
    })
    await expect(publishBrand(db, by)).rejects.toMatchObject({ code: "conflict" })
  })

  test("are drafted, published, drafted again and discarded", async () => {
    await saveDraft(db, named("One"))
    expect(await getBrand(db)).toMatchObject({ design: named("Nordic"), draft: named("One") })
    expect(await publishBrand(db, by)).toBe(1)
    await saveDraft(db, named("Two"))
    expect(await getBrand(db)).toMatchObject({
      design: named("One"),
      draft: named("Two"),
      publishedNumber: 1,
    })
    await discardDraft(db)
    expect(await getBrand(db)).toMatchObject({ design: named("One"), draft: null })
  })

  test("have no draft when it is what is published", async () => {
    await saveDraft(db, named("One"))
    await publishBrand(db, by)
    await saveDraft(db, named("Two"))
    await saveDraft(db, named("One"))
    expect((await getBrand(db)).draft).toBeNull()
  })

  test("roll back by publishing the old version anew, beside a draft", async () => {
    for (const name of ["One", "Two"]) {
      await saveDraft(db, named(name))
      await publishBrand(db, by)
    }
    await saveDraft(db, named("Three"))
    expect(await restoreVersion(db, 1, { byName: "Bo", now })).toBe(3)
    expect(await getBrand(db)).toMatchObject({
      design: named("One"),
      draft: named("Three"),
      publishedNumber: 3,
    })
    expect(await listVersions(db)).toEqual([
      { number: 3, design: named("One"), publishedAt: now, byName: "Bo", restoredFrom: 1 },
      { number: 2, design: named("Two"), publishedAt: now, byName: "Ada", restoredFrom: null },
      { number: 1, design: named("One"), publishedAt: now, byName: "Ada", restoredFrom: null },
    ])
    await expect(restoreVersion(db, 9, by)).rejects.toMatchObject({ code: "not_found" })
  })

  test("published by several at once get numbers of their own", async () => {
    await saveDraft(db, named("One"))
    await publishBrand(db, by)
    const numbers = await Promise.all([1, 1, 1].map((old) => restoreVersion(db, old, by)))
    expect(numbers.sort()).toEqual([2, 3, 4])
  })
})

describe("a picture", () => {
  test("is kept once, and a design can hold only the team's own", async () => {
    const read = readPicture(nordicLogo(), "logo")
    const picture = await keepPicture(db, read)
    expect(picture).toMatchObject({ type: "image/png", width: 192, height: 192 })
    expect(await keepPicture(db, read)).toEqual(picture)
    const design = { ...named("One"), logo: { light: picture, dark: null } }
    // What was sent of its size is not believed.
    const lied = { ...design, logo: { light: { ...picture, width: 1 }, dark: null } }
    await saveDraft(db, lied)
    expect((await getBrand(db)).draft).toEqual(design)

    const other = (await freshTeam("Other")).db
    expect(await getPicture(other, picture.id)).toBeNull()
    await expect(saveDraft(other, design)).rejects.toMatchObject({ code: "invalid" })
  })
})

test("a difference is told by the part's name", () => {
  const one = named("One")
  expect(differences(one, one)).toEqual([])
  expect(differences(one, { ...one, displayName: "Two", css: ".card{color:red}" })).toEqual([
    "Name",
    "CSS",
  ])
})

test("a brand of before versions becomes version 1, its logo a picture", async () => {
  const { client, team, db } = await freshTeam("Old shop")
  const migration = readFileSync(
    "prisma/migrations/20261122060830_brand_versions/migration.sql",
    "utf8",
  )
  const logo = Buffer.from(nordicLogo())
  await client.$transaction(async (tx) => {
    // The table as it was, out of sight of the others.
    await tx.$executeRawUnsafe(`CREATE SCHEMA before`)
    await tx.$executeRawUnsafe(`SET LOCAL search_path = before, public`)
    await tx.$executeRawUnsafe(
      `CREATE TABLE before."Brand" ("teamId" uuid, "displayName" text, "colour" text, "logo" bytea,
        "logoType" text, "websiteUrl" text, "supportUrl" text, "supportEmail" text,
        "publishedNumber" int, "updatedAt" timestamptz)`,
    )
    await tx.$executeRawUnsafe(
      `INSERT INTO before."Brand" VALUES ($1::uuid, 'Old', '#1d5c4a', $2, 'image/png', NULL, 'https://old.example/help', NULL, NULL, $3)`,
      team.id,
      logo,
      now,
    )
    for (const statement of migration.split(/;\s*$/m)) {
      if (statement.trim()) await tx.$executeRawUnsafe(statement)
    }
    await tx.$executeRawUnsafe(
      `INSERT INTO public."Brand" ("id", "teamId", "design", "publishedNumber", "updatedAt")
       SELECT gen_random_uuid(), "teamId", "design", "publishedNumber", "updatedAt" FROM before."Brand"`,
    )
    await tx.$executeRawUnsafe(`DROP SCHEMA before CASCADE`)
  })
  const { design, publishedNumber } = await getBrand(db)
  const { light } = design.logo
  expect(design).toEqual({
    ...plainDesign("Old"),
    colours: { ...plainDesign("").colours, brand: "#1d5c4a" },
    logo: { light: expect.objectContaining({ width: 192, height: 192 }), dark: null },
    support: { url: "https://old.example/help", email: null, phone: null },
  })
  expect(publishedNumber).toBe(1)
  expect((await getPicture(db, light?.id ?? ""))?.bytes).toEqual(new Uint8Array(logo))
  expect(await listVersions(db)).toEqual([
    { number: 1, design, publishedAt: now, byName: "", restoredFrom: null },
  ])
})
