import type { IncomingMessage, ServerResponse } from "node:http"
import { LRUCache } from "lru-cache"
import { type Choice, chooseLanguage } from "@/lib/languages/choose"
import { countOnPage } from "@/lib/page-counts/count"
import { isVisit } from "@/lib/page-counts/visitor"
import { carriesVisit } from "@/lib/proof/visit"
import { holds } from "@/lib/tracking-page/headers"
import { htmlOf, type ReadyPage, readyPages } from "@/lib/tracking-page/pages"

/** Read by scripts/local/answer-kept.mjs, which stands before Next. */
const front = globalThis as {
  porchlightFront?: (request: IncomingMessage, response: ServerResponse) => boolean
}

/** Lets kept pages be answered before Next routes a request. */
export function openFront(): void {
  front.porchlightFront = answerKept
}

/**
 * Answers the page that is the same for everyone, where it is kept and still true; false leaves the
 * request as it is. The route of the page answers the same to the same request: what is not as plain as
 * can be (other spellings, a query, a proof's cookie) is left to it.
 */
export function answerKept(request: IncomingMessage, response: ServerResponse): boolean {
  const { method, headers } = request
  if (method !== "GET" && method !== "HEAD") return false
  const parts = plainAddress.exec(request.url ?? "")
  if (!parts || carriesVisit(headers.cookie ?? null)) return false
  const [, user = "", carrier = "", number = ""] = parts
  const reader = readerOf(headers["accept-language"] ?? "")
  const page = readyPages().kept({ user, carrier, number, variant: reader.variant })
  if (!page) return false
  if (page.countedFor && isVisit({ get: (name) => textOf(headers[name]) })) {
    countOnPage(page.countedFor.teamId, "view", page.countedFor.milestone)
  }
  send(request, response, page, reader.varies)
  return true
}

/** As canonical addresses are written; anything else is sent on or refused by the route. */
const plainAddress = /^\/tracking\/([a-z0-9-]{1,64})\/([a-z0-9_]{1,64})\/([A-Z0-9]{1,64})$/

function send(
  request: IncomingMessage,
  response: ServerResponse,
  page: ReadyPage,
  varies: boolean,
): void {
  const vary = varies ? "Accept-Encoding, Accept-Language" : "Accept-Encoding"
  const headers = { ...page.headers, Vary: vary }
  if (holds(textOf(request.headers["if-none-match"]), page.headers.ETag ?? "")) {
    response.writeHead(304, headers).end()
    return
  }
  const packed = takesGzip.test(textOf(request.headers["accept-encoding"]) ?? "")
  const body = packed ? page.packed : htmlOf(page)
  response.writeHead(200, {
    ...headers,
    "Content-Length": body.byteLength,
    ...(packed ? { "Content-Encoding": "gzip" } : {}),
  })
  response.end(request.method === "HEAD" ? undefined : body)
}

const takesGzip = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i

interface Reader {
  variant: string
  varies: boolean
}

/** Browsers send one of a few hundred texts. */
const readers = new LRUCache<string, Reader>({ max: 1_000 })

function readerOf(acceptLanguage: string): Reader {
  const known = readers.get(acceptLanguage)
  if (known) return known
  const choice: Choice = chooseLanguage({ explicit: null, acceptLanguage })
  const variant = choice.decidedBy === "default" ? "" : choice.language
  const reader = { variant, varies: choice.varies }
  readers.set(acceptLanguage, reader)
  return reader
}

function textOf(value: string | string[] | undefined): string | null {
  return (Array.isArray(value) ? value.join(", ") : value) ?? null
}
