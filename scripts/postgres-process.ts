import { execFileSync, spawn } from "node:child_process"
import { chmodSync, statSync } from "node:fs"

export interface PostgresProcess {
  stop(): Promise<void>
}

/**
 * Runs the `postgres` binary until `stop`, and resolves once it takes connections; rejects when it ends
 * before. It gets a process group of its own: Ctrl-C in a terminal reaches everybody in the group, and
 * the server that uses the database must go first. It ends with this process, unless that is killed.
 */
export function runPostgres(options: {
  binary: string
  args: readonly string[]
  onLog: (text: string) => void
}): Promise<PostgresProcess> {
  makeExecutable(options.binary)
  const child = spawn(options.binary, options.args, {
    detached: process.platform !== "win32",
    stdio: ["ignore", "ignore", "pipe"],
    // The line that says it is ready, in the words looked for below.
    env: { ...process.env, LC_MESSAGES: "C" },
    ...unprivileged(),
  })
  const end = () => child.kill("SIGINT")
  process.once("exit", end)
  const ended = new Promise<void>((resolve) => {
    child.once("error", () => resolve())
    child.once("exit", () => resolve())
  })
  const stop = async () => {
    process.off("exit", end)
    end()
    await ended
  }
  return new Promise((resolve, reject) => {
    child.stderr.on("data", (chunk: Buffer) => {
      const text = chunk.toString("utf8")
      options.onLog(text)
      if (text.includes("ready to accept connections")) resolve({ stop })
    })
    child.once("error", reject)
    child.once("exit", (code, signal) => {
      process.off("exit", end)
      reject(new Error(`it ended with ${signal ?? `code ${code}`}`))
    })
  })
}

/** Some installers drop the permission. */
function makeExecutable(path: string) {
  const { mode } = statSync(path)
  if ((mode & 0o555) !== 0o555) chmodSync(path, mode | 0o555)
}

/** PostgreSQL refuses to run as root; then it runs as the user that the cluster was made for. */
function unprivileged(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }))
  return { uid: id("-u"), gid: id("-g") }
}
