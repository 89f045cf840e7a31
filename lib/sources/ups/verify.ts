import type { Verification, WebhookRequest } from "@/lib/sources/contract"
import { equal, refused } from "@/lib/sources/signature"

/**
 * Track Alert signs nothing. A subscription can name a credential, which UPS then sends along, as a
 * bearer token or in a header of its own; without one the token in the URL is the proof.
 */
export function verifyWebhook(
  request: WebhookRequest,
  credentials: Record<string, string>,
): Verification {
  const secret = credentials.webhookCredential
  if (!secret) return { genuine: true }
  const { authorization, credential } = request.headers
  const sent = credential ?? authorization?.replace(/^bearer\s+/i, "")
  if (!sent) return refused("the request carries no credential")
  return equal(Buffer.from(sent), Buffer.from(secret))
    ? { genuine: true }
    : refused("the credential is not the one of the subscription")
}
