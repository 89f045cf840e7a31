import autocannon from "autocannon"
import {
  addConnection,
  bodyOf,
  connections,
  token,
  withClient,
  writeRaw,
} from "@/scripts/bench/bare-sql"
import { type Figure, figure } from "@/scripts/bench/figure"
import { type BenchServer, withBenchServer } from "@/scripts/bench/server"

const payloads = 1_500

/**
 * Shippo webhooks of new parcels over HTTP to a production server: how fast they are answered, and how
 * fast they are shipments. Beside the same rows, written by bare SQL over as many connections in the
 * same run (`raw-sql`), one transaction for each payload as in the product.
 */
export async function bench(): Promise<Figure[]> {
  return withBenchServer("ingest", addConnection, measure)
}

async function measure({ url, databaseUrl }: BenchServer, teamId: string): Promise<Figure[]> {
  const bodies = Array.from({ length: payloads }, (_, index) => bodyOf(`BENCH${index}`))
  const warm = Array.from({ length: 100 }, (_, index) => bodyOf(`WARM${index}`))
  await post(url, warm)
  await drained(databaseUrl, warm.length)

  const rawSeconds = await writeRaw(databaseUrl, teamId, payloads)
  const startedAt = performance.now()
  const times = await post(url, bodies)
  const answeredSeconds = (performance.now() - startedAt) / 1000
  await drained(databaseUrl, warm.length + payloads)
  const seconds = (performance.now() - startedAt) / 1000
  times.sort((a, b) => a - b)
  const raw = { limit: "raw-sql", limitValue: payloads / rawSeconds, n: payloads }
  return [
    figure({ figure: "rate", value: payloads / seconds, unit: "payloads/s", ...raw }),
    figure({
      figure: "answer-rate",
      value: payloads / answeredSeconds,
      unit: "payloads/s",
      ...raw,
    }),
    figure({
      figure: "answer p95",
      value: times[Math.floor(times.length * 0.95)] ?? 0,
      unit: "ms",
      limit: "raw-sql",
      limitValue: (rawSeconds / payloads) * connections * 1000,
      n: times.length,
    }),
  ]
}

/** Posts each body once; gives the time of each answer in milliseconds. */
async function post(url: string, bodies: string[]): Promise<number[]> {
  const times: number[] = []
  let next = 0
  const result = await new Promise<autocannon.Result>((done, fail) => {
    const options: autocannon.Options = {
      url: `${url}/api/webhooks/shippo/${token}`,
      connections,
      amount: bodies.length,
      method: "POST",
      headers: { "content-type": "application/json" },
      requests: [
        { setupRequest: (request) => ({ ...request, body: bodies[next++ % bodies.length] ?? "" }) },
      ],
    }
    const running = autocannon(options, (error, finished) => (error ? fail(error) : done(finished)))
    running.on("response", (_client, _status, _bytes, milliseconds) => times.push(milliseconds))
  })
  const wrong = result.errors + result["4xx"] + result["5xx"]
  if (wrong > 0) throw new Error(`${wrong} of ${bodies.length} webhooks were not taken.`)
  return times
}

/** Waits until so many payloads have a fate; throws when they stop getting one. */
async function drained(databaseUrl: string, expected: number): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    for (let last = -1, still = 0; still < 600; ) {
      const { rows } = await client.query(
        `SELECT count(*)::int AS done FROM "InboundPayload" WHERE "fate" = 'processed'`,
      )
      if (rows[0].done >= expected) return
      still = rows[0].done === last ? still + 1 : 0
      last = rows[0].done
      await new Promise((done) => setTimeout(done, 50))
    }
    throw new Error("The backlog does not drain.")
  })
}
