import type { Verification, WebhookRequest } from "@/lib/sources/contract"
import { equal, refused } from "@/lib/sources/signature"

/** The header that a webhook of Event Cast is told to send, with the secret as its value. */
const header = "x-porchlight-secret"

/**
 * Event Cast signs nothing; a webhook can carry headers of the subscriber's own, which Bring
 * recommends for authentication. Without a secret the token in the URL is the proof.
 */
export function verifyWebhook(
  request: WebhookRequest,
  credentials: Record<string, string>,
): Verification {
  const secret = credentials.webhookSecret
  if (!secret) return { genuine: true }
  const sent = request.headers[header]
  if (!sent) return refused(`the request has no ${header} header`)
  return equal(Buffer.from(sent), Buffer.from(secret))
    ? { genuine: true }
    : refused(`the ${header} header is not the webhook's secret`)
}
