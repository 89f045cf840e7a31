import type { SandboxFault } from "@/lib/sources/sandbox/faults"

/** Longer than any client of ours waits; then the connection is given back. */
const hangMs = 60_000

/** How long the sandbox wants to be left alone. */
const pauseSeconds = 120

/**
 * The answer of a server in trouble, as it goes over the line: late, cut off, or of another kind than
 * was asked for. `signal` is the request's: nobody is kept waiting who has gone.
 */
export function misbehave(fault: SandboxFault, signal: AbortSignal): Promise<Response> | Response {
  return answers[fault](signal)
}

const answers: Record<SandboxFault, (signal: AbortSignal) => Promise<Response> | Response> = {
  hang,
  "429": () =>
    Response.json(
      { error: "too_many_requests" },
      { status: 429, headers: { "retry-after": String(pauseSeconds) } },
    ),
  "500": () => Response.json({ error: "internal" }, { status: 500 }),
  "half-body": halfBody,
  html: () =>
    new Response("<!doctype html><title>Maintenance</title><p>We are back soon.", {
      headers: { "content-type": "text/html; charset=utf-8" },
    }),
  "wrong-json": () => Response.json({ status: "ok", items: [] }),
}

function hang(signal: AbortSignal): Promise<Response> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(patience)
      resolve(new Response(null, { status: 504 }))
    }
    const patience = setTimeout(end, hangMs)
    signal.addEventListener("abort", end, { once: true })
  })
}

/** Sends a part of the answer, and cuts the connection. */
function halfBody(): Response {
  const part = new TextEncoder().encode('{"parcel":{"number":"SBX0000')
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(part),
    async pull(controller) {
      // The part must be on its way before the line breaks.
      await new Promise((sent) => setTimeout(sent, 50))
      controller.error(new Error("The sandbox carrier breaks off its answer, as it was told to."))
    },
  })
  return new Response(body, { headers: { "content-type": "application/json" } })
}
