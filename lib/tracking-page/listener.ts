import pg from "pg"
import type { Staleness } from "@/lib/tracking-page/cache"
import { readStaleness } from "@/lib/tracking-page/refresh"
import { pagesChannel } from "@/lib/tracking-page/sql"

interface Listening {
  listening: boolean
  drop(old: Staleness): void
  clear(): void
}

/**
 * Keeps `cache` told of what has become old, over a connection of its own that only listens. The
 * cache is in use only while that connection stands; when it breaks everything is dropped, and it is
 * made anew, sooner at first and every `slowestRetryMs` at last. Gives what ends it.
 */
export function listenForPages(
  connectionString: string,
  cache: Listening,
  slowestRetryMs = 10_000,
): () => Promise<void> {
  let ended = false
  let retryMs = 100
  let timer: NodeJS.Timeout | undefined
  let client: pg.Client | undefined

  const deafen = () => {
    cache.listening = false
    cache.clear()
    client = undefined
    if (ended) return
    clearTimeout(timer)
    timer = setTimeout(connect, retryMs)
    timer.unref()
    retryMs = Math.min(retryMs * 2, slowestRetryMs)
  }

  const connect = async () => {
    const opened = new pg.Client({ connectionString, keepAlive: true })
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
    } catch {
      broken()
      await opened.end().catch(() => {})
    }
  }

  void connect()
  return async () => {
    ended = true
    clearTimeout(timer)
    cache.listening = false
    cache.clear()
    await client?.end().catch(() => {})
  }
}
