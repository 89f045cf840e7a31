import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"

const running = new Set<ChildProcess>()

/** Starts a worker of this folder in a process of its own, and waits until it says that it is ready. */
export async function startWorker(
  name: "executor-worker" | "app-worker" | "server-worker",
  env: Record<string, string>,
): Promise<ChildProcess> {
  const path = new URL(`./${name}.ts`, import.meta.url).pathname
  const child = spawn(process.execPath, ["--import", "tsx", path], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  })
  running.add(child)
  child.once("exit", () => running.delete(child))
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`The worker ended with ${code} before it was ready.`)
  })
  await Promise.race([once(child.stdout ?? child, "data"), ended])
  ended.catch(() => undefined)
  return child
}

/** Ends a worker, and waits until it is gone. */
export async function endWorker(child: ChildProcess, signal: "SIGKILL" | "SIGTERM"): Promise<void> {
  const ended = once(child, "exit")
  child.kill(signal)
  await ended
}

/** Kills what a failed test left running. */
export function endAllWorkers(): void {
  for (const child of running) child.kill("SIGKILL")
}

export function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms))
}
