import type { PollAnswer, PollSubject, SourceAccess } from "@/lib/sources/contract"
import { grantOf, tokens } from "@/lib/sources/oauth"

const ownBase = "https://apis.fedex.com"

const grant = {
  api: "FedEx",
  ownBase,
  path: "/oauth/token",
  credentialsIn: "form",
  called: "API key and secret key",
} as const

/** POST /track/v1/trackingnumbers for one number. Throws as `fetchBatch` does. */
export function fetchTracking(access: SourceAccess, subject: PollSubject): Promise<PollAnswer> {
  return fetchBatch(access, [subject])
}

/** For up to 30 numbers at once. Throws AppError `misconfigured`, `upstream` or `rate_limited`. */
export async function fetchBatch(
  access: SourceAccess,
  subjects: readonly PollSubject[],
): Promise<PollAnswer> {
  const granted = grantOf(access, grant)
  const trackingInfo = subjects.map(({ trackingNumber }) => ({
    trackingNumberInfo: { trackingNumber },
  }))
  return tokens.call(access, granted, {
    api: "FedEx",
    url: `${granted.base}/track/v1/trackingnumbers`,
    method: "POST",
    headers: { "content-type": "application/json", "x-locale": "en_US" },
    body: JSON.stringify({ includeDetailedScans: true, trackingInfo }),
  })
}

/** Gets a new token. Throws as above. */
export async function testAccess(access: SourceAccess): Promise<void> {
  await tokens.test(access, grantOf(access, grant))
}
