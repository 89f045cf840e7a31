import { randomUUID } from "node:crypto"
import { readFileSync } from "node:fs"
import { connect, withClient } from "@/scripts/bench/bare-sql"
import { type Figure, figure } from "@/scripts/bench/figure"
import { type Direct, measureDirect } from "@/scripts/bench/mail-direct"
import { numbers, postAll, postEvenly } from "@/scripts/bench/mail-load"
import { type BenchServer, withBenchServer } from "@/scripts/bench/server"
import { type MailProvider, startMailProvider } from "@/tests/mail-provider"

const goalMs = 1_000
const setting = (name: string, plain: number) => {
  return Number(process.env[`PORCHLIGHT_BENCH_${name}`] ?? plain)
}
const seconds = setting("SECONDS", 20)
const burst = setting("BURST", 10_000)
const directCount = setting("DIRECT", 100)
const rates = [1, 10, 50]

/**
 * From a webhook that is sent over HTTP to the mail at the provider, a server here that answers as Resend
 * does, at no rate: at 1, 10 and 50 webhooks a second, and a burst that is counted at the end. Beside it the
 * same functions called one after another in this process in the same run, without HTTP and queue
 * (`direct`). Each webhook is of a parcel of its own that has arrived. What was lost or doubled are figures.
 */
export async function bench(): Promise<Figure[]> {
  const provider = await startMailProvider()
  Object.assign(process.env, {
    RESEND_API_KEY: "re_bench",
    RESEND_BASE_URL: provider.url,
    RESEND_RATE: "0",
  })
  try {
    return await withBenchServer(
      "notify",
      async (databaseUrl) => {
        const teamId = await prepare(databaseUrl)
        return measureDirect(databaseUrl, teamId, provider, numbers("DIRECT", directCount))
      },
      (server, direct) => measure(server, direct, provider),
    )
  } finally {
    provider.close()
  }
}

/** The parcels of each part, by the beginning of their numbers. */
const parts = (): [string, number][] => [
  ["WARM", 60],
  ["DIRECT", directCount],
  ...rates.map((rate): [string, number] => [`RATE${rate}X`, Math.max(20, rate * seconds)]),
  ["BURST", burst],
]

async function prepare(databaseUrl: string): Promise<string> {
  const teamId = randomUUID()
  await withClient(databaseUrl, async (client) => {
    await client.query(`INSERT INTO "Team" ("id", "slug", "name") VALUES ($1, 'bench', 'Bench')`, [
      teamId,
    ])
    await connect(client, teamId)
    await client.query(
      `INSERT INTO "NotificationRule" ("id", "teamId", "trigger", "enabled", "updatedAt")
       VALUES (gen_random_uuid(), $1, 'delivered', true, now())`,
      [teamId],
    )
    for (const [prefix, count] of parts()) {
      await client.query(
        `INSERT INTO "Shipment" ("id", "teamId", "carrier", "trackingNumber", "recipientName",
           "recipientEmail", "orderNumber", "updatedAt")
         SELECT gen_random_uuid(), $1, 'ups', $2 || n, 'Maria Jensen',
           lower($2) || n || '@bench.example', $2 || n, now() FROM generate_series(0, $3::int - 1) n`,
        [teamId, prefix, count],
      )
    }
    await client.query("ANALYZE")
  })
  return teamId
}

