import type { Handle } from "@/lib/jobs/executor/definitions"

export const secretHeader = "x-porchlight-executor"

const waitForServerMs = 500
const longestWaitMs = 60_000

/**
 * Calls the handlers over HTTP at this process's own port, as `next dev` needs it: what instrumentation
 * once imported never changes, while a route is compiled anew after each edit. A new function is still
 * only known after a restart. Throws when the server is not there for a minute.
 */
export function overHttp(secret: string): Handle {
  return async (request) => {
    const { pathname, search } = new URL(request.url)
    const body = await request.text()
    const headers = new Headers(request.headers)
    headers.set(secretHeader, secret)
    const giveUpAt = Date.now() + longestWaitMs
    for (;;) {
      try {
        const url = `http://127.0.0.1:${process.env.PORT ?? 3000}${pathname}${search}`
        return await fetch(url, { method: request.method, headers, body })
      } catch (error) {
        if (Date.now() > giveUpAt) throw error
        await new Promise((done) => setTimeout(done, waitForServerMs))
      }
    }
  }
}
