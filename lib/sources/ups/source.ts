import type { Source } from "@/lib/sources/contract"
import { readJson, readUtf8 } from "@/lib/sources/text"
import { fetchTracking, testAccess } from "@/lib/sources/ups/client"
import { normalise } from "@/lib/sources/ups/normalise"
import { verifyWebhook } from "@/lib/sources/ups/verify"

export const ups: Source = {
  key: "ups",
  name: "UPS",
  carriers: ["ups"],
  credentials: [
    {
      key: "clientId",
      label: "Client ID",
      help: "Of an app with the Tracking product, from developer.ups.com, My Apps.",
      required: true,
    },
    {
      key: "clientSecret",
      label: "Client secret",
      help: "Beside the client ID.",
      required: true,
    },
    {
      key: "webhookCredential",
      label: "Track Alert credential",
      help: "Only if your Track Alert subscriptions name one. Without it the secret webhook address is the proof.",
      required: false,
    },
  ],
  normalise,
  parse: (body) => readJson(readUtf8(body)),
  verifyWebhook,
  // UPS publishes no limit.
  poll: { limitPerMinute: 60, fetchTracking, register: null, test: testAccess },
}
