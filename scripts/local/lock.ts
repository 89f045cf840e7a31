import { createHash } from "node:crypto"
import { rmSync } from "node:fs"
import { connect, createServer, type Server } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"

/**
 * Makes this process the only one of a data folder for as long as it lives. A listening socket is
 * the lock: unlike a file, the system drops it when its process is killed. Throws when another
 * process holds it, and says where that one answers.
 */
export async function lockFolder(dataDir: string, appUrl: string): Promise<void> {
  const path = socketPath(dataDir)
  if (await listen(path, appUrl)) return
  const holder = await ask(path)
  if (holder !== null) {
    throw new Error(
      `Porchlight already runs on ${dataDir}: ${holder}\nStop it first, or use another folder: PORCHLIGHT_DATA_DIR=.data-2 PORT=3001 npm run demo`,
    )
  }
  rmSync(path, { force: true })
  if (!(await listen(path, appUrl))) throw new Error(`${dataDir} is being started twice at once.`)
}

/** Outside the data folder, whose path may be longer than a socket's may be (about 100 characters). */
function socketPath(dataDir: string) {
  const name = `porchlight-${createHash("sha256").update(`${process.getuid?.()} ${dataDir}`).digest("hex").slice(0, 16)}`
  return process.platform === "win32" ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`)
}

function listen(path: string, appUrl: string): Promise<boolean> {
  const server: Server = createServer((socket) => {
    socket.on("error", () => undefined)
    socket.end(`${appUrl} (process ${process.pid})`)
  })
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve(false)
      else reject(error)
    })
    server.listen(path, () => {
      server.unref()
      process.once("exit", () => rmSync(path, { force: true }))
      resolve(true)
    })
  })
}

/** What the holder of the lock says of itself; null when nobody holds it any more. */
function ask(path: string): Promise<string | null> {
  return new Promise((resolve) => {
    let said = ""
    const socket = connect(path)
    socket.setTimeout(2_000, () => socket.destroy())
    socket.on("data", (chunk) => {
      said += chunk.toString("utf8")
    })
    socket.on("error", () => resolve(null))
    socket.on("close", () => resolve(said || "another process"))
  })
}
