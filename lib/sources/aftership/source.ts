import {
  batchSize,
  fetchBatch,
  fetchTracking,
  register,
  test,
} from "@/lib/sources/aftership/client"
import { normalise } from "@/lib/sources/aftership/normalise"
import { verifyWebhook } from "@/lib/sources/aftership/verify"
import type { Source } from "@/lib/sources/contract"
import { readJson, readUtf8 } from "@/lib/sources/text"

export const aftership: Source = {
  key: "aftership",
  name: "AfterShip",
  credentials: [
    {
      key: "apiKey",
      label: "API key",
      help: "asat_..., from AfterShip's settings, API keys. Needed to follow numbers and to ask for them; webhooks arrive without it.",
      required: false,
    },
    {
      key: "webhookSecret",
      label: "Webhook secret",
      help: "From AfterShip's settings, Webhooks. Without it the secret webhook address is the proof.",
      required: false,
    },
  ],
  normalise,
  parse: (body) => readJson(readUtf8(body)),
  verifyWebhook,
  // Ten calls a second.
  poll: {
    limitPerMinute: 600,
    fetchTracking,
    register,
    batch: { size: batchSize, fetchTracking: fetchBatch },
    test,
  },
}
