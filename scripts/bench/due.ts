import pg from "pg"
import { database } from "@/lib/db/client"
import { dueShipments } from "@/lib/inbox/due"
import { migrate } from "@/prisma/migrate"
import { seedActive } from "@/scripts/bench/due-seed"
import { type Figure, figure } from "@/scripts/bench/figure"
import { startPostgres } from "@/scripts/postgres"
import { throwAway } from "@/scripts/throw-away"

const few = 10_000
const many = 1_000_000
const rounds = 40

const hour = 3_600_000
const dueShare = 0.1

/** Two hours later the others are due too. So few are claimed at a time that all rounds find as many. */
const cases = [
  { name: "a tenth due", laterMs: 0, claimed: 20 },
  { name: "everything due", laterMs: 2 * hour, claimed: 200 },
] as const

/**
 * What it costs to choose and claim due checks among 1,000,000 active shipments, beside the same claims
 * among 10,000 (`rows-10k`), in one database of its own: with a tenth of them due, and with a backlog
 * in which everything is.
 */
export async function bench(): Promise<Figure[]> {
  const folder = throwAway("bench-due")
  const postgres = await startPostgres({ dataDir: folder.path, fast: true })
  try {
    await migrate(postgres.url)
    process.env.DATABASE_URL = postgres.url
    const now = new Date()
    const small = await measureAll(postgres.url, few, now)
    const large = await measureAll(postgres.url, many, new Date(now.getTime() + 4 * hour))
    return cases.flatMap(({ name }, index) => {
      return [0.5, 0.95].map((share) =>
        figure({
          figure: `claim, ${name}, p${share * 100}`,
          value: quantile(large[index] ?? [], share),
          unit: "ms",
          limit: "rows-10k",
          limitValue: quantile(small[index] ?? [], share),
          n: rounds,
        }),
      )
    })
  } finally {
    await database().$disconnect()
    await postgres.stop()
    folder.remove()
  }
}

/** Milliseconds of each claim, for each case. */
async function measureAll(url: string, count: number, now: Date): Promise<number[][]> {
  const startedAt = performance.now()
  await withClient(url, (client) => seedActive(client, count, now, dueShare))
  const seconds = Math.round((performance.now() - startedAt) / 1000)
  console.error(`bench due: ${count} active shipments after ${seconds} s`)
  const times: number[][] = []
  for (const { laterMs, claimed } of cases) {
    times.push(await measure(new Date(now.getTime() + laterMs), claimed))
  }
  return times
}

async function measure(now: Date, claimed: number): Promise<number[]> {
  const times: number[] = []
  for (let round = -5; round < rounds; round++) {
    const startedAt = performance.now()
    // The first ones warm the caches; they take too little to matter.
    const wanted = round < 0 ? 5 : claimed
    const due = await dueShipments(now, wanted)
    if (due.length < wanted * 0.9) {
      throw new Error(`Round ${round} claimed ${due.length} of ${wanted} due shipments.`)
    }
    if (round >= 0) times.push(performance.now() - startedAt)
  }
  return times
}

async function withClient(url: string, work: (client: pg.Client) => Promise<void>) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
