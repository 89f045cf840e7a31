import { gunzipSync } from "node:zlib"
import autocannon from "autocannon"
import pg from "pg"
import { type Figure, figure } from "@/scripts/bench/figure"
import { seedParcels } from "@/scripts/bench/parcels"
import { withBenchServer } from "@/scripts/bench/server"

/** More than a shop's busiest hour looks at, so that most requests are first views. */
const parcels = 2_000
const rounds = 5
const seconds = 2
const connections = 10
const budget = { page: 60_000, script: 15_000 }

/**
 * The recipient's page on a production server over different parcels, beside a static route of the
 * same server (`static-page`), and its weight over the wire beside its budget.
 */
export async function bench(): Promise<Figure[]> {
  return withBenchServer("tracking", seed, ({ url }, paths) => measure(url, paths))
}

async function seed(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    return await seedParcels(client, parcels)
  } finally {
    await client.end()
  }
}

async function measure(url: string, paths: string[]): Promise<Figure[]> {
  const [path = ""] = paths
  const page = await weigh(url, path)
  const scriptPath = /<script src="([^"]+)"/.exec(page.text)?.[1] ?? ""
  const script = await weigh(url, scriptPath)
  const etag = page.headers.get("etag") ?? ""

  await load(url, paths, {}, 3)
  const turns: (() => Promise<Run>)[] = [
    () => load(url, [scriptPath]),
    () => load(url, paths),
    () => load(url, [path]),
    () => load(url, [path], { "if-none-match": etag }),
  ]
  // In turns, so that whatever else the machine does falls on all of them alike.
  const runs: Run[][] = turns.map(() => [])
  for (let round = 0; round < rounds; round++) {
    for (const [index, turn] of turns.entries()) runs[index]?.push(await turn())
  }
  const [floor, views, again, held] = runs.map(middle) as [Run, Run, Run, Run]

  const limit = "static-page"
  const rate = (name: string, run: Run) =>
    figure({
      figure: name,
      value: run.rate,
      unit: "requests/s",
      limit,
      limitValue: floor.rate,
      n: run.n,
    })
  const p95 = (name: string, run: Run) =>
    figure({ figure: name, value: run.p95Ms, unit: "ms", limit, limitValue: floor.p95Ms, n: run.n })
  const weight = (name: string, value: number, limitValue: number) =>
    figure({ figure: name, value, unit: "bytes", limit: "budget", limitValue, n: 1 })
  return [
    rate("rate", views),
    p95("p95", views),
    rate("rate-one-page", again),
    rate("rate-held", held),
    weight("page-bytes", page.bytes + script.bytes, budget.page),
    weight("script-bytes", script.bytes, budget.script),
  ]
}

interface Run {
  rate: number
  p95Ms: number
  n: number
}

async function load(
  url: string,
  paths: string[],
  headers: Record<string, string> = {},
  durationSeconds = seconds,
): Promise<Run> {
  const times: number[] = []
  const options = {
    url,
    connections,
    duration: durationSeconds,
    headers,
    requests: paths.map((path) => ({ path })),
  }
  const result = await new Promise<autocannon.Result>((done, fail) => {
    const running = autocannon(options, (error, ended) => (error ? fail(error) : done(ended)))
    running.on("response", (_client, _status, _bytes, milliseconds) => times.push(milliseconds))
  })
  const wrong = result.errors + result["4xx"] + result["5xx"]
  if (wrong > 0) throw new Error(`${wrong} of ${result.requests.total} requests failed.`)
  times.sort((a, b) => a - b)
  const p95Ms = times[Math.floor(times.length * 0.95)] ?? 0
  return { rate: times.length / result.duration, p95Ms, n: times.length }
}

/** The middle of the rounds, each figure by itself; n counts all of them. */
function middle(runs: Run[]): Run {
  const at = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
  return {
    rate: at(runs.map((run) => run.rate)),
    p95Ms: at(runs.map((run) => run.p95Ms)),
    n: runs.reduce((sum, run) => sum + run.n, 0),
  }
}

/** Bytes over the wire, compressed as every browser asks for it. */
async function weigh(url: string, path: string) {
  const { request } = await import("node:http")
  const { body, headers } = await new Promise<{ body: Buffer; headers: Headers }>((done, fail) => {
    const asked = request(`${url}${path}`, { headers: { "accept-encoding": "gzip" } }, (answer) => {
      const chunks: Buffer[] = []
      answer.on("data", (chunk: Buffer) => chunks.push(chunk))
      answer.on("end", () => {
        const headers = new Headers()
        for (const [name, value] of Object.entries(answer.headers)) headers.set(name, String(value))
        if (answer.statusCode === 200) done({ body: Buffer.concat(chunks), headers })
        else fail(new Error(`${path} answered ${answer.statusCode}.`))
      })
    })
    asked.on("error", fail)
    asked.end()
  })
  const packed = headers.get("content-encoding") === "gzip"
  return { bytes: body.length, text: (packed ? gunzipSync(body) : body).toString("utf8"), headers }
}
