import type { Verification, WebhookRequest } from "@/lib/sources/contract"
import { verifyStamped } from "@/lib/sources/signature"

/**
 * Shippo signs webhooks only where it was asked to (its account managers set the secret up). Without
 * a secret the token in the URL is the proof, which Shippo's documentation offers as the other way.
 */
export function verifyWebhook(
  request: WebhookRequest,
  credentials: Record<string, string>,
): Verification {
  const secret = credentials.webhookSecret
  return secret ? verifyStamped(request, "Shippo-Auth-Signature", secret) : { genuine: true }
}
