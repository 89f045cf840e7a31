import { createHmac } from "node:crypto"
import type { Verification, WebhookRequest } from "@/lib/sources/contract"
import { equal, refused } from "@/lib/sources/signature"

/**
 * EasyPost signs the bytes as they are sent, under the secret in Unicode's NFKD form; its second
 * scheme signs "timestamp, method, path, bytes". Either proves the event. Without a secret the token
 * in the URL stands alone.
 */
export function verifyWebhook(
  request: WebhookRequest,
  credentials: Record<string, string>,
): Verification {
  const secret = credentials.webhookSecret
  if (!secret) return { genuine: true }
  const { "x-hmac-signature": first, "x-hmac-signature-v2": second } = request.headers
  if (first) return check(first, "X-Hmac-Signature", [request.body], secret)
  if (!second) return refused("the request has no X-Hmac-Signature header")
  const { "x-timestamp": stamp, "x-path": path } = request.headers
  if (!stamp || !path) return refused("the request has no X-Timestamp and X-Path headers")
  const signed = [`${stamp}POST${path}`, request.body]
  const verdict = check(second, "X-Hmac-Signature-V2", signed, secret)
  return verdict.genuine ? checkAge(stamp, request.now) : verdict
}

function check(
  header: string,
  name: string,
  signed: readonly (string | Uint8Array)[],
  secret: string,
): Verification {
  const hex = /^hmac-sha256-hex=([0-9a-f]{64})$/i.exec(header.trim())?.[1]
  if (!hex) return refused(`the ${name} header is not hmac-sha256-hex=...`)
  const hmac = createHmac("sha256", secret.normalize("NFKD"))
  for (const part of signed) hmac.update(part)
  return equal(Buffer.from(hex, "hex"), hmac.digest())
    ? { genuine: true }
    : refused("the signature does not belong to this body and secret")
}

const dayMs = 86_400_000

/** A retry comes hours later, and may not be signed anew. */
function checkAge(stamp: string, now: Date): Verification {
  const seconds = /^\d{9,11}$/.test(stamp) ? Number(stamp) * 1000 : null
  const ageMs = now.getTime() - (seconds ?? Date.parse(stamp))
  if (Number.isNaN(ageMs)) return refused("the X-Timestamp header is not a time")
  return ageMs > dayMs ? refused("the signature is more than a day old") : { genuine: true }
}
