import { randomUUID } from "node:crypto"
import pg from "pg"
import { createDatabase } from "@/lib/db/client"
import { scopeTo, type TeamDb } from "@/lib/db/scope"
import { migrate } from "@/prisma/migrate"
import { seedMany, withoutSearchIndexes } from "@/prisma/seed/many"
import { type Figure, figure } from "@/scripts/bench/figure"
import type { Question, Sample } from "@/scripts/bench/list-asking"
import { benchPage } from "@/scripts/bench/list-page"
import { questions } from "@/scripts/bench/list-questions"
import { startPostgres, withDatabase } from "@/scripts/postgres"
import { throwAway } from "@/scripts/throw-away"

const calls = 200
const few = 10_000
const many = Number(process.env.PORCHLIGHT_BENCH_ROWS ?? 1_000_000)

/**
 * The Shipments list's questions at 10,000 and at a million shipments of one team, with as many of
 * other teams beside: each against the best SQL that we know for the same answer, by the same driver on
 * the same database, and against itself at 10,000. A name has as many shipments in both, so that the
 * ratio tells what the size of the shop costs and not that of the answer.
 */
export async function bench(): Promise<Figure[]> {
  const folder = throwAway("bench-list")
  const postgres = await startPostgres({ dataDir: folder.path, fast: true, roomy: true })
  try {
    const small = await prepare(withDatabase(postgres.url, "small"), few)
    const large = await prepare(withDatabase(postgres.url, "large"), many)
    const figures: Figure[] = []
    for (const question of questions) {
      const atFew = await measure(small, question)
      const atMany = await measure(large, question)
      figures.push(...compared(question.name, atFew, atMany))
    }
    await small.close()
    await large.close()
    return [...figures, ...(await benchPage(withDatabase(postgres.url, "large"), large.db.teamId))]
  } finally {
    await postgres.stop()
    folder.remove()
  }
}

interface Shop {
  db: TeamDb
  pool: pg.Pool
  samples: Sample[]
  close(): Promise<void>
}

async function prepare(url: string, count: number): Promise<Shop> {
  const admin = new pg.Client({ connectionString: withDatabase(url, "postgres") })
  await admin.connect()
  await admin.query(`CREATE DATABASE ${new URL(url).pathname.slice(1)}`)
  await admin.end()
  await migrate(url)
  const pool = new pg.Pool({ connectionString: url, max: 2 })
  // When seeding fails, the server stops under the pool; the failure itself is what counts.
  pool.on("error", () => {})
  // Side by side: a million rows with their indexes keep one process of PostgreSQL busy for minutes.
  const [teamId] = await withoutSearchIndexes(pool, () =>
    Promise.all([seedTeam(pool, "mine", count), seedOthers(pool, count)]),
  )
  await pool.query("VACUUM ANALYZE")
  // No question pays for what the seeding has yet to write.
  await pool.query("CHECKPOINT")
  process.env.DATABASE_URL = url
  const client = createDatabase(url)
  return {
    db: scopeTo(teamId, client),
    pool,
    samples: await pick(pool, teamId, count),
    close: async () => {
      await client.$disconnect()
      await pool.end()
    },
  }
}

async function seedOthers(pool: pg.Pool, count: number): Promise<void> {
  for (const n of [1, 2, 3, 4]) {
    await seedTeam(pool, `other-${n}`, Math.max(1, Math.round(count / 4)))
  }
}

async function seedTeam(pool: pg.Pool, slug: string, count: number): Promise<string> {
  const teamId = randomUUID()
  const client = await pool.connect()
  try {
    await client.query(`INSERT INTO "Team" ("id", "slug", "name") VALUES ($1, $2, $2)`, [
      teamId,
      slug,
    ])
    const onProgress = (done: number) => console.error(`bench list: ${slug} ${done} of ${count}`)
    await seedMany(client, { teamId, count, now: new Date(), onProgress })
    // What the job would have done.
    await scopedSettle(client, teamId)
    return teamId
  } finally {
    client.release()
  }
}

async function scopedSettle(client: pg.ClientBase, teamId: string) {
  await client.query(
    `WITH gone AS (DELETE FROM "ShipmentTally" WHERE "teamId" = $1 RETURNING *)
     INSERT INTO "ShipmentTally" ("teamId", "archived", "category", "milestone", "terminal", "actionRequired", "carrier", "delta")
     SELECT "teamId", "archived", "category", "milestone", "terminal", "actionRequired", "carrier", sum("delta")
     FROM gone GROUP BY 1, 2, 3, 4, 5, 6, 7`,
    [teamId],
  )
}

/** Shipments to ask for, all over the shop; the place is a thousand pages of fifty down where there are so many. */
async function pick(pool: pg.Pool, teamId: string, count: number): Promise<Sample[]> {
  const { rows } = await pool.query<Omit<Sample, "deep">>(
    `SELECT "trackingNumber", "orderNumber", "recipientName", "recipientEmail" FROM "Shipment"
     WHERE "teamId" = $1 AND "archivedAt" IS NULL ORDER BY md5("id"::text) LIMIT $2`,
    [teamId, calls],
  )
  const position = Math.min(50_000, Math.floor(count / 2))
  const places = await pool.query<{ at: Date; id: string }>(
    `SELECT "sortAt" AS at, "id" FROM "Shipment" WHERE "teamId" = $1 AND "archivedAt" IS NULL
     ORDER BY "sortAt" DESC, "id" DESC OFFSET $2 LIMIT $3`,
    [teamId, position, calls],
  )
  if (rows.length < calls || places.rows.length < calls) throw new Error("Too few shipments.")
  return rows.map((row, index) => {
    const deep = places.rows[index] ?? { at: new Date(0), id: randomUUID() }
    return { ...row, deep: { ...deep, position } }
  })
}

interface Times {
  ours: number[]
  raw: number[]
}

/**
 * In turns, so that whatever else the machine does falls on both alike; each goes first every second
 * time, since whoever comes second finds the pages in PostgreSQL's memory.
 */
async function measure({ db, pool, samples }: Shop, question: Question): Promise<Times> {
  const times: Times = { ours: [], raw: [] }
  const rounds = [...samples.slice(0, 20), ...samples]
  for (const [index, sample] of rounds.entries()) {
    const { text, values } = question.raw(db.teamId, sample)
    const ways = {
      ours: () => question.ours(db, sample),
      raw: () => pool.query({ name: question.name, text, values }),
    }
    for (const way of index % 2 === 0 ? (["ours", "raw"] as const) : (["raw", "ours"] as const)) {
      const ms = await timed(ways[way])
      if (index >= 20) times[way].push(ms)
    }
  }
  return times
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function compared(name: string, atFew: Times, atMany: Times): Figure[] {
  const rows = many >= 1_000_000 ? `${many / 1_000_000}m` : `${many / 1_000}k`
  return [50, 95].flatMap((percent) => {
    const of = (times: number[]) => percentile(times, percent)
    const common = { unit: "ms", n: calls }
    return [
      figure({
        ...common,
        figure: `${name} p${percent}`,
        value: of(atMany.ours),
        limit: "raw-sql",
        limitValue: of(atMany.raw),
      }),
      figure({
        ...common,
        figure: `${name} p${percent} at ${rows}`,
        value: of(atMany.ours),
        limit: "rows-10k",
        limitValue: of(atFew.ours),
      }),
    ]
  })
}

function percentile(times: readonly number[], percent: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0
}
