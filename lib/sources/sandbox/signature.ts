import { createHmac } from "node:crypto"
import type { Verification, WebhookRequest } from "@/lib/sources/contract"
import { verifyStamped } from "@/lib/sources/signature"

export const signatureHeader = "sandbox-signature"

/** The header's value for a body: `t=<unix seconds>,v1=<HMAC-SHA256 of "t.body", hex>`. */
export function signBody(body: string, secret: string, now: Date): string {
  const seconds = Math.floor(now.getTime() / 1000)
  const digest = createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex")
  return `t=${seconds},v1=${digest}`
}

/** Without a secret the URL's token stands alone; with one the signature must be right and fresh. */
export function verifySignature(
  request: WebhookRequest,
  credentials: Record<string, string>,
): Verification {
  const secret = credentials.webhookSecret
  return secret ? verifyStamped(request, signatureHeader, secret) : { genuine: true }
}
