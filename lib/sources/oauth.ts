import { createHash } from "node:crypto"
import { AppError } from "@/lib/errors"
import type { PollAnswer, SourceAccess } from "@/lib/sources/contract"
import { type ApiCall, callApi } from "@/lib/sources/http"
import { isRecord, readJson, readUtf8 } from "@/lib/sources/text"

/** How an API gives access tokens for a client id and secret (OAuth 2, RFC 6749, section 4.4). */
export interface TokenGrant {
  /** Such as UPS, for the messages. */
  api: string
  /** The API's address without a trailing slash, and where below it tokens are given. */
  base: string
  path: string
  clientId: string
  clientSecret: string
  /** Whether the id and secret go into a Basic header or into the form (section 2.3.1). */
  credentialsIn: "header" | "form"
}

/**
 * The grant of a connection's client id and secret. `called` is what the API's own pages call the two.
 * Throws AppError `misconfigured` while one of them is missing.
 */
export function grantOf(
  access: SourceAccess,
  of: Pick<TokenGrant, "api" | "path" | "credentialsIn"> & { ownBase: string; called: string },
): TokenGrant {
  const { ownBase, called, ...grant } = of
  const { clientId, clientSecret } = access.credentials
  if (!clientId || !clientSecret) {
    throw new AppError(
      "misconfigured",
      `${grant.api} has no ${called} yet: enter them in Settings, Sources.`,
    )
  }
  return { ...grant, base: access.baseUrl ?? ownBase, clientId, clientSecret }
}

export interface TokenStore {
  /**
   * One call with an access token. A token that is refused (401) is dropped, and the call is made
   * once more with a new one. Throws as `callApi` does, for the token as for the call.
   */
  call(access: SourceAccess, grant: TokenGrant, call: ApiCall): Promise<PollAnswer>
  /** Asks for a new token whatever is kept: shows whether the id and secret work today. */
  test(access: SourceAccess, grant: TokenGrant): Promise<void>
}

/**
 * Access tokens, kept until a minute before they expire; while one is on its way, everybody who needs
 * it waits for that one request. `now` gives milliseconds since 1970.
 */
export function createTokenStore(now: () => number): TokenStore {
  const kept = new Map<string, Promise<Token>>()

  async function tokenFor(access: SourceAccess, grant: TokenGrant): Promise<Token> {
    const key = keyOf(grant)
    const known = kept.get(key)
    if (!known) return renew(access, grant)
    const token = await known
    if (now() < token.renewedAtMs) return token
    drop(key, known)
    return tokenFor(access, grant)
  }

  function renew(access: SourceAccess, grant: TokenGrant): Promise<Token> {
    const key = keyOf(grant)
    const pending = requestToken(access, grant, now)
    kept.set(key, pending)
    // Whoever waits for it is told; here only the failure must not stay.
    pending.catch(() => drop(key, pending))
    return pending
  }

  /** Another may have renewed it meanwhile: then there is nothing to drop. */
  function drop(key: string, stale: Promise<Token>): void {
    if (kept.get(key) === stale) kept.delete(key)
  }

  return {
    async call(access, grant, call) {
      const token = await tokenFor(access, grant)
      const first = watched(access)
      try {
        return await callApi(first.access, withToken(call, token))
      } catch (error) {
        if (first.lastStatus() !== 401) throw error
        const key = keyOf(grant)
        const known = kept.get(key)
        if (known && (await known) === token) drop(key, known)
        return callApi(access, withToken(call, await tokenFor(access, grant)))
      }
    },
    async test(access, grant) {
      await renew(access, grant)
    },
  }
}

/** The tokens of this process. */
export const tokens = createTokenStore(Date.now)

interface Token {
  text: string
  renewedAtMs: number
}

/** The secret counts as well: nobody gets the token of another who knows it by the id alone. */
function keyOf({ base, path, clientId, clientSecret }: TokenGrant): string {
  const whole = JSON.stringify([base, path, clientId, clientSecret])
  return createHash("sha256").update(whole).digest("base64")
}

const renewedBeforeMs = 60_000

/** RFC 6749 lets an API leave the life of a token out; all that are known here give an hour or more. */
const unstatedLifeSeconds = 600

async function requestToken(
  access: SourceAccess,
  grant: TokenGrant,
  now: () => number,
): Promise<Token> {
  const askedAtMs = now()
  const { body } = await callApi(access, tokenCall(grant))
  const answer = readJson(readUtf8(body))
  const text = isRecord(answer) ? answer.access_token : null
  if (!isRecord(answer) || typeof text !== "string" || !/^[\x21-\x7e]{1,8000}$/.test(text)) {
    throw new AppError(
      "upstream",
      `${grant.api} answered without an access token. Check the source's base URL; it is tried again later.`,
    )
  }
  // UPS sends the number as text.
  const given = Number(answer.expires_in ?? unstatedLifeSeconds)
  const lifeSeconds = given > 0 ? given : unstatedLifeSeconds
  return { text, renewedAtMs: askedAtMs + lifeSeconds * 1000 - renewedBeforeMs }
}

function tokenCall({
  api,
  base,
  path,
  clientId,
  clientSecret,
  credentialsIn,
}: TokenGrant): ApiCall {
  const inHeader = credentialsIn === "header"
  const form = new URLSearchParams({
    grant_type: "client_credentials",
    ...(inHeader ? {} : { client_id: clientId, client_secret: clientSecret }),
  })
  const basic = Buffer.from(`${clientId}:${clientSecret}`, "utf8").toString("base64")
  return {
    api,
    url: `${base}${path}`,
    method: "POST",
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      ...(inHeader ? { authorization: `Basic ${basic}` } : {}),
    },
    body: form.toString(),
  }
}

function withToken(call: ApiCall, token: Token): ApiCall {
  return { ...call, headers: { ...call.headers, authorization: `Bearer ${token.text}` } }
}

/** The same access, with an eye on the status of its last answer. */
function watched(access: SourceAccess) {
  let status: number | null = null
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const response = await access.fetch(input, init)
    status = response.status
    return response
  }
  return { access: { ...access, fetch }, lastStatus: () => status }
}
