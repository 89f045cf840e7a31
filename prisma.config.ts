import { existsSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { defineConfig } from "prisma/config"

// `prisma generate` and `validate` do not use the schema engine, but the CLI insists on one being
// there and would download it. Any executable satisfies it; migrations run on Prisma's WebAssembly
// engine (scripts/migrate.ts), so an install needs the npm registry alone.
if (!process.env.PRISMA_SCHEMA_ENGINE_BINARY && !hasSchemaEngine()) {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY = process.execPath
}

function hasSchemaEngine() {
  try {
    const engines = dirname(createRequire(import.meta.url).resolve("@prisma/engines/package.json"))
    return existsSync(join(engines, "schema-engine"))
  } catch {
    return false
  }
}

export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  ...(process.env.DATABASE_URL ? { datasource: { url: process.env.DATABASE_URL } } : {}),
})
