import type { ErrorResponse } from "resend"
import { AppError } from "@/lib/errors"
import { RateLimited } from "@/lib/mail/rate-limited"

/**
 * Resend's errors (https://resend.com/docs/api-reference/errors) by what can be done about them. A key that
 * was taken with other content is `conflict` for a batch and `invalid` for a single mail, which never changes.
 */
export function resendFailure(
  error: ErrorResponse,
  headers: Record<string, string> | null,
  { batch = false } = {},
): AppError {
  const { statusCode, name } = error
  const said = `Resend: ${error.message} (${[statusCode, name].filter(Boolean).join(" ")})`
  if (statusCode === 401 || statusCode === 403) return new AppError("misconfigured", said)
  if (statusCode === 429) return limited(said, headers)
  // Two tries of one mail at once: the other one settles it.
  if (name === "concurrent_idempotent_requests") return new AppError("upstream", said)
  if (batch && statusCode === 409) return new AppError("conflict", said)
  if (statusCode !== null && statusCode >= 400 && statusCode < 500) {
    return new AppError("invalid", said)
  }
  return new AppError("upstream", said)
}

/** `retry-after`, else `ratelimit-reset`: both in seconds. */
function limited(said: string, headers: Record<string, string> | null): RateLimited {
  const seconds = Number(headers?.["retry-after"] ?? headers?.["ratelimit-reset"] ?? Number.NaN)
  if (!(seconds >= 0)) return new RateLimited(said, null)
  return new RateLimited(`${said} Try again in ${seconds} s.`, seconds * 1000)
}
