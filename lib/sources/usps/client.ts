import { AppError } from "@/lib/errors"
import type { PollAnswer, PollSubject, SourceAccess } from "@/lib/sources/contract"
import { type TokenGrant, tokens } from "@/lib/sources/oauth"

/** apis, as USPS's specification of v3 has it; api was its first address. */
const ownBase = "https://apis.usps.com"

/**
 * GET /tracking/v3/tracking/{number}, one number a call. An unknown number is an answer, with status
 * 404. Throws AppError `misconfigured`, `upstream` or `rate_limited`.
 */
export async function fetchTracking(
  access: SourceAccess,
  subject: PollSubject,
): Promise<PollAnswer> {
  const grant = grantOf(access)
  const number = encodeURIComponent(subject.trackingNumber)
  return tokens.call(access, grant, {
    api: "USPS",
    url: `${grant.base}/tracking/v3/tracking/${number}?expand=DETAIL`,
    method: "GET",
    headers: {},
    answers: [404],
  })
}

/** Gets a new token. Throws as above. */
export async function test(access: SourceAccess): Promise<void> {
  await tokens.test(access, grantOf(access))
}

function grantOf(access: SourceAccess): TokenGrant {
  const { clientId, clientSecret } = access.credentials
  if (!clientId || !clientSecret) {
    throw new AppError(
      "misconfigured",
      "USPS has no consumer key and secret yet: enter them in Settings, Sources.",
    )
  }
  const base = access.baseUrl ?? ownBase
  const path = "/oauth2/v3/token"
  return { api: "USPS", base, path, clientId, clientSecret, credentialsIn: "form" }
}
