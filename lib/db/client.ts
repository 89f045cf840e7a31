import { PrismaPg } from "@prisma/adapter-pg"
import pg from "pg"
import { setLine } from "@/lib/db/direct"
import { PrismaClient } from "@/lib/db/generated/client"
import { statementNames } from "@/lib/db/statement-names"
import { env } from "@/lib/env"

const kept = globalThis as { porchlightDatabase?: PrismaClient }

/**
 * The unscoped client: it sees every team. Only what proves a team (sign-in, webhook token, public
 * slug), what belongs to no team, and scripts may use it; everything else takes a scoped client.
 * Kept on globalThis, since Next bundles routes and instrumentation apart.
 */
export function database(): PrismaClient {
  kept.porchlightDatabase ??= createDatabase(env().DATABASE_URL)
  return kept.porchlightDatabase
}

/** A client of its own for `connectionString`; the caller disconnects it. */
export function createDatabase(connectionString: string): PrismaClient {
  const pool = new pg.Pool({
    connectionString,
    max: env().DATABASE_POOL,
    onConnect: prepareSession,
  })
  // A connection that breaks while nobody uses it is replaced at the next question.
  pool.on("error", () => {})
  const nameOf = statementNames()
  const client = new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator: nameOf, disposeExternalPool: true }),
  })
  setLine(client, { pool, nameOf })
  return client
}

/**
 * The driver sends and reads moments without their offset, so the session must be in UTC, whatever zone
 * the server was set up in: else now() and a date of ours would be hours apart. And one plan for all
 * values would be made for a shop of middling size, and be wrong for the largest. Statements of ours
 * are short and many: helpers that share one take longer to start than most of them take.
 */
async function prepareSession(connection: pg.ClientBase): Promise<void> {
  await connection.query(
    `SET TIME ZONE 'UTC'; SET plan_cache_mode = force_custom_plan;
      SET max_parallel_workers_per_gather = 0`,
  )
}
