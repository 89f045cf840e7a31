import type { LivePages, Watched } from "@/lib/tracking-page/live"

/** Proxies end connections on which nothing comes for a minute or so. */
const beatMs = 25_000

/** A browser that is still there comes again, and is told then whether there is anything to wait for. */
const longestMs = 30 * 60_000

interface Streamed {
  /** Whom it is counted for; null where nobody knows. */
  network: string | null
  signal: AbortSignal
  /** Whether nothing more will come: then the stream says so and ends. */
  isDone: () => Promise<boolean>
}

/**
 * The events of one open page as the browser's EventSource reads them (HTML, 9.2), for as long as both
 * sides stay. Null where too many are open.
 */
export function liveStream(
  pages: LivePages,
  watched: Watched,
  { network, signal, isDone }: Streamed,
): Response | null {
  let end = () => {}
  let send = (_: string) => {}
  const stop = pages.watch(watched, network, (news) => {
    send(`event: ${news}\ndata:\n\n`)
    if (news === "changed") void isDone().then((done) => done && finish(), finish)
  })
  if (!stop) return null
  const finish = () => {
    send("event: done\ndata:\n\n")
    end()
  }
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      send = (text) => {
        // A reader that takes nothing any more is not written to for ever.
        if ((controller.desiredSize ?? 0) < -100) return end()
        controller.enqueue(encoder.encode(text))
      }
      const beat = setInterval(() => send(":\n\n"), beatMs)
      const limit = setTimeout(() => end(), longestMs)
      beat.unref()
      limit.unref()
      end = () => {
        end = () => {}
        send = () => {}
        stop()
        clearInterval(beat)
        clearTimeout(limit)
        try {
          controller.close()
        } catch {
          // The reader went first.
        }
      }
      signal.addEventListener("abort", () => end())
      send("retry: 5000\n\n")
      if (signal.aborted) end()
    },
    cancel: () => end(),
  })
  return new Response(body, { headers: streamHeaders })
}

const encoder = new TextEncoder()

const streamHeaders = {
  "Content-Type": "text/event-stream; charset=utf-8",
  // no-transform: what packs answers would hold the events back until it has enough of them.
  "Cache-Control": "private, no-store, no-transform",
  "X-Accel-Buffering": "no",
  "X-Robots-Tag": "noindex, nofollow",
  "X-Content-Type-Options": "nosniff",
}
