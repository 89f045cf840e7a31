import { beforeAll, describe, expect, test } from "vitest"
import { plainDesign } from "@/lib/brand/schema"
import { createFirstTeam } from "@/lib/teams/first-run"
import { addMember, changeRole, removeMember, updateTeam } from "@/lib/teams/mutations"
import { verifyPassword } from "@/lib/teams/password"
import { listMembers } from "@/lib/teams/queries"
import { freshDatabase, freshTeam } from "@/tests/database"

const welcome = {
  name: "Anna",
  email: "anna@shop.test",
  password: "a long enough one",
  teamName: "Anna's shop",
  slug: "annas-shop",
  timeZone: "Europe/Copenhagen",
}

describe("the first run", () => {
  test("of ten at once makes one account, team and brand", async () => {
    const { client } = await freshDatabase()
    const tries = Array.from({ length: 10 }, (_, i) =>
      createFirstTeam(client, { ...welcome, email: `anna${i}@shop.test`, slug: `shop-${i}` }),
    )
    const settled = await Promise.allSettled(tries)
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
    for (const failed of settled.filter((result) => result.status === "rejected")) {
      expect(failed.reason).toMatchObject({ code: "conflict" })
    }
    const [user] = await client.user.findMany()
    expect(user).toMatchObject({ name: "Anna", operator: true })
    expect(await verifyPassword(welcome.password, user?.passwordHash ?? null)).toBe(true)
    expect(await client.user.count()).toBe(1)
    const [team] = await client.team.findMany({ include: { brand: true, memberships: true } })
    expect(team).toMatchObject({
      name: "Anna's shop",
      timeZone: "Europe/Copenhagen",
      brand: { design: plainDesign("Anna's shop"), published: true },
      memberships: [{ role: "owner", userId: user?.id }],
    })
    // Nothing is mailed before somebody turns it on.
    expect(await client.notificationRule.count()).toBe(0)
  })
})

describe("a team", () => {
  beforeAll(async () => {
    await freshDatabase()
  })

  test("can't take another team's address", async () => {
    const { team } = await freshTeam()
    const { db } = await freshTeam()
    const change = { name: "New", slug: team.slug, locale: "en" as const, timeZone: "UTC" }
    await expect(updateTeam(db, change)).rejects.toMatchObject({ code: "conflict", field: "slug" })
    await updateTeam(db, { ...change, slug: "quite-new" })
    expect(await db.team.findFirst()).toMatchObject({ name: "New", slug: "quite-new" })
  })

  test("takes in a known person without touching their password", async () => {
    const { db: first, client } = await freshTeam()
    const { db: second } = await freshTeam()
    const bo = {
      name: "Bo",
      email: "bo@shop.test",
      role: "agent" as const,
      password: "first-password",
    }
    expect(await addMember(first, bo, "owner", client)).toEqual({ hadAccount: false })
    const again = { ...bo, name: "Robert", password: "another-password" }
    expect(await addMember(second, again, "owner", client)).toEqual({ hadAccount: true })
    await expect(addMember(second, again, "owner", client)).rejects.toMatchObject({
      code: "conflict",
      field: "email",
    })
    const user = await client.user.findUniqueOrThrow({ where: { email: bo.email } })
    expect(user.name).toBe("Bo")
    expect(await verifyPassword("first-password", user.passwordHash)).toBe(true)
  })

  test("keeps an owner, and lets only owners touch owners", async () => {
    const { db, client } = await freshTeam()
    const { db: other } = await freshTeam()
    const person = { name: "P", role: "owner" as const, password: "some-password" }
    await addMember(db, { ...person, email: "one@shop.test" }, "owner", client)
    const [one] = await listMembers(db)
    const id = one?.id ?? ""
    await expect(removeMember(db, id, "owner")).rejects.toMatchObject({ code: "conflict" })
    await expect(changeRole(db, id, "agent", "owner")).rejects.toMatchObject({ code: "conflict" })
    await expect(removeMember(db, id, "admin")).rejects.toMatchObject({ code: "forbidden" })
    await expect(removeMember(other, id, "owner")).rejects.toMatchObject({ code: "not_found" })
    const two = { ...person, email: "two@shop.test" }
    await expect(addMember(db, two, "admin", client)).rejects.toMatchObject({ code: "forbidden" })
    await addMember(db, two, "owner", client)
    const both = await listMembers(db)
    const removed = await Promise.allSettled(both.map((m) => removeMember(db, m.id, "owner")))
    expect(removed.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
    expect(await listMembers(db)).toHaveLength(1)
  })
})
