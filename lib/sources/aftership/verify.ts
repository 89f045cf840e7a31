import { createHmac } from "node:crypto"
import type { Verification, WebhookRequest } from "@/lib/sources/contract"
import { equal, refused } from "@/lib/sources/signature"

/**
 * AfterShip sends the HMAC-SHA256 of the body in Base64. Without a secret the token in the URL stands
 * alone.
 */
export function verifyWebhook(
  request: WebhookRequest,
  credentials: Record<string, string>,
): Verification {
  const secret = credentials.webhookSecret
  if (!secret) return { genuine: true }
  const header = request.headers["aftership-hmac-sha256"]?.trim()
  if (!header) return refused("the request has no aftership-hmac-sha256 header")
  if (!/^[A-Za-z0-9+/]{43}=$/.test(header)) {
    return refused("the aftership-hmac-sha256 header is not a SHA-256 in Base64")
  }
  const expected = createHmac("sha256", secret).update(request.body).digest()
  return equal(Buffer.from(header, "base64"), expected)
    ? { genuine: true }
    : refused("the signature does not belong to this body and secret")
}
