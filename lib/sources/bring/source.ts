import { fetchTracking, testAccess } from "@/lib/sources/bring/client"
import { normalise } from "@/lib/sources/bring/normalise"
import { verifyWebhook } from "@/lib/sources/bring/verify"
import type { Source } from "@/lib/sources/contract"
import { readJson, readUtf8 } from "@/lib/sources/text"

export const bring: Source = {
  key: "bring",
  name: "Bring",
  carriers: ["bring"],
  credentials: [
    {
      key: "uid",
      label: "Mybring user",
      help: "The e-mail address that you sign in to mybring.com with.",
      required: true,
    },
    {
      key: "apiKey",
      label: "API key",
      help: "From mybring.com, Settings, API.",
      required: true,
    },
    {
      key: "clientUrl",
      label: "Shop's address",
      help: "https://..., by which Bring knows where its API is used. It may stay empty.",
      required: false,
    },
    {
      key: "webhookSecret",
      label: "Webhook secret",
      help: "What you set as the header x-porchlight-secret when you made the Event Cast webhook. Without it the secret webhook address is the proof.",
      required: false,
    },
  ],
  normalise,
  parse: (body) => readJson(readUtf8(body)),
  verifyWebhook,
  // Bring publishes no limit.
  poll: { limitPerMinute: 60, fetchTracking, register: null, test: testAccess },
}
