import { randomUUID } from "node:crypto"
import { AppError } from "@/lib/errors"
import type { PollAnswer, PollSubject, SourceAccess } from "@/lib/sources/contract"
import { type TokenGrant, tokens } from "@/lib/sources/oauth"

const ownBase = "https://onlinetools.ups.com"

/**
 * GET /api/track/v1/details/{number}, one number a call. An unknown number is an answer, also where it
 * comes with status 404. Throws AppError `misconfigured`, `upstream` or `rate_limited`.
 */
export async function fetchTracking(
  access: SourceAccess,
  subject: PollSubject,
): Promise<PollAnswer> {
  const grant = grantOf(access)
  const path = `/api/track/v1/details/${encodeURIComponent(subject.trackingNumber)}`
  return tokens.call(access, grant, {
    api: "UPS",
    url: `${grant.base}${path}?locale=en_US&returnSignature=false&returnMilestones=false`,
    method: "GET",
    headers: { transId: randomUUID(), transactionSrc: "porchlight" },
    answers: [404],
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
      "UPS has no client ID and secret yet: enter them in Settings, Sources.",
    )
  }
  const base = access.baseUrl ?? ownBase
  const path = "/security/v1/oauth/token"
  return { api: "UPS", base, path, clientId, clientSecret, credentialsIn: "header" }
}
