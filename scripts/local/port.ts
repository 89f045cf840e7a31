import { createServer } from "node:net"

/** Throws with what to do when the port can't be listened on. */
export async function requireFreePort(port: number, host: string): Promise<void> {
  const code = await tryToListen(port, host)
  if (code === null) return
  if (code === "EADDRINUSE") {
    throw new Error(
      `Port ${port} is in use. Stop what uses it, or take another one: PORT=${port + 1} npm run ${script()}`,
    )
  }
  throw new Error(
    `Port ${port} on ${host} can't be used (${code}). Take another one: PORT=${port + 1} npm run ${script()}`,
  )
}

function tryToListen(port: number, host: string): Promise<string | null> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    probe.listen(port, host, () => probe.close(() => resolve(null)))
  })
}

function script() {
  return process.env.npm_lifecycle_event ?? "demo"
}
