import { once } from "node:events"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { text } from "node:stream/consumers"

export interface MailProvider {
  url: string
  /** The mails it has, by idempotency key. */
  taken: ReadonlyMap<string, string>
  /** Keys that came again with another mail. */
  changed: readonly string[]
  close(): void
}

/** Takes mails as Resend does: a repeated idempotency key is the same mail. */
export async function startMailProvider(): Promise<MailProvider> {
  const taken = new Map<string, string>()
  const changed: string[] = []
  const server = createServer(async (request, response) => {
    const key = String(request.headers["idempotency-key"])
    const body = await text(request)
    if (taken.has(key) && taken.get(key) !== body) changed.push(key)
    taken.set(key, body)
    response.setHeader("content-type", "application/json")
    response.end(JSON.stringify({ id: `mail-${key}` }))
  })
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  const { port } = server.address() as AddressInfo
  return { taken, changed, url: `http://127.0.0.1:${port}`, close: () => server.close() }
}
