import pg from "pg"
import type { TestProject } from "vitest/node"
import { migrate } from "@/prisma/migrate"
import { startPostgres, withDatabase } from "@/scripts/postgres"
import { throwAway } from "@/scripts/throw-away"

/** One PostgreSQL for the whole run; every test file gets a copy of a migrated template. */
export default async function setup(project: TestProject) {
  const folder = throwAway("tests")
  const postgres = await startPostgres({ dataDir: folder.path, fast: true })
  const admin = new pg.Client({ connectionString: withDatabase(postgres.url, "postgres") })
  await admin.connect()
  await admin.query("CREATE DATABASE template_migrated")
  await migrate(withDatabase(postgres.url, "template_migrated"))
  await admin.end()
  project.provide("postgresUrl", postgres.url)
  return async () => {
    await postgres.stop()
    folder.remove()
  }
}

declare module "vitest" {
  interface ProvidedContext {
    postgresUrl: string
  }
}
