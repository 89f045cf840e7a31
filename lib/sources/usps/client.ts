import type { PollAnswer, PollSubject, SourceAccess } from "@/lib/sources/contract"
import { grantOf, tokens } from "@/lib/sources/oauth"

/** apis, as USPS's specification of v3 has it; api was its first address. */
const ownBase = "https://apis.usps.com"

const grant = {
  api: "USPS",
  ownBase,
  path: "/oauth2/v3/token",
  credentialsIn: "form",
  called: "consumer key and secret",
} as const

/**
 * GET /tracking/v3/tracking/{number}, one number a call. An unknown number is an answer, with status
 * 404. Throws AppError `misconfigured`, `upstream` or `rate_limited`.
 */
export async function fetchTracking(
  access: SourceAccess,
  subject: PollSubject,
): Promise<PollAnswer> {
  const granted = grantOf(access, grant)
  const number = encodeURIComponent(subject.trackingNumber)
  return tokens.call(access, granted, {
    api: "USPS",
    url: `${granted.base}/tracking/v3/tracking/${number}?expand=DETAIL`,
    method: "GET",
    headers: {},
    answers: [404],
  })
}

/** Gets a new token. Throws as above. */
export async function test(access: SourceAccess): Promise<void> {
  await tokens.test(access, grantOf(access, grant))
}
