import { randomUUID } from "node:crypto"
import type { PollAnswer, PollSubject, SourceAccess } from "@/lib/sources/contract"
import { grantOf, tokens } from "@/lib/sources/oauth"

const ownBase = "https://onlinetools.ups.com"

const grant = {
  api: "UPS",
  ownBase,
  path: "/security/v1/oauth/token",
  credentialsIn: "header",
  called: "client ID and secret",
} as const

/**
 * GET /api/track/v1/details/{number}, one number a call. An unknown number is an answer, also where it
 * comes with status 404. Throws AppError `misconfigured`, `upstream` or `rate_limited`.
 */
export async function fetchTracking(
  access: SourceAccess,
  subject: PollSubject,
): Promise<PollAnswer> {
  const granted = grantOf(access, grant)
  const path = `/api/track/v1/details/${encodeURIComponent(subject.trackingNumber)}`
  return tokens.call(access, granted, {
    api: "UPS",
    url: `${granted.base}${path}?locale=en_US&returnSignature=false&returnMilestones=false`,
    method: "GET",
    headers: { transId: randomUUID(), transactionSrc: "porchlight" },
    answers: [404],
  })
}

/** Gets a new token. Throws as above. */
export async function testAccess(access: SourceAccess): Promise<void> {
  await tokens.test(access, grantOf(access, grant))
}
