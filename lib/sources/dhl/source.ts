import type { Source } from "@/lib/sources/contract"
import { fetchTracking, test } from "@/lib/sources/dhl/client"
import { dhlServices } from "@/lib/sources/dhl/codes"
import { normalise } from "@/lib/sources/dhl/normalise"
import { readJson, readUtf8 } from "@/lib/sources/text"

export const dhl: Source = {
  key: "dhl",
  name: "DHL",
  carriers: ["dhl", ...Object.values(dhlServices).map(({ carrier }) => carrier)],
  credentials: [
    {
      key: "apiKey",
      label: "API key",
      help: "The consumer key of an app with Shipment Tracking - Unified, from developer.dhl.com.",
      required: true,
    },
  ],
  normalise,
  parse: (body) => readJson(readUtf8(body)),
  verifyWebhook: null,
  // What a new app has: 250 calls a day, one in five seconds.
  poll: { limitPerMinute: 12, limitPerDay: 250, fetchTracking, register: null, test },
}
