export type ErrorCode =
  | "invalid" // the caller's input is wrong; `field` may name where
  | "unauthenticated"
  | "forbidden"
  | "not_found"
  | "conflict"
  | "too_large"
  | "rate_limited"
  | "upstream" // a carrier, mail provider or other outside service failed
  | "misconfigured"

/**
 * The one error that domain code throws on purpose. Each transport (page, action, API, job) maps its
 * code once; the message is written for the person who reads it and says what to do.
 */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly field: string | undefined

  constructor(code: ErrorCode, message: string, options: { field?: string; cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.name = "AppError"
    this.code = code
    this.field = options.field
  }
}

/** The message of anything thrown, for a log line or a stored reason. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
