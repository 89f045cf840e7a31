import { once } from "node:events"
import { createServer, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { text } from "node:stream/consumers"

/**
 * What the provider does with a request in place of answering: an error; nothing at all, as when it is
 * killed before (`hang`) or after it took the mails (`take and hang`); or a broken connection after.
 */
export type Fault = { status: number; name: string; retryAfter?: number } | FaultWord
type FaultWord = "hang" | "take and hang" | "take and break"

export interface MailProvider {
  url: string
  /** The mails that went out, by decision. */
  taken: ReadonlyMap<string, string>
  /** When each did, by performance.now(). */
  takenAt: ReadonlyMap<string, number>
  /** Keys that came again with other mails. */
  changed: readonly string[]
  /** Decisions whose mail went out once more. */
  doubled: readonly string[]
  /** How many mails each request brought. */
  requests: readonly number[]
  close(): void
}

interface Mail {
  tags?: { name: string; value: string }[]
  to: string
}

/**
 * Takes mails as Resend does: single or up to a hundred, an address without @ refused, a repeated
 * idempotency key answered as the first time, and refused when it comes with other mails. `faultOf` says
 * what goes wrong with the n-th request.
 */
export async function startMailProvider(
  faultOf: (n: number) => Fault | null = () => null,
): Promise<MailProvider> {
  const answers = new Map<string, { body: string; answer: string }>()
  const taken = new Map<string, string>()
  const takenAt = new Map<string, number>()
  const changed: string[] = []
  const doubled: string[] = []
  const requests: number[] = []

  function take(mail: Mail): { id: string } {
    const decision = mail.tags?.find(({ name }) => name === "decision")?.value ?? mail.to
    if (taken.has(decision)) doubled.push(decision)
    taken.set(decision, JSON.stringify(mail))
    takenAt.set(decision, performance.now())
    return { id: `mail-${decision}` }
  }

  function takeAll(body: string): string {
    const asked = JSON.parse(body) as Mail | Mail[]
    if (!Array.isArray(asked)) return JSON.stringify(take(asked))
    const good = asked.filter(({ to }) => to.includes("@"))
    const errors = asked.flatMap(({ to }, index) => {
      return to.includes("@") ? [] : [{ index, message: "Invalid `to` field." }]
    })
    return JSON.stringify({ data: good.map(take), errors })
  }

  const server = createServer(async (request, response) => {
    const key = String(request.headers["idempotency-key"])
    const body = await text(request)
    const asked = JSON.parse(body) as unknown
    requests.push(Array.isArray(asked) ? asked.length : 1)
    const fault = faultOf(requests.length)
    const known = answers.get(key)
    if (typeof fault === "object" && fault !== null) {
      // What was taken once is not found wrong later.
      if (fault.status !== 422 || !known) return refuse(response, fault)
    }
    if (fault === "hang") return
    if (known && known.body !== body) {
      changed.push(key)
      return refuse(response, { status: 409, name: "invalid_idempotent_request" })
    }
    const answer = known?.answer ?? takeAll(body)
    answers.set(key, { body, answer })
    if (fault === "take and break") return response.destroy()
    if (fault === "take and hang") return
    response.setHeader("content-type", "application/json")
    response.end(answer)
  })
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  const { port } = server.address() as AddressInfo
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { taken, takenAt, changed, doubled, requests, url: `http://127.0.0.1:${port}`, close }
}

function refuse(response: ServerResponse, fault: Exclude<Fault, FaultWord>): void {
  const { status, name, retryAfter } = fault
  if (retryAfter !== undefined) response.setHeader("retry-after", String(retryAfter))
  response.setHeader("content-type", "application/json")
  response.statusCode = status
  response.end(JSON.stringify({ statusCode: status, name, message: `Answered ${status}.` }))
}
