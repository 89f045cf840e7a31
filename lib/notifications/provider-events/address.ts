import { createHmac, timingSafeEqual } from "node:crypto"
import { env } from "@/lib/env"
import { AppError } from "@/lib/errors"

/**
 * The last part of the address at which the provider tells what became of mails: one for the installation,
 * whose account the mails of all teams go through, and nobody else's guess. Throws `misconfigured`.
 */
export function providerToken(): string {
  const { NEXTAUTH_SECRET } = env()
  if (!NEXTAUTH_SECRET) throw new AppError("misconfigured", "Set NEXTAUTH_SECRET first.")
  const mac = createHmac("sha256", NEXTAUTH_SECRET).update("porchlight resend webhook v1")
  return mac.digest("base64url").slice(0, 32)
}

export function isProviderToken(given: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(providerToken())]
  return one.length === other.length && timingSafeEqual(one, other)
}

/** The whole address, as it is entered at Resend. */
export function providerAddress(): string {
  return `${env().APP_URL.replace(/\/+$/, "")}/api/webhooks/resend/${providerToken()}`
}

/** The secrets that prove its deliveries: several, with spaces, while one is replaced. */
export function providerSecrets(): string[] {
  return (
    env()
      .RESEND_WEBHOOK_SECRET?.split(/[\s,]+/)
      .filter(Boolean) ?? []
  )
}
