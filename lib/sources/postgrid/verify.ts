import type { Verification, WebhookRequest } from "@/lib/sources/contract"
import { splitJwt, verifyJwt } from "@/lib/sources/postgrid/jwt"
import { verifyStamped } from "@/lib/sources/signature"

/**
 * PostGrid sends a JWT by default, or JSON with a signature header; the same secret proves both.
 * Without a secret the token in the URL stands alone.
 */
export function verifyWebhook(
  request: WebhookRequest,
  credentials: Record<string, string>,
): Verification {
  const secret = credentials.webhookSecret
  if (!secret) return { genuine: true }
  const jwt = splitJwt(Buffer.from(request.body).toString("latin1"))
  return jwt ? verifyJwt(jwt, secret) : verifyStamped(request, "PostGrid-Signature", secret)
}
