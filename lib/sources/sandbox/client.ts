import { env } from "@/lib/env"
import { AppError } from "@/lib/errors"
import type { PollAnswer, PollSubject, SourceAccess } from "@/lib/sources/contract"
import { callApi } from "@/lib/sources/http"
import { sandboxUnknownSchema } from "@/lib/sources/sandbox/schema"

/** It runs on this installation, so there is nothing to wait for: what takes longer hangs. */
const timeOutMs = 3_000

/**
 * Asks the sandbox carrier for one parcel, over HTTP like any other carrier. A number that it does
 * not know is an answer (404 with a body), not a failure. Throws AppError `upstream`, `rate_limited`
 * or `misconfigured`.
 */
export function fetchTracking(access: SourceAccess, subject: PollSubject): Promise<PollAnswer> {
  return call(access, subject.trackingNumber)
}

/** Asks for a number that no parcel has; an answer shows that the key works. Throws as above. */
export async function test(access: SourceAccess): Promise<void> {
  const { body } = await call(access, "SBXTEST")
  const said: unknown = JSON.parse(new TextDecoder().decode(body))
  if (sandboxUnknownSchema.safeParse(said).success) return
  throw new AppError("upstream", "The sandbox carrier answered, but not with what tracking needs.")
}

async function call(access: SourceAccess, trackingNumber: string): Promise<PollAnswer> {
  const { apiKey } = access.credentials
  if (!apiKey) {
    throw new AppError(
      "misconfigured",
      "The sandbox carrier has no API key yet: enter it in Settings, Sources.",
    )
  }
  const base = access.baseUrl ?? env().APP_URL
  return callApi(access, {
    api: "The sandbox carrier",
    url: `${base}/api/sandbox/tracks/${encodeURIComponent(trackingNumber)}`,
    method: "GET",
    headers: { authorization: `Bearer ${apiKey}` },
    answers: [404],
    timeOutMs,
  })
}
