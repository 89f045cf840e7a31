import { createHmac } from "node:crypto"
import type { Verification, WebhookRequest } from "@/lib/sources/contract"
import { equal, refused } from "@/lib/sources/signature"

/**
 * fdx-signature is the HMAC-SHA256 of the body under the security token of the webhook, in base64.
 * FedEx's page calls it hex in one place and base64 in another: both are read.
 */
export function verifyWebhook(
  request: WebhookRequest,
  credentials: Record<string, string>,
): Verification {
  const secret = credentials.webhookSecret
  if (!secret) return { genuine: true }
  const header = request.headers["fdx-signature"]?.trim()
  if (!header) return refused("the request has no fdx-signature header")
  const encoding = /^[0-9a-f]{64}$/i.test(header) ? "hex" : "base64"
  const given = Buffer.from(header, encoding)
  const expected = createHmac("sha256", secret).update(request.body).digest()
  return equal(given, expected)
    ? { genuine: true }
    : refused("the signature does not belong to this body and security token")
}
