import { mkdirSync, writeFileSync } from "node:fs"
import { migrate, schemaScript } from "@/prisma/migrate"
import { startPostgres, withDatabase } from "@/scripts/postgres"

const pgs = await startPostgres({ dataDir: `/tmp/pl-init-migration-${process.pid}`, fast: true })
const sql = await schemaScript(pgs.url)
mkdirSync("prisma/migrations/20261121000000_init", { recursive: true })
writeFileSync(
  "prisma/migrations/20261121000000_init/migration.sql",
  `-- Search by fragments of numbers and names.\nCREATE EXTENSION IF NOT EXISTS pg_trgm;\n\n${sql}`,
)
writeFileSync("prisma/migrations/migration_lock.toml", 'provider = "postgresql"\n')
const pg = (await import("pg")).default
const c = new pg.Client({ connectionString: withDatabase(pgs.url, "postgres") })
await c.connect()
await c.query("DROP DATABASE IF EXISTS scratch")
await c.query("CREATE DATABASE scratch")
await c.end()
console.log(
  await migrate(withDatabase(pgs.url, "scratch")),
  await migrate(withDatabase(pgs.url, "scratch")),
)
await pgs.stop()
