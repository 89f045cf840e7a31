import pg from "pg"
import type { Staleness } from "@/lib/tracking-page/cache"
import { pagesChannel, readStaleness } from "@/lib/tracking-page/refresh"

interface Listening {
  listening: boolean
  drop(old: Staleness): void
  clear(): void
}

/** A process that was busy itself may not have read an answer yet: it gets a moment for that. */
const graceMs = 100

/**
 * Keeps `cache` told of what has become old, over a connection of its own that listens, and asks it
 * every half second whether it still stands: a network can lose a connection without a word. The cache
 * is in use only while it stands; when it breaks everything is dropped, and it is made anew, sooner at
 * first and every `slowestRetryMs` at last. Gives what ends it.
 *
 * @param options.beatMs a connection that is silent for so long is taken for broken: nothing is served
 *   that is older
 */
export function listenForPages(
  connectionString: string,
  cache: Listening,
  { slowestRetryMs = 10_000, beatMs = 500 }: { slowestRetryMs?: number; beatMs?: number } = {},
): () => Promise<void> {
  let ended = false
  let retryMs = 100
  let timer: NodeJS.Timeout | undefined
  let beat: NodeJS.Timeout | undefined
  let client: pg.Client | undefined

  const deafen = () => {
    cache.listening = false
    cache.clear()
    client = undefined
    clearTimeout(beat)
    if (ended) return
    clearTimeout(timer)
    timer = setTimeout(connect, retryMs)
    timer.unref()
    retryMs = Math.min(retryMs * 2, slowestRetryMs)
  }

  const connect = async () => {
    const opened = new pg.Client({
      connectionString,
      keepAlive: true,
      application_name: "porchlight pages",
    })
    client = opened
    // Both come for one broken connection; only the first counts.
    const broken = () => client === opened && deafen()
    opened.on("error", broken)
    opened.on("end", broken)
    opened.on("notification", ({ payload }) => {
      const old = readStaleness(payload ?? "")
      if (old) cache.drop(old)
    })
    try {
      await opened.connect()
      await opened.query(`LISTEN ${pagesChannel}`)
      if (ended || client !== opened) return
      cache.listening = true
      retryMs = 100
      listenOn(opened, broken)
    } catch {
      broken()
      await opened.end().catch(() => {})
    }
  }

  const listenOn = (opened: pg.Client, broken: () => void) => {
    let asked = setTimeout(() => {
      asked = setTimeout(() => {
        // The socket may be gone for good: nobody waits for it.
        broken()
        void opened.end().catch(() => {})
      }, graceMs)
    }, beatMs)
    opened.query("SELECT 1").then(
      () => {
        clearTimeout(asked)
        if (client !== opened) return
        beat = setTimeout(() => listenOn(opened, broken), beatMs)
        beat.unref()
      },
      () => clearTimeout(asked),
    )
  }

  void connect()
  return async () => {
    ended = true
    clearTimeout(timer)
    clearTimeout(beat)
    cache.listening = false
    cache.clear()
    await client?.end().catch(() => {})
  }
}
