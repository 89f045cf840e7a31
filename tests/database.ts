import { randomUUID } from "node:crypto"
import pg from "pg"
import { afterAll, inject } from "vitest"
import { createDatabase } from "@/lib/db/client"
import type { PrismaClient, Team } from "@/lib/db/generated/client"
import { scopeTo, type TeamDb } from "@/lib/db/scope"
import { withDatabase } from "@/scripts/postgres"

const open: { url: string; client: PrismaClient }[] = []

/**
 * A migrated database of the test file's own, on real PostgreSQL. DATABASE_URL is set to it, so code
 * that takes the process's database works too.
 */
export async function freshDatabase(): Promise<{ url: string; client: PrismaClient }> {
  const server = inject("postgresUrl")
  const name = `test_${randomUUID().replaceAll("-", "")}`
  const admin = new pg.Client({ connectionString: withDatabase(server, "postgres") })
  await admin.connect()
  // Copies of one template must not overlap.
  try {
    await admin.query("SELECT pg_advisory_lock(7001)")
    await admin.query(`CREATE DATABASE ${name} TEMPLATE template_migrated`)
  } finally {
    await admin.end()
  }
  const url = withDatabase(server, name)
  process.env.DATABASE_URL = url
  const made = { url, client: createDatabase(url) }
  open.push(made)
  return made
}

/** A team in the file's database (made at first use) and the client scoped to it. */
export async function freshTeam(
  name = "Test shop",
): Promise<{ db: TeamDb; team: Team; client: PrismaClient; url: string }> {
  const { client, url } = open.at(-1) ?? (await freshDatabase())
  const slug = `team-${randomUUID().slice(0, 8)}`
  const team = await client.team.create({ data: { slug, name } })
  return { db: scopeTo(team.id, client), team, client, url }
}

afterAll(async () => {
  for (const { client } of open.splice(0)) await client.$disconnect()
})
