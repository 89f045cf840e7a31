import { createHmac, randomBytes, timingSafeEqual } from "node:crypto"

/** The header that proves that a webhook is ours; docs/webhooks.md tells receivers how to check it. */
export const signatureHeader = "Porchlight-Signature"

/** `t=<seconds>,v1=<HMAC-SHA256 of "t.body", in hex>`. */
export function signWebhook(secret: string, body: string, now: Date): string {
  const seconds = Math.floor(now.getTime() / 1_000)
  return `t=${seconds},v1=${hmac(secret, `${seconds}.${body}`)}`
}

/** As a receiver checks it: the signature is right, and at most five minutes old. */
export function isSignedBy(secret: string, header: string, body: string, now: Date): boolean {
  const [, seconds, given = ""] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(header) ?? []
  if (!seconds || Math.abs(now.getTime() / 1_000 - Number(seconds)) > 300) return false
  const right = hmac(secret, `${seconds}.${body}`)
  return timingSafeEqual(Buffer.from(right), Buffer.from(given))
}

/** 192 random bits, marked so that a scanner of leaked secrets knows whose it is. */
export function newWebhookSecret(): string {
  return `plwh_${randomBytes(24).toString("base64url")}`
}

function hmac(secret: string, text: string): string {
  return createHmac("sha256", secret).update(text).digest("hex")
}
