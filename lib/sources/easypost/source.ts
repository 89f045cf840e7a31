import type { Source } from "@/lib/sources/contract"
import { fetchTracking, register, test } from "@/lib/sources/easypost/client"
import { normalise } from "@/lib/sources/easypost/normalise"
import { verifyWebhook } from "@/lib/sources/easypost/verify"
import { readJson, readUtf8 } from "@/lib/sources/text"

export const easypost: Source = {
  key: "easypost",
  name: "EasyPost",
  credentials: [
    {
      key: "apiKey",
      label: "API key",
      help: "EZAK... (production) or EZTK... (test), from EasyPost's dashboard, API keys. Needed to follow numbers and to ask for them; webhooks arrive without it.",
      required: false,
    },
    {
      key: "webhookSecret",
      label: "Webhook secret",
      help: "The secret that was given when the webhook was made. Without it the secret webhook address is the proof.",
      required: false,
    },
  ],
  normalise,
  parse: (body) => readJson(readUtf8(body)),
  verifyWebhook,
  // EasyPost publishes no figure; it answers 429 to bursts.
  poll: { limitPerMinute: 120, fetchTracking, register, test },
}
