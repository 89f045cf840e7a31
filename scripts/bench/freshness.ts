import { token } from "@/scripts/bench/bare-sql"
import { type Figure, figure } from "@/scripts/bench/figure"
import type { BenchServer } from "@/scripts/bench/server"
import { shippoWebhook } from "@/tests/shippo-track"

const moved = 200
const goalMs = 1_000

/**
 * How long after a webhook was sent a page first shows what it says, while other pages are being read,
 * and that no later answer is older: on the process that took the webhook, and on a second one of the
 * same database.
 */
export async function measureFreshness(server: BenchServer, paths: string[]): Promise<Figure[]> {
  const alone = await measure(server.url, [server.url], paths.slice(0, moved), paths)
  const second = await server.another()
  const both = await measure(server.url, [server.url, second], paths.slice(moved, 2 * moved), paths)
  return [...figures("freshness", alone), ...figures("freshness with two processes", both)]
}

function figures(name: string, times: number[]): Figure[] {
  return [50, 95, 99].map((percent) =>
    figure({
      figure: `${name} p${percent}`,
      value: times[Math.min(times.length - 1, Math.floor((times.length * percent) / 100))] ?? 0,
      unit: "ms",
      limit: "goal",
      limitValue: goalMs,
      n: times.length,
    }),
  )
}

async function measure(
  takes: string,
  shows: string[],
  paths: string[],
  all: string[],
): Promise<number[]> {
  const times: number[] = []
  const busy = keepBusy(shows, all)
  for (const path of paths) {
    // Each has been looked at, so that an old page is there to be served.
    for (const url of shows)
      if (await isFresh(url, path)) throw new Error(`${path} has moved already.`)
    const startedAt = performance.now()
    await tell(takes, path.split("/").at(-1) ?? "")
    const seen = await Promise.all(shows.map((url) => firstFresh(url, path, startedAt)))
    times.push(Math.max(...seen))
    for (const url of shows) {
      if (!(await isFresh(url, path))) throw new Error(`${path} went back to old news.`)
    }
  }
  await busy.stop()
  return times.sort((a, b) => a - b)
}

async function tell(url: string, number: string): Promise<void> {
  const at = new Date(Date.now() - 60_000).toISOString().slice(0, 19)
  const scan = { status: "DELIVERED", words: "Delivered", city: "Aarhus", state: "", zip: "8000" }
  const body = JSON.stringify(
    shippoWebhook([{ ...scan, at: `${at}Z` }], { carrier: "ups", number }),
  )
  const headers = { "content-type": "application/json" }
  const answer = await fetch(`${url}/api/webhooks/shippo/${token}`, {
    method: "POST",
    headers,
    body,
  })
  if (!answer.ok) throw new Error(`The webhook was answered with ${answer.status}.`)
}

async function firstFresh(url: string, path: string, startedAt: number): Promise<number> {
  while (performance.now() - startedAt < 30_000) {
    if (await isFresh(url, path)) return performance.now() - startedAt
    await new Promise((next) => setTimeout(next, 5))
  }
  throw new Error(`${path} does not show the news after 30 seconds.`)
}

async function isFresh(url: string, path: string): Promise<boolean> {
  const html = await (await fetch(`${url}${path}`)).text()
  return html.includes("<h1>Delivered")
}

/** Reads other pages all the while, and sends a webhook of another parcel now and then. */
function keepBusy(urls: string[], paths: string[]) {
  let going = true
  let next = paths.length / 2
  const read = async (url: string) => {
    while (going) {
      await (await fetch(`${url}${paths[Math.floor(next++) % paths.length]}`)).arrayBuffer()
      await new Promise((rest) => setTimeout(rest, 5))
    }
  }
  const write = async (url: string) => {
    while (going) {
      await tell(url, `OTHER${Math.floor(next++)}`)
      await new Promise((rest) => setTimeout(rest, 100))
    }
  }
  const readers = urls.flatMap((url) => [read(url), read(url)])
  const writers = urls.slice(0, 1).map(write)
  return {
    async stop() {
      going = false
      await Promise.all([...readers, ...writers])
    },
  }
}
