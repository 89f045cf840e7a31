import { existsSync, readdirSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join, resolve } from "node:path"
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils"
import type { MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm"
import { catalogueAdapter } from "@/prisma/catalogue-adapter"

const root = resolve(import.meta.dirname)

/**
 * Applies the committed migrations that a database lacks, with Prisma's own engine as WebAssembly, so
 * that nothing is downloaded. It keeps the same _prisma_migrations table as `prisma migrate deploy`.
 * Returns the names of those applied, oldest first; throws with PostgreSQL's reason when one fails.
 */
export async function migrate(url: string): Promise<string[]> {
  return withEngine(url, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: migrationList(),
      filters: { externalTables: [], externalEnums: [] },
    })
    return appliedMigrationNames
  })
}

/** The SQL that takes the database at `url` to the schema; empty when they agree. */
export function differenceScript(url: string): Promise<string> {
  return script(url, { tag: "schemaDatasource", files: schemaFiles(), configDir: root })
}

function script(url: string, from: Parameters<SchemaEngine["diff"]>[0]["from"]) {
  return withEngine(url, async (engine) => {
    const { stdout } = await engine.diff({
      from,
      to: { tag: "schemaDatamodel", files: schemaFiles() },
      script: true,
      exitCode: null,
      filters: { externalTables: ["public._prisma_migrations"], externalEnums: [] },
    })
    return clean(stdout)
  })
}

function clean(stdout: string | null) {
  const text = stdout ?? ""
  return text.includes("This is an empty migration") ? "" : text
}

/** The schema's files as the engine takes them. */
function schemaFiles(): { path: string; content: string }[] {
  const folder = join(root, "schema")
  return readdirSync(folder)
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => ({
      path: join(folder, name),
      content: readFileSync(join(folder, name), "utf8"),
    }))
}

function migrationList(): MigrationList {
  const baseDir = join(root, "migrations")
  const lock = join(baseDir, "migration_lock.toml")
  const names = existsSync(baseDir)
    ? readdirSync(baseDir, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort()
    : []
  return {
    baseDir,
    lockfile: {
      path: "migration_lock.toml",
      content: existsSync(lock) ? readFileSync(lock, "utf8") : null,
    },
    shadowDbInitScript: "",
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: readFileSync(join(baseDir, name, "migration.sql"), "utf8") },
      },
    })),
  }
}

async function withEngine<T>(url: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  engineClass ??= instantiate()
  const Engine = await engineClass
  const { factory, close } = catalogueAdapter(url)
  const models = schemaFiles().map(({ path, content }): [string, string] => [path, content])
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(factory)
    const engine = await Engine.new({ datamodels: models }, () => undefined, adapter)
    try {
      return await work(engine)
    } finally {
      engine.free()
    }
  } finally {
    await close()
  }
}

/** One instance for the process: the binding caches views of the instance's memory. */
let engineClass: Promise<typeof SchemaEngine> | undefined

async function instantiate(): Promise<typeof SchemaEngine> {
  keepPanics()
  const require = createRequire(import.meta.url)
  const folder = dirname(require.resolve("@prisma/schema-engine-wasm"))
  const binding = (await import(
    "@prisma/schema-engine-wasm/schema_engine_bg"
  )) as unknown as Binding
  const bytes = readFileSync(join(folder, "schema_engine_bg.wasm"))
  const imports = { "./schema_engine_bg.js": binding } as unknown as WebAssembly.Imports
  const { instance } = await WebAssembly.instantiate(bytes, imports)
  binding.__wbg_set_wasm(instance.exports)
  const begin = instance.exports.__wbindgen_start as () => void
  begin()
  return binding.SchemaEngine
}

interface Binding {
  SchemaEngine: typeof SchemaEngine
  __wbg_set_wasm(exports: WebAssembly.Exports): void
}

/** The engine hands its last words to this global before it traps. */
function keepPanics() {
  const registry = {
    set_message: (message: string) => console.error(`Prisma's schema engine: ${message}`),
  }
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: registry })
}
