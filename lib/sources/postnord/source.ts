import type { Source } from "@/lib/sources/contract"
import { fetchTracking, testAccess } from "@/lib/sources/postnord/client"
import { normalise } from "@/lib/sources/postnord/normalise"
import { readJson, readUtf8 } from "@/lib/sources/text"

export const postnord: Source = {
  key: "postnord",
  name: "PostNord",
  carriers: ["postnord"],
  credentials: [
    {
      key: "apiKey",
      label: "API key",
      help: "Of an app with Track & Trace, from developer.postnord.com.",
      required: true,
    },
  ],
  normalise,
  parse: (body) => readJson(readUtf8(body)),
  verifyWebhook: null,
  // PostNord publishes no limit.
  poll: { limitPerMinute: 60, fetchTracking, register: null, test: testAccess },
}
