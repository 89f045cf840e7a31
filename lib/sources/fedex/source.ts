import type { Source } from "@/lib/sources/contract"
import { fetchBatch, fetchTracking, testAccess } from "@/lib/sources/fedex/client"
import { normalise } from "@/lib/sources/fedex/normalise"
import { verifyWebhook } from "@/lib/sources/fedex/verify"
import { readJson, readUtf8 } from "@/lib/sources/text"

export const fedex: Source = {
  key: "fedex",
  name: "FedEx",
  carriers: ["fedex"],
  credentials: [
    {
      key: "clientId",
      label: "API key",
      help: "Of a project with the Track API, from developer.fedex.com, My Projects.",
      required: true,
    },
    {
      key: "clientSecret",
      label: "Secret key",
      help: "FedEx shows it once, when the project is made.",
      required: true,
    },
    {
      key: "webhookSecret",
      label: "Webhook security token",
      help: "The one that you chose for the Advanced Integrated Visibility webhook. Without it the secret webhook address is the proof.",
      required: false,
    },
  ],
  normalise,
  parse: (body) => readJson(readUtf8(body)),
  verifyWebhook,
  // By FedEx's guide: 1,400 calls in ten seconds, and 100,000 calls a day for tracking.
  poll: {
    limitPerMinute: 8_400,
    limitPerDay: 100_000,
    fetchTracking,
    register: null,
    batch: { size: 30, fetchTracking: fetchBatch },
    test: testAccess,
  },
}
