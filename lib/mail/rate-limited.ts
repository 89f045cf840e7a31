import { AppError } from "@/lib/errors"

/** The provider wants to be asked again later: after `retryAfterMs`, where it says so. */
export class RateLimited extends AppError {
  readonly retryAfterMs: number | null

  constructor(message: string, retryAfterMs: number | null) {
    super("rate_limited", message)
    this.retryAfterMs = retryAfterMs
  }
}
