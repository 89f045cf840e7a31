import { type ErrorResponse, Resend } from "resend"
import { AppError } from "@/lib/errors"
import type { MailTransport } from "@/lib/mail/transport"

/** Longer than Resend takes on a slow day, shorter than a job may last. */
const timeoutMs = 20_000

/**
 * Sends through Resend's API, which keeps an idempotency key for 24 hours. `baseUrl` replaces the
 * API's own address.
 */
export function resendTransport(apiKey: string, baseUrl?: string): MailTransport {
  const resend = new Resend(apiKey, baseUrl ? { baseUrl: baseUrl.replace(/\/+$/, "") } : {})
  return {
    name: "resend",
    deduplicates: true,
    async send({ idempotencyKey, replyTo, ...mail }) {
      const { data, error, headers } = await resend.emails.send(
        { ...mail, ...(replyTo ? { replyTo } : {}) },
        { idempotencyKey, signal: AbortSignal.timeout(timeoutMs) },
      )
      if (error) throw failure(error, headers?.["retry-after"])
      return { providerId: data.id }
    },
  }
}

/** Resend's errors (https://resend.com/docs/api-reference/errors) by what can be done about them. */
function failure(error: ErrorResponse, retryAfter: string | undefined): AppError {
  const { statusCode, name } = error
  const said = `Resend: ${error.message} (${[statusCode, name].filter(Boolean).join(" ")})`
  if (statusCode === 401 || statusCode === 403) return new AppError("misconfigured", said)
  if (statusCode === 429) {
    const wait = retryAfter ? ` Try again in ${retryAfter} s.` : ""
    return new AppError("rate_limited", `${said}${wait}`)
  }
  // Two tries of one mail at once: the other one settles it.
  if (name === "concurrent_idempotent_requests") return new AppError("upstream", said)
  if (statusCode !== null && statusCode >= 400 && statusCode < 500) {
    return new AppError("invalid", said)
  }
  return new AppError("upstream", said)
}
