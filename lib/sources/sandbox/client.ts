import { env } from "@/lib/env"
import { AppError, reasonOf } from "@/lib/errors"
import type { PollAnswer, PollSubject, SourceAccess } from "@/lib/sources/contract"

/**
 * Asks the sandbox carrier for one parcel, over HTTP like any other carrier. A number that it does
 * not know is an answer (404 with a body), not a failure. Throws AppError `upstream` or `rate_limited`.
 */
export async function fetchTracking(
  access: SourceAccess,
  subject: PollSubject,
): Promise<PollAnswer> {
  const base = access.baseUrl ?? env().APP_URL
  const response = await ask(
    access,
    `${base}/api/sandbox/tracks/${encodeURIComponent(subject.trackingNumber)}`,
  )
  const contentType = response.headers.get("content-type")
  if (response.status === 401)
    throw new AppError("upstream", "The sandbox carrier refused the API key.")
  if (response.status === 429)
    throw new AppError("rate_limited", "The sandbox carrier asks for a pause.")
  const json = contentType?.startsWith("application/json") ?? false
  if (!response.ok && !(response.status === 404 && json)) {
    throw new AppError("upstream", `The sandbox carrier answered ${response.status}.`)
  }
  return { contentType, body: new Uint8Array(await response.arrayBuffer()) }
}

async function ask(access: SourceAccess, url: string): Promise<Response> {
  try {
    return await access.fetch(url, {
      headers: { authorization: `Bearer ${access.credentials.apiKey ?? ""}` },
      signal: AbortSignal.timeout(10_000),
    })
  } catch (error) {
    throw new AppError("upstream", `The sandbox carrier could not be reached: ${reasonOf(error)}`, {
      cause: error,
    })
  }
}
