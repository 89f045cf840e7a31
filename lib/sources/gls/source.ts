import type { Source } from "@/lib/sources/contract"
import { fetchBatch, fetchTracking, testAccess } from "@/lib/sources/gls/client"
import { normalise } from "@/lib/sources/gls/normalise"
import { readJson, readUtf8 } from "@/lib/sources/text"

export const gls: Source = {
  key: "gls",
  name: "GLS",
  carriers: ["gls"],
  credentials: [
    {
      key: "clientId",
      label: "API key",
      help: "Of an app with Authentication and Track And Trace V1, from dev-portal.gls-group.net.",
      required: true,
    },
    {
      key: "clientSecret",
      label: "Secret",
      help: "Beside the API key.",
      required: true,
    },
  ],
  normalise,
  parse: (body) => readJson(readUtf8(body)),
  verifyWebhook: null,
  // GLS publishes a daily quota only, which it raises on request.
  poll: {
    limitPerMinute: 60,
    limitPerDay: 500,
    fetchTracking,
    register: null,
    batch: { size: 10, fetchTracking: fetchBatch },
    test: testAccess,
  },
}
