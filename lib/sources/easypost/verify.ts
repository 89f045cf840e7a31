import { createHmac } from "node:crypto"
import type { Verification, WebhookRequest } from "@/lib/sources/contract"
import { equal, refused } from "@/lib/sources/signature"

/**
 * EasyPost signs the bytes as they are sent, under the secret in Unicode's NFKD form. Without a secret
 * the token in the URL stands alone.
 */
export function verifyWebhook(
  request: WebhookRequest,
  credentials: Record<string, string>,
): Verification {
  const secret = credentials.webhookSecret
  if (!secret) return { genuine: true }
  const header = request.headers["x-hmac-signature"]
  if (!header) return refused("the request has no X-Hmac-Signature header")
  const hex = /^hmac-sha256-hex=([0-9a-f]{64})$/i.exec(header.trim())?.[1]
  if (!hex) return refused("the X-Hmac-Signature header is not hmac-sha256-hex=...")
  const expected = createHmac("sha256", secret.normalize("NFKD")).update(request.body).digest()
  return equal(Buffer.from(hex, "hex"), expected)
    ? { genuine: true }
    : refused("the signature does not belong to this body and secret")
}
