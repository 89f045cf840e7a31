import { type ChildProcess, spawn } from "node:child_process"
import { openSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"

export interface RunningServer {
  /** Resolves when the server ended without being told to, with words for it. */
  ended: Promise<string>
  running(): boolean
  pid: number | undefined
  stop(): Promise<void>
}

interface ServerOptions {
  mode: "dev" | "start"
  host: string
  port: number
  environment: NodeJS.ProcessEnv
  /** A file for the server's output; null shows it here. */
  logFile: string | null
}

/** Starts Next as a child process that ends when this one does, however that happens. */
export function startServer(options: ServerOptions): RunningServer {
  const output = options.logFile ? openSync(options.logFile, "w") : "inherit"
  const child = spawn(process.execPath, serverArguments(options), {
    env: { ...options.environment, PORT: String(options.port) },
    stdio: ["ignore", output, output, "ipc"],
    // Its own process group: Ctrl-C in a terminal reaches this process only, which stops things in order.
    detached: process.platform !== "win32",
  })
  const ended = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message))
    child.once("exit", (code, signal) => resolve(`it ended with ${signal ?? `code ${code}`}`))
  })
  const stop = () => stopChild(child, ended)
  return { ended, running: () => isRunning(child), pid: child.pid, stop }
}

function serverArguments({ mode, host, port }: ServerOptions) {
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next")
  const preloads = [
    "./end-with-parent.mjs",
    // The last is the first to see a request.
    "./answer-kept.mjs",
    "./mend-addresses.mjs",
    "./tell-routes.mjs",
    "./serve-hosts.mjs",
  ].flatMap((path) => ["--import", new URL(path, import.meta.url).href])
  const quiet = mode === "start" ? ["--no-deprecation"] : []
  // A page leaves some megabytes behind: with room for several of them, fewer requests wait for a collection.
  const room = ["--max-semi-space-size=32"]
  return [...quiet, ...room, ...preloads, next, mode, "--hostname", host, "--port", String(port)]
}

async function stopChild(child: ChildProcess, ended: Promise<string>) {
  if (!isRunning(child)) return
  child.kill("SIGTERM")
  const impatient = setTimeout(() => child.kill("SIGKILL"), 10_000)
  await ended
  clearTimeout(impatient)
}

function isRunning(child: ChildProcess) {
  return child.exitCode === null && child.signalCode === null
}

/** Waits until /api/health answers 200; throws when the server ends first or `limitMs` passes. */
export async function waitForHealth(
  url: string,
  server: RunningServer,
  limitMs: number,
): Promise<void> {
  const state: { ended: string | null; last: string } = { ended: null, last: "no answer" }
  void server.ended.then((words) => {
    state.ended = words
  })
  for (const start = Date.now(); Date.now() - start < limitMs; ) {
    if (state.ended) throw new Error(`The server did not start: ${state.ended}.`)
    const answer = await health(url)
    if (answer === "ok") return
    state.last = answer
    await new Promise((done) => setTimeout(done, 300))
  }
  throw new Error(`The server did not become healthy within ${limitMs / 1000} s: ${state.last}`)
}

async function health(url: string): Promise<string> {
  try {
    const response = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(30_000) })
    return response.ok ? "ok" : `${response.status} ${(await response.text()).slice(0, 300)}`
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** The end of the server's log, to be shown when it failed. */
export function tailOf(logFile: string, lines = 20): string {
  try {
    return readFileSync(logFile, "utf8").trimEnd().split("\n").slice(-lines).join("\n")
  } catch {
    return ""
  }
}
