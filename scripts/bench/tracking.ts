import pg from "pg"
import { connect } from "@/scripts/bench/bare-sql"
import { type Figure, figure } from "@/scripts/bench/figure"
import { measureFreshness } from "@/scripts/bench/freshness"
import { type Load, load, type Run, weigh } from "@/scripts/bench/load"
import { seedParcels } from "@/scripts/bench/parcels"
import { withBenchServer } from "@/scripts/bench/server"

/** More than a shop's busiest hour looks at. */
const parcels = 10_000
const rounds = 7
const seconds = 2
const budget = { page: 60_000, script: 15_000 }

/**
 * The recipient's page of 10,000 parcels on a production server, as browsers ask for it, beside what
 * the same server can do: a route that answers a constant of the same size (`bare-route`), a page of
 * the App Router that does nothing (`dynamic-page`) and one made at build time (`static-page`). Its
 * weight over the wire beside its budget. And how soon a webhook shows on the page, under load, with one
 * server process and with two.
 */
export async function bench(): Promise<Figure[]> {
  return withBenchServer("tracking", seed, async (server, paths) => [
    ...(await measureSpeed(server.url, paths)),
    ...(await measureFreshness(server, paths)),
  ])
}

async function seed(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const paths = await seedParcels(client, parcels)
    const { rows } = await client.query(`SELECT "id" FROM "Team"`)
    await connect(client, rows[0].id)
    return paths
  } finally {
    await client.end()
  }
}

async function measureSpeed(url: string, paths: string[]): Promise<Figure[]> {
  const [path = ""] = paths
  const page = await weigh(url, path)
  const scriptPath = /<script src="([^"]+)"/.exec(page.text)?.[1] ?? ""
  const script = await weigh(url, scriptPath)
  const constant = `/bench/bytes?letters=${Buffer.byteLength(page.text)}`

  // The first view of each page makes it.
  const first = await load({ url, paths, amount: parcels })
  const held = await etagsOf(url, paths)
  const turns: Record<string, Load> = {
    "bare-route": { url, paths: [constant], seconds },
    "dynamic-page": { url, paths: ["/bench"], seconds },
    "static-page": { url, paths: ["/bench/static"], seconds },
    views: { url, paths, seconds },
    held: { url, paths, seconds, headers: held },
  }
  for (const turn of Object.values(turns)) await load({ ...turn, seconds: 1 })
  // In turns, so that whatever else the machine does falls on all of them alike.
  const runs: Record<string, Run[]> = {}
  for (let round = 0; round < rounds; round++) {
    for (const [name, turn] of Object.entries(turns)) {
      runs[name] = [...(runs[name] ?? []), await load(turn)]
    }
  }
  const of = (name: string) => middle(runs[name] ?? [])
  const limits = ["bare-route", "dynamic-page", "static-page"]
  const speed = (name: string, run: Run) =>
    limits.flatMap((limit) => [
      figure({
        figure: name === "" ? "rate" : `rate ${name}`,
        value: run.rate,
        unit: "requests/s",
        limit,
        limitValue: of(limit).rate,
        n: run.n,
      }),
      figure({
        figure: name === "" ? "p95" : `p95 ${name}`,
        value: run.p95Ms,
        unit: "ms",
        limit,
        limitValue: of(limit).p95Ms,
        n: run.n,
      }),
    ])
  const weight = (name: string, value: number, limitValue: number) =>
    figure({ figure: name, value, unit: "bytes", limit: "budget", limitValue, n: 1 })
  return [
    ...speed("", of("views")),
    ...speed("matching-etag", of("held")),
    ...speed("first-view", first).filter(({ limit }) => limit === "dynamic-page"),
    weight("page-bytes", page.bytes + script.bytes, budget.page),
    weight("script-bytes", script.bytes, budget.script),
  ]
}

/** What a reader who has seen each page before sends along with its path. */
async function etagsOf(url: string, paths: string[]): Promise<Record<string, string>[]> {
  const headers: Record<string, string>[] = []
  for (const path of paths) {
    const answer = await fetch(`${url}${path}`, { method: "GET" })
    await answer.arrayBuffer()
    headers.push({ "if-none-match": answer.headers.get("etag") ?? "" })
  }
  return headers
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
