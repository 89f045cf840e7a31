import { AppError, reasonOf } from "@/lib/errors"
import type { PollAnswer, SourceAccess } from "@/lib/sources/contract"
import { readText } from "@/lib/sources/text"

const usualTimeOutMs = 10_000
const largestAnswerBytes = 5_000_000

export interface ApiCall {
  /** Such as Shippo, for the messages. */
  api: string
  url: string
  method: "GET" | "POST"
  headers: Record<string, string>
  body?: string
  /** Statuses beside success whose JSON is an answer: 404 of an API that says so of an unknown number. */
  answers?: readonly number[]
  /** How long to wait for the whole answer; ten seconds when left out. */
  timeOutMs?: number
}

/** The cause of an AppError that an API's answer made, for whoever decides when to ask again. */
export class HttpAnswer {
  constructor(
    readonly status: number,
    /** The Retry-After header as it came: seconds or a date. */
    readonly retryAfter: string | null,
  ) {}
}

/**
 * One call to a source's JSON API, within its time. Gives the raw answer of a success that is
 * complete JSON; anything else throws AppError `rate_limited` or `upstream`, with what a merchant can
 * do about it.
 */
export async function callApi(access: SourceAccess, call: ApiCall): Promise<PollAnswer> {
  const { status, headers, body } = await exchange(access, call)
  if (status === 429) {
    const pause = readText(headers.get("retry-after"), 40)
    throw new AppError(
      "rate_limited",
      `${call.api} asks us to slow down${pause ? ` (retry after ${/^\d+$/.test(pause) ? `${pause} seconds` : pause})` : ""}. The next check comes later by itself.`,
      { cause: new HttpAnswer(status, pause) },
    )
  }
  const answered = (call.answers ?? []).includes(status) && isJson(body)
  if (!answered && (status < 200 || status > 299)) {
    const cause = new HttpAnswer(status, null)
    throw new AppError("upstream", failureText(call, status, body), { cause })
  }
  if (!isJson(body)) {
    throw new AppError(
      "upstream",
      `${call.api} answered with something that is not complete JSON: an outage, or a proxy in between. It is tried again later.`,
    )
  }
  return { contentType: headers.get("content-type"), body }
}

async function exchange(access: SourceAccess, call: ApiCall) {
  const timeOutMs = call.timeOutMs ?? usualTimeOutMs
  let begun = false
  try {
    const response = await access.fetch(call.url, {
      method: call.method,
      headers: { accept: "application/json", ...call.headers },
      signal: AbortSignal.timeout(timeOutMs),
      ...(call.body === undefined ? {} : { body: call.body }),
    })
    begun = true
    const body = new Uint8Array(await response.arrayBuffer())
    if (body.byteLength > largestAnswerBytes) throw new Error("it is larger than 5 MB")
    return { status: response.status, headers: response.headers, body }
  } catch (error) {
    const slow = error instanceof Error && error.name === "TimeoutError"
    const broken = begun ? "broke off its answer" : "could not be reached"
    const what = slow
      ? `did not answer within ${timeOutMs / 1_000} seconds`
      : `${broken}: ${reasonOf(error)}`
    const words = `${call.api} ${what}. It is tried again later.`
    throw new AppError("upstream", words, { cause: error })
  }
}

function failureText(call: ApiCall, status: number, body: Uint8Array): string {
  const said = saidIn(body)
  const words = said ? ` It says: ${said}` : ""
  if (status === 401 || status === 403) {
    return `${call.api} refused the API key (${status}). Check the key in Settings, Sources.${words}`
  }
  if (status === 404) {
    return `${call.api} knows nothing at this address (404). Check the carrier, the number and the source's base URL.${words}`
  }
  if (status >= 500)
    return `${call.api} has trouble of its own (${status}). It is tried again later.`
  return `${call.api} refused the request (${status}).${words || " Check the carrier and the number."}`
}

/**
 * What an API's error body says in words: Shippo has detail, PostGrid error.message, OAuth
 * error_description, FedEx a list of errors, UPS the same within response, AfterShip meta.message.
 */
function saidIn(body: Uint8Array): string | null {
  try {
    const said = JSON.parse(Buffer.from(body).toString("utf8"))
    const { detail, message, error, error_description: described } = said
    const first = (said.errors ?? said.response?.errors)?.[0]
    const listed = first?.message ?? first?.description ?? said.fault?.faultstring
    const told = detail ?? described ?? error?.message ?? listed ?? said.meta?.message
    return readText(told ?? message ?? error, 300)
  } catch {
    return null
  }
}

function isJson(body: Uint8Array): boolean {
  try {
    JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body))
    return true
  } catch {
    return false
  }
}
