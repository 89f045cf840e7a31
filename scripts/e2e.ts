import { type ChildProcess, spawn } from "node:child_process"
import { randomBytes } from "node:crypto"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import getPort from "get-port"
import { findBrowser } from "@/scripts/browser"
import { startPostgres } from "@/scripts/postgres"
import { throwAway } from "@/scripts/throw-away"

// Runs the journeys of e2e/ against two servers of their own: the demo, started as a newcomer starts it,
// and an empty production server for the first run. `--report <file>` leaves Playwright's JSON report;
// further arguments go to Playwright.

const at = process.argv.indexOf("--report")
const report = at > 0 ? process.argv[at + 1] : undefined
const others = process.argv
  .slice(2)
  .filter((_, index) => at < 0 || (index !== at - 2 && index !== at - 1))

const chromium = findBrowser()
const demoFolder = throwAway("e2e-demo")
const emptyFolder = throwAway("e2e-empty")
const stops: (() => Promise<void>)[] = []
let code = 1
try {
  const demo = await serve("scripts/demo.ts", "demo", { PORCHLIGHT_DATA_DIR: demoFolder.path })
  const postgres = await startPostgres({ dataDir: emptyFolder.path, fast: true })
  stops.push(() => postgres.stop())
  const empty = await serve("scripts/start.ts", "empty server", {
    DATABASE_URL: postgres.url,
    NEXTAUTH_SECRET: randomBytes(32).toString("base64"),
    PORCHLIGHT_KEYS: `k1:${randomBytes(32).toString("base64")}`,
    PORCHLIGHT_DATA_DIR: emptyFolder.path,
  })
  code = await run("npx", ["playwright", "test", ...others], {
    CHROMIUM_PATH: chromium,
    E2E_URL: demo,
    E2E_EMPTY_URL: empty,
    ...(report ? { E2E_REPORT: report } : {}),
  })
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
} finally {
  for (const stop of stops.reverse()) await stop()
  demoFolder.remove()
  emptyFolder.remove()
}
process.exit(code)

/** Starts one of our own commands on a free port, and waits until it is healthy. */
async function serve(
  script: string,
  name: string,
  environment: Record<string, string>,
): Promise<string> {
  const port = await getPort()
  const url = `http://localhost:${port}`
  const child = spawn(process.execPath, ["--import", "tsx", script], {
    stdio: ["ignore", "inherit", "inherit"],
    env: {
      ...process.env,
      PORCHLIGHT_DIST_DIR: ".next-test",
      PORT: String(port),
      APP_URL: url,
      NEXTAUTH_URL: url,
      ...environment,
    },
  })
  stops.push(() => end(child))
  const deadline = Date.now() + 10 * 60_000
  while (!(await healthy(url))) {
    if (child.exitCode !== null) throw new Error(`The ${name} ended with code ${child.exitCode}.`)
    if (Date.now() > deadline)
      throw new Error(`The ${name} was not healthy in time.${tail(environment)}`)
    await new Promise((done) => setTimeout(done, 500))
  }
  return url
}

async function healthy(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(5_000) })).ok
  } catch {
    return false
  }
}

function tail(environment: Record<string, string>) {
  const log = join(environment.PORCHLIGHT_DATA_DIR ?? "", "server.log")
  return existsSync(log) ? `\n${readFileSync(log, "utf8").split("\n").slice(-20).join("\n")}` : ""
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((done) => {
    child.once("exit", () => done())
    child.kill("SIGTERM")
  })
}

function run(
  command: string,
  args: string[],
  environment: Record<string, string>,
): Promise<number> {
  return new Promise((done) => {
    const child = spawn(command, args, {
      stdio: "inherit",
      env: { ...process.env, ...environment },
    })
    child.once("exit", (exit) => done(exit ?? 1))
  })
}
