import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"

/**
 * The address of the installation's database: DATABASE_URL, else the embedded PostgreSQL that a running
 * demo or dev has in its data folder. Throws when there is neither.
 */
export function runningDatabaseUrl(environment: NodeJS.ProcessEnv, dataDir: string): string {
  if (environment.DATABASE_URL) return environment.DATABASE_URL
  const lockFile = join(dataDir, "postgres", "postmaster.pid")
  const passwordFile = join(dataDir, "postgres-password")
  // PostgreSQL writes its port into the fourth line, and takes the file away when it ends.
  const port = existsSync(lockFile) ? readFileSync(lockFile, "utf8").split("\n")[3]?.trim() : ""
  if (!port || !existsSync(passwordFile)) {
    throw new Error(
      `No Porchlight runs on ${dataDir}. Start it first, or set PORCHLIGHT_DATA_DIR or DATABASE_URL.`,
    )
  }
  const password = readFileSync(passwordFile, "utf8").trim()
  return `postgresql://porchlight:${password}@127.0.0.1:${port}/porchlight`
}
