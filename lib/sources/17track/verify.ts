import { createHash } from "node:crypto"
import type { Verification, WebhookRequest } from "@/lib/sources/contract"
import { equal, refused } from "@/lib/sources/signature"

/**
 * 17TRACK signs with the API key: the SHA-256 of body, slash and key. Without a key the token in the
 * URL stands alone.
 */
export function verifyWebhook(
  request: WebhookRequest,
  credentials: Record<string, string>,
): Verification {
  const { apiKey } = credentials
  if (!apiKey) return { genuine: true }
  const { sign } = request.headers
  if (!sign) return refused("the request has no sign header")
  if (!/^[0-9a-f]{64}$/i.test(sign.trim())) return refused("the sign header is not a SHA-256")
  const expected = createHash("sha256").update(request.body).update(`/${apiKey}`).digest()
  return equal(Buffer.from(sign.trim(), "hex"), expected)
    ? { genuine: true }
    : refused("the signature does not belong to this body and API key")
}
