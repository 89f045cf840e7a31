import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"

type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** The ways in which an API fails, and what is said of each. */
export const failingAnswers: readonly [
  name: string,
  answer: Answer,
  code: string,
  words: string,
][] = [
  ["a refused key", respond(401, '{"message":"no such key"}'), "upstream", "(401). Check"],
  ["a forbidden call", respond(403, "<html>Forbidden</html>"), "upstream", "(403). Check"],
  ["an unknown path", respond(404, "<html>Not here</html>"), "upstream", "(404)"],
  ["too many calls", respond(429, "", { "retry-after": "30" }), "rate_limited", "after 30"],
  ["an outage", respond(503, "<html>Sorry</html>"), "upstream", "trouble of its own (503)"],
  ["a web page", respond(200, "<html>Welcome"), "upstream", "not complete JSON"],
  ["half a body", respond(200, '{"data":{"trac'), "upstream", "not complete JSON"],
  ["a broken line", (_, response) => breakOff(response), "upstream", "is tried again later"],
  ["silence", () => {}, "upstream", "did not answer within 10 seconds"],
]

export function respond(
  status: number,
  body: string,
  headers: Record<string, string> = {},
): Answer {
  return (_, response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(body)
  }
}

export interface ServedRequest {
  method: string | undefined
  path: string | undefined
  headers: IncomingMessage["headers"]
  body: string
}

/**
 * Runs against a server on this machine, and gives what it was asked. What it says nothing to times out
 * soon, so that silence need not be waited for; what it answers never does, however busy the machine.
 */
export async function serve<Result>(
  answer: Answer,
  run: (access: { baseUrl: string; fetch: typeof fetch }) => Promise<Result>,
): Promise<{ result: Result; requests: ServedRequest[] }> {
  const requests: ServedRequest[] = []
  const silence = new AbortController()
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on("data", (chunk) => chunks.push(chunk))
    request.on("end", () => {
      const { method, url, headers } = request
      requests.push({ method, path: url, headers, body: Buffer.concat(chunks).toString() })
      answer(request, response)
      setTimeout(() => {
        if (!response.headersSent && !response.destroyed) silence.abort(timedOut())
      }, 500)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  try {
    const result = await run({
      baseUrl: `http://127.0.0.1:${port}`,
      fetch: (input, init) => fetch(input, { ...init, signal: silence.signal }),
    })
    return { result, requests }
  } finally {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
}

/** As AbortSignal.timeout has it. */
function timedOut(): DOMException {
  return new DOMException("The operation was aborted due to timeout", "TimeoutError")
}

function breakOff(response: ServerResponse): void {
  response.writeHead(200, { "content-length": "1000" })
  response.write('{"data":')
  response.destroy()
}
