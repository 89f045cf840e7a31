import type { Source } from "@/lib/sources/contract"
import { readJson, readUtf8 } from "@/lib/sources/text"
import { fetchTracking, test } from "@/lib/sources/usps/client"
import { normalise } from "@/lib/sources/usps/normalise"

export const usps: Source = {
  key: "usps",
  name: "USPS",
  carriers: ["usps"],
  credentials: [
    {
      key: "clientId",
      label: "Consumer key",
      help: "Of an app with the tracking API, from developers.usps.com.",
      required: true,
    },
    {
      key: "clientSecret",
      label: "Consumer secret",
      help: "Stands beside the consumer key.",
      required: true,
    },
  ],
  normalise,
  parse: (body) => readJson(readUtf8(body)),
  verifyWebhook: null,
  poll: { limitPerMinute: 60, limitPerHour: 60, fetchTracking, register: null, test },
}
