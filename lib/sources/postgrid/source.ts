import type { Source } from "@/lib/sources/contract"
import { fetchTracking } from "@/lib/sources/postgrid/client"
import { splitJwt } from "@/lib/sources/postgrid/jwt"
import { normalise } from "@/lib/sources/postgrid/normalise"
import { verifyWebhook } from "@/lib/sources/postgrid/verify"
import { readJson, readUtf8 } from "@/lib/sources/text"

export const postgrid: Source = {
  key: "postgrid",
  name: "PostGrid",
  credentials: [
    {
      key: "apiKey",
      label: "API key",
      help: "live_sk_... or test_sk_..., from PostGrid's dashboard, Settings. Needed to ask for orders; webhooks arrive without it.",
      required: false,
    },
    {
      key: "webhookSecret",
      label: "Webhook secret",
      help: "PostGrid shows it when the webhook is made. Both payload formats, JWT and JSON, are understood.",
      required: false,
    },
  ],
  normalise,
  parse,
  verifyWebhook,
  poll: { limitPerMinute: 60, fetchTracking, register: null },
}

/** A JWT is opened without being proven; that is verifyWebhook's work, before anything is stored as genuine. */
function parse(body: Uint8Array): unknown {
  const text = readUtf8(body)
  const jwt = splitJwt(text)
  return readJson(jwt ? readUtf8(Buffer.from(jwt.payload, "base64url")) : text)
}
