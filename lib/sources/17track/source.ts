import { batchSize, fetchBatch, fetchTracking, register, test } from "@/lib/sources/17track/client"
import { normalise } from "@/lib/sources/17track/normalise"
import { verifyWebhook } from "@/lib/sources/17track/verify"
import type { Source } from "@/lib/sources/contract"
import { readJson, readUtf8 } from "@/lib/sources/text"

export const track17: Source = {
  key: "17track",
  name: "17TRACK",
  credentials: [
    {
      key: "apiKey",
      label: "API key",
      help: "The security key from 17TRACK's API settings. It follows and asks for numbers, and proves webhooks.",
      required: true,
    },
  ],
  normalise,
  parse: (body) => readJson(readUtf8(body)),
  verifyWebhook,
  // Three calls a second.
  poll: {
    limitPerMinute: 180,
    fetchTracking,
    register,
    batch: { size: batchSize, fetchTracking: fetchBatch },
    test,
  },
}
