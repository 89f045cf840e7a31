import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { differenceScript, migrate } from "@/prisma/migrate"
import { startPostgres } from "@/scripts/postgres"
import { throwAway } from "@/scripts/throw-away"

// Writes the next migration: what takes a database with all committed migrations to the schema.
const name = process.argv[2]
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error("Usage: npm run db:migration -- add_something (lower case, digits, underscores)")
  process.exit(1)
}
const folder = throwAway("migration")
const postgres = await startPostgres({ dataDir: folder.path, fast: true })
try {
  await migrate(postgres.url)
  const sql = await differenceScript(postgres.url)
  if (sql === "") {
    console.log("The migrations agree with the schema; nothing to write.")
  } else {
    const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14)
    const target = join("prisma", "migrations", `${stamp}_${name}`)
    mkdirSync(target, { recursive: true })
    writeFileSync(join(target, "migration.sql"), sql)
    console.log(`Wrote ${target}/migration.sql. Read it before you commit it.`)
  }
} finally {
  await postgres.stop()
  folder.remove()
}
