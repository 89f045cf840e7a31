import { AppError } from "@/lib/errors"
import type { PollAnswer, PollSubject, SourceAccess } from "@/lib/sources/contract"
import { type TokenGrant, tokens } from "@/lib/sources/oauth"

const ownBase = "https://api.gls-group.net"

/** For one number. Throws as `fetchBatch` does. */
export function fetchTracking(access: SourceAccess, subject: PollSubject): Promise<PollAnswer> {
  return fetchBatch(access, [subject])
}

/** For up to ten numbers at once. Throws AppError `misconfigured`, `upstream` or `rate_limited`. */
export async function fetchBatch(
  access: SourceAccess,
  subjects: readonly PollSubject[],
): Promise<PollAnswer> {
  const grant = grantOf(access)
  const ids = subjects.map(({ trackingNumber }) => encodeURIComponent(trackingNumber)).join(",")
  return tokens.call(access, grant, {
    api: "GLS",
    url: `${grant.base}/track-and-trace-v1/tracking/simple/trackids/${ids}?showEvents=true`,
    method: "GET",
    headers: { "accept-language": "EN" },
  })
}

/** Gets a new token. Throws as above. */
export async function testAccess(access: SourceAccess): Promise<void> {
  await tokens.test(access, grantOf(access))
}

function grantOf(access: SourceAccess): TokenGrant {
  const { clientId, clientSecret } = access.credentials
  if (!clientId || !clientSecret) {
    throw new AppError(
      "misconfigured",
      "GLS has no API key and secret yet: enter them in Settings, Sources.",
    )
  }
  const base = access.baseUrl ?? ownBase
  const path = "/oauth2/v2/token"
  return { api: "GLS", base, path, clientId, clientSecret, credentialsIn: "header" }
}
