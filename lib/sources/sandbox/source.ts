import { AppError } from "@/lib/errors"
import type { Source } from "@/lib/sources/contract"
import { fetchTracking, test } from "@/lib/sources/sandbox/client"
import { normalise } from "@/lib/sources/sandbox/normalise"
import { verifySignature } from "@/lib/sources/sandbox/signature"

/** The built-in carrier for demo and tests: it answers polls and pushes webhooks like a real one. */
export const sandboxSource: Source = {
  key: "sandbox",
  name: "Sandbox carrier",
  credentials: [
    {
      key: "apiKey",
      label: "API key",
      help: "Any secret text; polls of the sandbox prove themselves with it.",
      required: true,
    },
    {
      key: "webhookSecret",
      label: "Webhook secret",
      help: "Signs what the sandbox pushes. Without it the webhook address alone counts.",
      required: false,
    },
  ],
  normalise,
  parse,
  verifyWebhook: verifySignature,
  poll: { limitPerMinute: 600, fetchTracking, register: null, test },
}

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body))
  } catch (error) {
    throw new AppError("invalid", "The body is not JSON.", { cause: error })
  }
}
