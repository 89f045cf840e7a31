import type { Source } from "@/lib/sources/contract"
import { fetchTracking, register } from "@/lib/sources/shippo/client"
import { normalise } from "@/lib/sources/shippo/normalise"
import { verifyWebhook } from "@/lib/sources/shippo/verify"
import { readJson, readUtf8 } from "@/lib/sources/text"

export const shippo: Source = {
  key: "shippo",
  name: "Shippo",
  credentials: [
    {
      key: "apiKey",
      label: "API key",
      help: "shippo_live_... or shippo_test_..., from Shippo's settings, API. Needed to follow numbers and to ask for them; webhooks arrive without it.",
      required: false,
    },
    {
      key: "webhookSecret",
      label: "Webhook secret",
      help: "Only where Shippo has set up HMAC for your account. Without it the secret webhook address is the proof.",
      required: false,
    },
  ],
  normalise,
  parse: (body) => readJson(readUtf8(body)),
  verifyWebhook,
  poll: { limitPerMinute: 500, fetchTracking, register },
}
