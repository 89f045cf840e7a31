import { randomBytes } from "node:crypto"
import { join } from "node:path"
import getPort from "get-port"
import { migrate } from "@/prisma/migrate"
import { ensureBuild } from "@/scripts/local/build"
import { startServer, waitForHealth } from "@/scripts/local/server"
import { startPostgres } from "@/scripts/postgres"
import { throwAway } from "@/scripts/throw-away"

export interface BenchServer {
  url: string
  databaseUrl: string
  /** Of the server's process. */
  pid: number
  /** Starts one more server process on the same database; gives its address. */
  another(): Promise<string>
}

/**
 * A production server for the time of `work`, on a migrated database of its own or on one that is there
 * already. `prepare` fills the database before the server starts.
 */
export async function withBenchServer<T, S>(
  name: string,
  prepare: (databaseUrl: string) => Promise<S>,
  work: (server: BenchServer, prepared: S) => Promise<T>,
  given?: string,
): Promise<T> {
  const folder = throwAway(`bench-${name}`)
  const stops: (() => Promise<void>)[] = []
  try {
    const distDir = process.env.PORCHLIGHT_DIST_DIR ?? ".next"
    await ensureBuild(distDir)
    const databaseUrl = given ?? (await startDatabase())
    const prepared = await prepare(databaseUrl)
    const settings = environment(databaseUrl, folder.path, distDir)
    const start = async () => {
      const port = await getPort()
      const url = `http://127.0.0.1:${port}`
      const server = startServer({
        mode: "start",
        host: "127.0.0.1",
        port,
        environment: { ...settings, APP_URL: url, NEXTAUTH_URL: url },
        logFile: join(folder.path, `server-${port}.log`),
      })
      stops.push(() => server.stop())
      await waitForHealth(url, server, 120_000)
      if (server.pid === undefined) throw new Error("The server has no process.")
      return { url, pid: server.pid }
    }
    const another = async () => (await start()).url
    return await work({ ...(await start()), databaseUrl, another }, prepared)
  } finally {
    for (const stop of stops.reverse()) await stop()
    folder.remove()
  }

  async function startDatabase(): Promise<string> {
    const postgres = await startPostgres({ dataDir: folder.path, fast: true })
    stops.push(() => postgres.stop())
    await migrate(postgres.url)
    return postgres.url
  }
}

function environment(databaseUrl: string, dataDir: string, distDir: string) {
  return {
    ...process.env,
    NODE_ENV: "production" as const,
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: databaseUrl,
    PORCHLIGHT_BENCH: "1",
    NEXTAUTH_SECRET: randomBytes(32).toString("base64"),
    PORCHLIGHT_KEYS: `k1:${randomBytes(32).toString("base64")}`,
    PORCHLIGHT_DATA_DIR: dataDir,
    PORCHLIGHT_DIST_DIR: distDir,
  }
}
