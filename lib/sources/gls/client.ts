import type { PollAnswer, PollSubject, SourceAccess } from "@/lib/sources/contract"
import { grantOf, tokens } from "@/lib/sources/oauth"

const ownBase = "https://api.gls-group.net"

const grant = {
  api: "GLS",
  ownBase,
  path: "/oauth2/v2/token",
  credentialsIn: "header",
  called: "API key and secret",
} as const

/** For one number. Throws as `fetchBatch` does. */
export function fetchTracking(access: SourceAccess, subject: PollSubject): Promise<PollAnswer> {
  return fetchBatch(access, [subject])
}

/** For up to ten numbers at once. Throws AppError `misconfigured`, `upstream` or `rate_limited`. */
export async function fetchBatch(
  access: SourceAccess,
  subjects: readonly PollSubject[],
): Promise<PollAnswer> {
  const granted = grantOf(access, grant)
  const ids = subjects.map(({ trackingNumber }) => encodeURIComponent(trackingNumber)).join(",")
  return tokens.call(access, granted, {
    api: "GLS",
    url: `${granted.base}/track-and-trace-v1/tracking/simple/trackids/${ids}?showEvents=true`,
    method: "GET",
    headers: { "accept-language": "EN" },
  })
}

/** Gets a new token. Throws as above. */
export async function testAccess(access: SourceAccess): Promise<void> {
  await tokens.test(access, grantOf(access, grant))
}
