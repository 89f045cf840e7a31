import { mkdirSync } from "node:fs"
import { join } from "node:path"
import { migrate } from "@/prisma/migrate"
import { lockFolder } from "@/scripts/local/lock"
import { requireFreePort } from "@/scripts/local/port"
import { fail, say } from "@/scripts/local/progress"
import { localSecrets } from "@/scripts/local/secrets"
import { type RunningServer, startServer, tailOf, waitForHealth } from "@/scripts/local/server"
import type { LocalSettings } from "@/scripts/local/settings"
import { type Stops, stopsOnSignal } from "@/scripts/local/stop"
import { startPostgres } from "@/scripts/postgres"

/** Takes the data folder and the port, and puts the folder's secrets into the environment. */
export async function prepare(settings: LocalSettings): Promise<void> {
  // Prisma runs some queries of a transaction side by side, which pg 8 warns of; nobody here can act on it.
  process.noDeprecation = true
  mkdirSync(settings.dataDir, { recursive: true })
  await lockFolder(settings.dataDir, settings.appUrl)
  await requireFreePort(settings.port, settings.host)
  const secrets = localSecrets(settings.dataDir)
  process.env.NEXTAUTH_SECRET ||= secrets.NEXTAUTH_SECRET
  process.env.PORCHLIGHT_KEYS ||= secrets.PORCHLIGHT_KEYS
  process.env.PORCHLIGHT_DATA_DIR = settings.dataDir
  process.env.PORCHLIGHT_DIST_DIR = settings.distDir
  process.env.PORT = String(settings.port)
  process.env.APP_URL = settings.appUrl
  process.env.NEXTAUTH_URL ||= settings.appUrl
  process.env.NEXT_TELEMETRY_DISABLED ||= "1"
}

/** Starts the embedded PostgreSQL (or takes DATABASE_URL), migrates it, and seeds an empty one. */
export async function openDatabase(settings: LocalSettings, stops: Stops): Promise<void> {
  if (!process.env.DATABASE_URL) {
    const postgres = await startPostgres({ dataDir: settings.dataDir })
    stops.add(() => postgres.stop())
    process.env.DATABASE_URL = postgres.url
  }
  const applied = await migrate(process.env.DATABASE_URL)
  say(
    applied.length > 0 ? `Database ready, ${applied.length} migrations applied` : "Database ready",
  )
}

/**
 * Runs a command: does `work`, then waits for its server's end, which without a signal is a failure.
 * Whatever fails is told in words, what was started is stopped, and the process exits with 1.
 */
export async function run(work: (stops: Stops) => Promise<RunningServer>): Promise<void> {
  const stops = stopsOnSignal(say)
  try {
    const server = await work(stops)
    throw new Error(`The server stopped: ${await server.ended}.`)
  } catch (error) {
    // What fails while everything is being stopped fails because of that.
    if (stops.asked()) return
    fail(error)
    await stops.all()
    process.exit(1)
  }
}

/** Starts Next and waits until it is healthy; shows the end of its log when it is not. */
export async function openServer(
  settings: LocalSettings,
  stops: Stops,
  mode: "dev" | "start",
): Promise<RunningServer> {
  const logFile = mode === "dev" ? null : join(settings.dataDir, "server.log")
  const { host, port } = settings
  const server = startServer({ mode, host, port, environment: serverEnvironment(mode), logFile })
  stops.add(() => server.stop())
  try {
    await waitForHealth(`http://${reachable(host)}:${port}`, server, 120_000)
  } catch (error) {
    // While a page does not compile, `dev` stays up: the next save may mend it.
    if (mode === "dev" && server.running()) {
      say(error instanceof Error ? error.message : String(error))
      return server
    }
    const tail = logFile ? `\n\nThe end of ${logFile}:\n${tailOf(logFile)}` : ""
    throw new Error(`${error instanceof Error ? error.message : String(error)}${tail}`)
  }
  return server
}

function serverEnvironment(mode: "dev" | "start"): NodeJS.ProcessEnv {
  return { ...process.env, NODE_ENV: mode === "dev" ? "development" : "production" }
}

/** An address to ask ourselves at, for a host that may mean every interface. */
function reachable(host: string) {
  if (host === "0.0.0.0") return "127.0.0.1"
  return host.includes(":") ? (host === "::" ? "[::1]" : `[${host}]`) : host
}
