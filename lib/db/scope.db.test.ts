import { beforeAll, describe, expect, test } from "vitest"
import type { PrismaClient } from "@/lib/db/generated/client"
import { modelScopes, type TeamModel } from "@/lib/db/registry"
import { inTransaction, scopeTo, type TeamDb } from "@/lib/db/scope"
import { freshDatabase } from "@/tests/database"
import { oneOfEach } from "@/tests/every-model"

type Row = Record<string, unknown>
interface Delegate {
  findUnique(args: object): Promise<Row | null>
  findFirst(args: object): Promise<Row | null>
  findMany(args?: object): Promise<Row[]>
  count(args?: object): Promise<number>
  groupBy(args: object): Promise<Row[]>
  aggregate(args: object): Promise<{ _count: number }>
  update(args: object): Promise<Row>
  updateMany(args: object): Promise<{ count: number }>
  upsert(args: object): Promise<Row>
  delete(args: object): Promise<Row>
  deleteMany(args?: object): Promise<{ count: number }>
  create(args: object): Promise<Row>
  createMany(args: object): Promise<{ count: number }>
}

const teamModels = Object.entries(modelScopes)
  .filter(([, scope]) => scope === "team")
  .map(([model]) => model as TeamModel)

let client: PrismaClient
let mine: TeamDb
let mineIds: Record<TeamModel, string>
let theirs: TeamDb
let theirIds: Record<TeamModel, string>

function delegate(db: object, model: string): Delegate {
  const name = model.charAt(0).toLowerCase() + model.slice(1)
  return (db as Record<string, Delegate>)[name] as Delegate
}

beforeAll(async () => {
  client = (await freshDatabase()).client
  const user = await client.user.create({ data: { email: "a@b.c", name: "A", passwordHash: "x" } })
  const make = async (slug: string) => {
    const { id } = await client.team.create({ data: { slug, name: slug } })
    const db = scopeTo(id, client)
    return { db, ids: await oneOfEach(db, user.id) }
  }
  ;({ db: mine, ids: mineIds } = await make("mine"))
  ;({ db: theirs, ids: theirIds } = await make("theirs"))
})

test("the registry has team-scoped models, so that what follows walks something", () => {
  expect(teamModels.length).toBeGreaterThanOrEqual(12)
})

describe.each(teamModels)("%s", (model) => {
  test("a team reads its own row and no other", async () => {
    const at = delegate(mine, model)
    expect(await at.findUnique({ where: { id: mineIds[model] } })).toMatchObject({
      teamId: mine.teamId,
    })
    expect(await at.findUnique({ where: { id: theirIds[model] } })).toBeNull()
    expect(await at.findFirst({ where: { id: theirIds[model] } })).toBeNull()
    expect(
      await at.findFirst({ where: { OR: [{ id: theirIds[model] }, { teamId: theirs.teamId }] } }),
    ).toBeNull()
    expect(await at.findFirst({ where: { teamId: theirs.teamId } })).toBeNull()
    expect((await at.findMany()).map((row) => row.teamId)).toEqual([mine.teamId])
  })

  test("counts and groups see one team", async () => {
    const at = delegate(mine, model)
    expect(await at.count()).toBe(1)
    expect((await at.aggregate({ _count: true }))._count).toBe(1)
    expect(await at.groupBy({ by: ["teamId"] })).toEqual([{ teamId: mine.teamId }])
  })

  test("another team's row is neither changed, moved nor deleted", async () => {
    const at = delegate(mine, model)
    const other = { where: { id: theirIds[model] } }
    await expect(at.update({ ...other, data: { id: theirIds[model] } })).rejects.toThrow()
    await expect(at.delete(other)).rejects.toThrow()
    expect(await at.updateMany({ ...other, data: { id: theirIds[model] } })).toEqual({ count: 0 })
    expect(await at.deleteMany({ where: { teamId: theirs.teamId } })).toEqual({ count: 0 })
    const move = { where: { id: mineIds[model] }, data: { teamId: theirs.teamId } }
    await expect(at.update(move)).rejects.toThrow(/another team/)
    await expect(at.updateMany(move)).rejects.toThrow(/another team/)
    const forged = {
      ...(await delegate(client, model).findUnique({ where: { id: theirIds[model] } })),
    }
    await expect(at.create({ data: forged })).rejects.toThrow(/another team/)
    await expect(at.createMany({ data: [forged] })).rejects.toThrow(/another team/)
    await expect(at.upsert({ ...other, create: forged, update: {} })).rejects.toThrow(
      /another team/,
    )
    expect(await delegate(theirs, model).count()).toBe(1)
  })

  test("nested writes are refused, and a transaction has the same walls", async () => {
    const at = delegate(mine, model)
    const nested = {
      where: { id: mineIds[model] },
      data: { team: { connect: { id: theirs.teamId } } },
    }
    await expect(at.update(nested)).rejects.toThrow(/by its own model/)
    await inTransaction(mine, async (tx) => {
      expect(tx.teamId).toBe(mine.teamId)
      expect(await delegate(tx, model).findUnique({ where: { id: theirIds[model] } })).toBeNull()
      expect(await delegate(tx, model).count()).toBe(1)
    })
  })
})

test("the database itself refuses a child on another team's parent", async () => {
  const forged = {
    teamId: mine.teamId,
    shipmentId: theirIds.Shipment,
    version: 9,
    category: "Info",
  }
  const change = { milestone: "label_created", detail: "registered", actionRequired: false }
  const create = client.shipmentChange.create({
    data: { ...forged, ...change, receivedAt: new Date(), source: "x" } as never,
  })
  await expect(create).rejects.toThrow(/[Ff]oreign key/)
})

test("what belongs to no team, and other teams, are out of reach", async () => {
  const loose = mine as unknown as PrismaClient
  await expect(loose.user.findMany()).rejects.toThrow(/belongs to no team/)
  await expect(loose.refusedRequest.findMany()).rejects.toThrow(/belongs to no team/)
  expect(await mine.team.findMany({ select: { id: true } })).toEqual([{ id: mine.teamId }])
  await expect(mine.team.create({ data: { slug: "new", name: "new" } })).rejects.toThrow(/no teams/)
  const people = { include: { user: { include: { memberships: true } } } }
  await expect(mine.membership.findMany(people)).rejects.toThrow(/other teams/)
})
