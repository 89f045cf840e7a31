import { createHmac, timingSafeEqual } from "node:crypto"
import type { Verification, WebhookRequest } from "@/lib/sources/contract"

export const signatureHeader = "sandbox-signature"

const toleranceSeconds = 300

/** The header's value for a body: `t=<unix seconds>,v1=<HMAC-SHA256 of "t.body", hex>`. */
export function signBody(body: string, secret: string, now: Date): string {
  const seconds = Math.floor(now.getTime() / 1000)
  return `t=${seconds},v1=${digest(seconds, Buffer.from(body, "utf8"), secret).toString("hex")}`
}

/** Without a secret the URL's token stands alone; with one the signature must be right and fresh. */
export function verifySignature(
  request: WebhookRequest,
  credentials: Record<string, string>,
): Verification {
  const secret = credentials.webhookSecret
  if (!secret) return { genuine: true }
  const match = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(request.headers[signatureHeader] ?? "")
  if (!match?.[1] || !match[2]) return { genuine: false, reason: `no ${signatureHeader} header` }
  const seconds = Number(match[1])
  const expected = digest(seconds, request.body, secret)
  if (!timingSafeEqual(expected, Buffer.from(match[2], "hex"))) {
    return { genuine: false, reason: "the signature is not of this body and secret" }
  }
  if (Math.abs(request.now.getTime() / 1000 - seconds) > toleranceSeconds) {
    return { genuine: false, reason: "the signature is older than five minutes" }
  }
  return { genuine: true }
}

function digest(seconds: number, body: Uint8Array, secret: string): Buffer {
  return createHmac("sha256", secret).update(`${seconds}.`).update(body).digest()
}
