import { expect, it } from "vitest"
import { readMemberships } from "@/lib/session/sql"
import { createMember } from "@/prisma/factories/team"
import { freshTeam } from "@/tests/database"

it("reads a person with all their teams, the first one joined before the others", async () => {
  const { team, client } = await freshTeam("First")
  const { team: second } = await freshTeam("Second")
  const { team: foreign } = await freshTeam("Foreign")
  const person = { email: "ada@shop.test", name: "Ada", password: "a long password" }
  const user = await createMember(client, team, { ...person, role: "owner" })
  await createMember(client, foreign, { ...person, email: "other@shop.test" })
  await client.membership.create({
    data: { teamId: second.id, userId: user.id, role: "agent", preferences: { density: "dense" } },
  })
  const { id: userId, passwordHash } = user
  const ada = { userId, userName: "Ada", email: person.email, operator: false, passwordHash }
  expect(await readMemberships(userId)).toEqual([
    { ...ada, role: "owner", preferences: {}, ...shown(team) },
    { ...ada, role: "agent", preferences: { density: "dense" }, ...shown(second) },
  ])
  await client.membership.deleteMany({ where: { userId } })
  expect(await readMemberships(userId)).toEqual([])
})

function shown(team: { id: string; slug: string; name: string; locale: string; timeZone: string }) {
  const { id, slug, name, locale, timeZone } = team
  return { teamId: id, slug, teamName: name, locale, timeZone }
}
