import { randomUUID } from "node:crypto"
import { createDatabase } from "@/lib/db/client"
import { scopeTo } from "@/lib/db/scope"
import { storePayload } from "@/lib/inbox/mutations"
import { processTogether } from "@/lib/inbox/process"
import { resendTransport } from "@/lib/mail/resend"
import { decideForChange, deliverDecision } from "@/lib/notifications/mutations"
import { connect, withClient } from "@/scripts/bench/bare-sql"
import { type Figure, figure } from "@/scripts/bench/figure"
import { arrival, postAll, postEvenly } from "@/scripts/bench/mail-load"
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
 * (`direct`). Each webhook is of a parcel of its own that has arrived. Throws when a mail is lost or doubled.
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
      async (databaseUrl) => measureDirect(databaseUrl, await prepare(databaseUrl), provider),
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
  { url, databaseUrl }: BenchServer,
  direct: number[],
  provider: MailProvider,
): Promise<Figure[]> {
  const figures: Figure[] = []
  let expected = directCount + 60
  await postAll(url, numbers("WARM", 60), 4)
  await arrived(provider, expected)
  const directP95 = percentile(direct, 95)
  for (const rate of rates) {
    const prefix = `RATE${rate}X`
    const some = numbers(prefix, Math.max(20, rate * seconds))
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
      const limitValue = percent === 95 ? directP95 : percentile(direct, percent)
      figures.push(figure({ figure: name, ...measured, limit: "direct", limitValue }))
    }
  }
  const startedAt = performance.now()
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
      limitValue: 1000 / (direct.reduce((sum, ms) => sum + ms, 0) / direct.length),
      n: burst,
    }),
  )
  await assertWhole(databaseUrl, expected, provider)
  return figures
}

/**
 * The work alone, before there is a server: each payload is stored, understood, decided on and its mail sent,
 * one after another. What it asked of the jobs meanwhile is done, and not asked again.
 */
async function measureDirect(
  databaseUrl: string,
  teamId: string,
  provider: MailProvider,
): Promise<number[]> {
  Object.assign(process.env, { DATABASE_URL: databaseUrl, PORCHLIGHT_KEYS: benchKeys })
  const client = createDatabase(databaseUrl)
  const db = scopeTo(teamId, client)
  const transport = resendTransport({ apiKey: "re_bench", baseUrl: provider.url })
  const connection = await db.sourceConnection.findFirstOrThrow({ select: { id: true } })
  const times: number[] = []
  for (const number of numbers("DIRECT", directCount)) {
    const startedAt = performance.now()
    const now = new Date()
    const { id } = await storePayload(db, {
      connectionId: connection.id,
      source: "shippo",
      channel: "webhook",
      contentType: "application/json",
      body: new TextEncoder().encode(arrival(number)),
      receivedAt: now,
    })
    const [processed] = await processTogether(db, [id], { now })
    for (const changeId of processed?.changeIds ?? []) {
      await db.outboxEvent.updateMany({
        where: { dispatchedAt: null },
        data: { dispatchedAt: now },
      })
      const { sendIds } = await decideForChange(db, changeId, { now })
      for (const sendId of sendIds)
        await deliverDecision(db, sendId, { now: new Date(), transport })
    }
    times.push(performance.now() - startedAt)
  }
  // The first ones load code.
  times.splice(0, Math.min(10, directCount - 1))
  await db.outboxEvent.updateMany({ data: { dispatchedAt: new Date() } })
  await client.$disconnect()
  return times.sort((a, b) => a - b)
}

const benchKeys = `k1:${Buffer.alloc(32, 1).toString("base64")}`

function numbers(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, n) => `${prefix}${n}`)
}

/** Waits until the provider has so many mails; throws when no more come. */
async function arrived(provider: MailProvider, count: number): Promise<void> {
  for (let last = -1, still = 0; still < 1_200; ) {
    if (provider.taken.size >= count) return
    still = provider.taken.size === last ? still + 1 : 0
    last = provider.taken.size
    await new Promise((again) => setTimeout(again, 50))
  }
  throw new Error(`Only ${provider.taken.size} of ${count} mails came.`)
}

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

async function assertWhole(databaseUrl: string, expected: number, provider: MailProvider) {
  const recipients = new Set([...provider.taken.values()].map((mail) => JSON.parse(mail).to))
  const { rows } = await withClient(databaseUrl, (client) =>
    client.query(
      `SELECT count(*)::int AS sent FROM "NotificationDecision" WHERE "status" <> 'failed'`,
    ),
  )
  const seen = {
    decisions: rows[0].sent,
    mails: provider.taken.size,
    recipients: recipients.size,
    doubled: provider.doubled.length,
  }
  const whole = { decisions: expected, mails: expected, recipients: expected, doubled: 0 }
  if (JSON.stringify(seen) !== JSON.stringify(whole)) {
    throw new Error(`Lost or doubled: ${JSON.stringify(seen)}, not ${JSON.stringify(whole)}.`)
  }
}

function percentile(sorted: readonly number[], percent: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0
}
