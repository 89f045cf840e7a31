import pg from "pg"

/** "porchlight mail pace" among the advisory locks of a database; the second key is the place. */
const lockClass = 7_624_512

/** Resend counts requests as they arrive: a little more than a second between those of one place. */
const holdMs = 1_050
const lookAgainMs = 60
const idleMs = 10_000

/** Waits for a turn to ask the provider. */
export type Pace = () => Promise<void>

const paces = new Map<string, Pace>()

/**
 * Lets at most `ratePerSecond` requests begin in any second, over all processes of a database: each needs
 * one of so many places, an advisory lock that is given back a second later, or when its process dies.
 * 0 asks for no turn at all. The same pace for the same arguments.
 */
export function paceOf(ratePerSecond: number, connectionString: string): Pace {
  if (ratePerSecond === 0) return async () => {}
  const key = `${ratePerSecond} ${connectionString}`
  const known = paces.get(key)
  if (known) return known
  const made = createPace(Math.max(1, Math.floor(ratePerSecond)), connectionString)
  paces.set(key, made)
  return made
}

interface Waiting {
  go: () => void
  fail: (error: unknown) => void
}

function createPace(places: number, connectionString: string): Pace {
  const waiting: Waiting[] = []
  // A session may take its own lock twice, so the places held here are remembered here.
  const held = new Map<number, number>()
  let serving = false
  let wake = () => {}
  return () =>
    new Promise<void>((go, fail) => {
      waiting.push({ go, fail })
      wake()
      if (!serving) void serve()
    })

  async function serve(): Promise<void> {
    serving = true
    const client = new pg.Client({ connectionString, application_name: "porchlight mail pace" })
    client.on("error", () => undefined)
    try {
      await client.connect()
      for (let busyAt = Date.now(); ; ) {
        await giveBack(client)
        if (waiting.length > 0) busyAt = Date.now()
        else if (held.size === 0 && Date.now() - busyAt > idleMs) break
        const place = waiting.length > 0 ? await take(client) : null
        if (place === null) {
          await rest()
          continue
        }
        held.set(place, Date.now())
        waiting.shift()?.go()
      }
    } catch (error) {
      held.clear()
      for (const { fail } of waiting.splice(0)) fail(error)
    } finally {
      serving = false
      await client.end().catch(() => undefined)
    }
  }

  async function giveBack(client: pg.Client): Promise<void> {
    for (const [place, since] of held) {
      if (Date.now() - since < holdMs) continue
      await client.query(release, [lockClass, place])
      held.delete(place)
    }
  }

  async function take(client: pg.Client): Promise<number | null> {
    const free = Array.from({ length: places }, (_, place) => place).filter((p) => !held.has(p))
    if (free.length === 0) return null
    const { rows } = await client.query<{ place: number }>(tryOne, [lockClass, free])
    return rows[0]?.place ?? null
  }

  /** Until somebody comes, or a place may be free again. Keeps no process alive that has nothing else to do. */
  function rest(): Promise<void> {
    return new Promise((done) => {
      const timer = setTimeout(done, lookAgainMs).unref()
      wake = () => {
        if (held.size === places) return
        clearTimeout(timer)
        done()
      }
    })
  }
}

/** Takes the first place that nobody holds, and no second one: LIMIT stops the scan at it. */
const tryOne = `SELECT place FROM unnest($2::int[]) AS place
  WHERE pg_try_advisory_lock($1::int, place) LIMIT 1`
const release = "SELECT pg_advisory_unlock($1::int, $2::int)"
