import { expect, it } from "vitest"
import { paceOf } from "@/lib/mail/pace"
import { freshDatabase } from "@/tests/database"

it("lets no more requests begin in a second than the rate says, over all processes", async () => {
  const { url } = await freshDatabase()
  const turns: number[] = []
  const startedAt = Date.now()
  // Another spelling of the same database stands for another process: a line and a session of its own.
  const lines = [paceOf(3, url), paceOf(3, `${url}?application_name=other`)]
  await Promise.all(
    Array.from({ length: 12 }, async (_, n) => {
      await lines[n % 2]?.()
      turns.push(Date.now())
    }),
  )
  expect(turns).toHaveLength(12)
  // From the start, since a single turn may be noticed late: three at once, three a second later, …
  for (const [n, at] of turns.entries()) {
    expect(at - startedAt).toBeGreaterThanOrEqual(Math.floor(n / 3) * 1_000)
  }
}, 30_000)

it("asks nothing of a database for no rate", async () => {
  await paceOf(0, "postgresql://nowhere.invalid/none")()
})
