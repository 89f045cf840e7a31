import { lookup } from "node:dns"
import { type IncomingMessage, request as requestHttp } from "node:http"
import { request as requestHttps } from "node:https"
import { isIP, type LookupFunction } from "node:net"
import { isPrivateAddress } from "@/lib/alerts/private-address"
import { AppError, reasonOf } from "@/lib/errors"

export interface Posting {
  url: string
  headers: Record<string, string>
  body: string
}

export interface PostOptions {
  /** Hosts of private networks and plain http may be spoken to. */
  allowPrivate: boolean
  timeOutMs?: number
}

const usualTimeOutMs = 10_000
const readBytes = 2_000

/**
 * Sends a body to an address that somebody entered, and gives the answer's status and the beginning of
 * its text. The address is resolved once, refused when any answer is private, and that very answer is
 * connected to, so that a name can't change in between. No redirect is followed. Throws AppError
 * `invalid` for an address that is refused, `upstream` for one that does not answer in time.
 */
export async function post(
  { url, headers, body }: Posting,
  { allowPrivate, timeOutMs = usualTimeOutMs }: PostOptions,
): Promise<{ status: number; text: string }> {
  const target = readTarget(url, allowPrivate)
  const send = target.protocol === "https:" ? requestHttps : requestHttp
  const signal = AbortSignal.timeout(timeOutMs)
  try {
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const request = send(target, {
        method: "POST",
        headers: { ...headers, "content-length": Buffer.byteLength(body) },
        lookup: guardedLookup(allowPrivate),
        agent: false,
        signal,
      })
      request.on("response", resolve)
      request.on("error", reject)
      request.end(body)
    })
    return { status: answer.statusCode ?? 0, text: await readStart(answer) }
  } catch (error) {
    if (error instanceof AppError) throw error
    if (error instanceof Error && error.cause instanceof AppError) throw error.cause
    const slow = signal.aborted
    const why = slow ? `It did not answer within ${timeOutMs / 1_000} seconds.` : reasonOf(error)
    throw new AppError("upstream", slow ? why : `It could not be reached: ${why}`, { cause: error })
  }
}

/** The address, if one may post to it. Throws AppError `invalid`, in the field `url`. */
export function readTarget(url: string, allowPrivate: boolean): URL {
  const target = URL.canParse(url) ? new URL(url) : null
  const isHttp = target?.protocol === "http:"
  if (!target || (target.protocol !== "https:" && !(isHttp && allowPrivate))) {
    throw refused("Enter an address that begins with https://.")
  }
  if (target.username || target.password) {
    throw refused("Leave name and password out of the address.")
  }
  const host = target.hostname.replace(/^\[|\]$/g, "")
  // A name is looked at when it is resolved; an address never is.
  if (!allowPrivate && isIP(host) !== 0 && isPrivateAddress(host)) throw refused(privateWords)
  return target
}

const privateWords = "This address leads into a private network. Enter one that is public."

function refused(words: string) {
  return new AppError("invalid", words, { field: "url" })
}

function guardedLookup(allowPrivate: boolean): LookupFunction {
  return (hostname, options, done) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      const first = addresses?.[0]
      if (error || !first) return done(error ?? new Error("The name has no address."), "", 0)
      if (!allowPrivate && addresses.some(({ address }) => isPrivateAddress(address))) {
        return done(refused(privateWords), "", 0)
      }
      if (options.all) done(null, addresses)
      else done(null, first.address, first.family)
    })
  }
}

/** Enough of an answer for a reason; the rest is not waited for. */
async function readStart(answer: IncomingMessage): Promise<string> {
  let text = ""
  for await (const part of answer) {
    text += String(part)
    if (text.length > readBytes) break
  }
  return text.slice(0, readBytes)
}
