import { AppError } from "@/lib/errors"
import type { PollAnswer, PollSubject, SourceAccess } from "@/lib/sources/contract"
import { type TokenGrant, tokens } from "@/lib/sources/oauth"

const ownBase = "https://apis.fedex.com"

/** POST /track/v1/trackingnumbers for one number. Throws as `fetchBatch` does. */
export function fetchTracking(access: SourceAccess, subject: PollSubject): Promise<PollAnswer> {
  return fetchBatch(access, [subject])
}

/** For up to 30 numbers at once. Throws AppError `misconfigured`, `upstream` or `rate_limited`. */
export async function fetchBatch(
  access: SourceAccess,
  subjects: readonly PollSubject[],
): Promise<PollAnswer> {
  const grant = grantOf(access)
  const trackingInfo = subjects.map(({ trackingNumber }) => ({
    trackingNumberInfo: { trackingNumber },
  }))
  return tokens.call(access, grant, {
    api: "FedEx",
    url: `${grant.base}/track/v1/trackingnumbers`,
    method: "POST",
    headers: { "content-type": "application/json", "x-locale": "en_US" },
    body: JSON.stringify({ includeDetailedScans: true, trackingInfo }),
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
      "FedEx has no API key and secret key yet: enter them in Settings, Sources.",
    )
  }
  const base = access.baseUrl ?? ownBase
  return { api: "FedEx", base, path: "/oauth/token", clientId, clientSecret, credentialsIn: "form" }
}