async function measure(
  { url, databaseUrl, pid }: BenchServer,
  direct: Direct,
  provider: MailProvider,
): Promise<Figure[]> {
  const figures: Figure[] = []
  let expected = directCount + 60
  await postAll(url, numbers("WARM", 60), 4)
  await arrived(provider, expected)
  const processor = (name: string, n: number, usedMs: number) => {
    const limit = { limit: "direct", limitValue: direct.processorMs }
    return figure({
      figure: `processor for a mail ${name}`,
      value: usedMs / n,
      unit: "ms",
      n,
      ...limit,
    })
  }
  for (const rate of rates) {
    const prefix = `RATE${rate}X`
    const some = numbers(prefix, Math.max(20, rate * seconds))
    const usedMs = processorMs(pid)
    const sent = await postEvenly(url, some, rate)
    expected += some.length
    await arrived(provider, expected)
    const times = await latencies(databaseUrl, prefix, sent, provider)
    for (const percent of [50, 95, 99]) {
      const value = percentile(times, percent)
      const measured = { value, unit: "ms", n: times.length }
      const name = `webhook to mail at ${rate}/s p${percent}`
      if (percent === 95) {
        figures.push(figure({ figure: name, ...measured, limit: "goal", limitValue: goalMs }))
      }
      const limitValue = percentile(direct.times, percent)
      figures.push(figure({ figure: name, ...measured, limit: "direct", limitValue }))
    }
    figures.push(processor(`at ${rate}/s`, times.length, processorMs(pid) - usedMs))
  }
  const startedAt = performance.now()
  const usedMs = processorMs(pid)
  await postAll(url, numbers("BURST", burst), 10)
  expected += burst
  await arrived(provider, expected)
  const burstSeconds = (performance.now() - startedAt) / 1000
  figures.push(
    figure({
      figure: "sustained rate over a burst",
      value: burst / burstSeconds,
      unit: "mails/s",
      limit: "direct",
      limitValue: 1000 / (direct.times.reduce((sum, ms) => sum + ms, 0) / direct.times.length),
      n: burst,
    }),
    processor("in a burst", burst, processorMs(pid) - usedMs),
  )
  return [...figures, ...(await countAll(databaseUrl, expected, provider))]
}

/** Waits until the provider has so many mails, and the answers are written down; or until no more come. */
async function arrived(provider: MailProvider, count: number): Promise<void> {
  for (let last = -1, still = 0; provider.taken.size < count && still < 600; ) {
    still = provider.taken.size === last ? still + 1 : 0
    last = provider.taken.size
    await pause(50)
  }
  await pause(500)
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

async function latencies(
  databaseUrl: string,
  prefix: string,
  sent: ReadonlyMap<string, number>,
  provider: MailProvider,
): Promise<number[]> {
  const rows = await withClient(databaseUrl, async (client) => {
    const found = await client.query<{ id: string; number: string }>(
      `SELECT d."id", s."trackingNumber" AS number FROM "NotificationDecision" d
       JOIN "Shipment" s ON s."id" = d."shipmentId"
       WHERE d."outcome" = 'send' AND s."trackingNumber" LIKE $1`,
      [`${prefix}%`],
    )
    return found.rows
  })
  const times = rows.map(({ id, number }) => {
    return (provider.takenAt.get(id) ?? Number.NaN) - (sent.get(number) ?? Number.NaN)
  })
  if (times.length !== sent.size || times.some(Number.isNaN)) {
    throw new Error(`${times.length} mails of ${sent.size} webhooks have a time.`)
  }
  return times.sort((a, b) => a - b)
}

/** Of all parts: how many mails did not come, or came twice, and how many decisions are not as they were. */
async function countAll(
  databaseUrl: string,
  expected: number,
  provider: MailProvider,
): Promise<Figure[]> {
  const recipients = new Set([...provider.taken.values()].map((mail) => JSON.parse(mail).to))
  const { rows } = await withClient(databaseUrl, (client) => {
    return client.query(
      `SELECT count(*)::int AS sent FROM "NotificationDecision" WHERE "status" = 'sent'`,
    )
  })
  const doubled = provider.doubled.length + (provider.taken.size - recipients.size)
  const counts = {
    "mails lost": expected - recipients.size,
    "mails doubled": doubled,
    "mails not known as sent": expected - rows[0].sent,
  }
  return Object.entries(counts).map(([name, value]) => {
    return figure({ figure: name, value, unit: "mails", limit: "none", limitValue: 0, n: expected })
  })
}

/** What a process has used of the processors so far; not known where there is no /proc. */
function processorMs(pid: number): number {
  try {
    // The name, in brackets, may hold spaces; user and system time follow in hundredths of a second.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? []
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return Number.NaN
  }
}

function percentile(sorted: readonly number[], percent: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0
}
