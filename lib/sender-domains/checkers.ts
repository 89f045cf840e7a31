import { resolveTxt } from "@/lib/domains/resolver"
import { env } from "@/lib/env"
import { AppError } from "@/lib/errors"
import { resendSettings } from "@/lib/mail/choose"
import type { Checkers } from "@/lib/sender-domains/mutations"
import { resendDomains } from "@/lib/sender-domains/provider"

/** The installation's own. Throws `misconfigured`. */
export function ownCheckers(): Checkers {
  const settings = env()
  const resend = resendSettings(settings)
  if (!settings.NEXTAUTH_SECRET) {
    throw new AppError("misconfigured", "Set NEXTAUTH_SECRET to a long random text.")
  }
  return {
    provider: resend ? resendDomains(resend) : null,
    resolveTxt,
    secret: settings.NEXTAUTH_SECRET,
  }
}
