import { createDatabase } from "@/lib/db/client"
import { createMember } from "@/prisma/factories/team"
import { type Figure, figure } from "@/scripts/bench/figure"
import { withBenchServer } from "@/scripts/bench/server"

const calls = 200
const person = { email: "bench@porchlight.test", password: "a long bench password", name: "Bench" }

/**
 * The whole HTML of the Shipments list of a shop, as a member reads it, beside a page of the same server
 * that does nothing (app/bench).
 *
 * @param databaseUrl a database with the shop and its shipments
 */
export async function benchPage(databaseUrl: string, teamId: string): Promise<Figure[]> {
  process.env.PORCHLIGHT_BENCH = "1"
  return withBenchServer(
    "list-page",
    () => addMember(databaseUrl, teamId),
    ({ url }) => measure(url),
    databaseUrl,
  )
}

async function addMember(databaseUrl: string, teamId: string): Promise<void> {
  const client = createDatabase(databaseUrl)
  try {
    await createMember(
      client,
      await client.team.findUniqueOrThrow({ where: { id: teamId } }),
      person,
    )
  } finally {
    await client.$disconnect()
  }
}

async function measure(url: string): Promise<Figure[]> {
  const cookie = await signIn(url)
  const ours: number[] = []
  const bare: number[] = []
  for (let round = -20; round < calls; round++) {
    // In turns, so that whatever else the machine does falls on both alike.
    const oursMs = await timed(`${url}/shipments`, cookie, 'aria-label="Shipments"')
    const bareMs = await timed(`${url}/bench`, cookie, "Nothing.")
    if (round < 0) continue
    ours.push(oursMs)
    bare.push(bareMs)
  }
  return [50, 95].map((percent) =>
    figure({
      figure: `html p${percent}`,
      value: percentile(ours, percent),
      unit: "ms",
      limit: "bare-page",
      limitValue: percentile(bare, percent),
      n: calls,
    }),
  )
}

/** The time of the whole answer, which must say `text`. */
async function timed(url: string, cookie: string, text: string): Promise<number> {
  const start = performance.now()
  const answer = await fetch(url, { headers: { cookie }, redirect: "manual" })
  const html = await answer.text()
  const ms = performance.now() - start
  if (answer.status !== 200 || !html.includes(text)) throw new Error(`${url}: ${answer.status}`)
  return ms
}

/** As the sign-in form does it; gives the session's cookie. */
async function signIn(url: string): Promise<string> {
  const asked = await fetch(`${url}/api/auth/csrf`)
  const { csrfToken } = (await asked.json()) as { csrfToken: string }
  const { email, password } = person
  const answer = await fetch(`${url}/api/auth/callback/credentials`, {
    method: "POST",
    headers: { cookie: cookiesOf(asked) },
    body: new URLSearchParams({ csrfToken, email, password, json: "true" }),
    redirect: "manual",
  })
  const cookie = cookiesOf(answer)
  if (!cookie.includes("session-token")) throw new Error(`Signing in: ${answer.status}`)
  return cookie
}

function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ")
}

function percentile(times: readonly number[], percent: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0
}
