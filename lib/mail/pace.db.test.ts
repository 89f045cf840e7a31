import { expect, it } from "vitest"
import { paceOf } from "@/lib/mail/pace"
import { freshDatabase } from "@/tests/database"

it("lets no more requests begin in a second than the rate says, over all processes", async () => {
  const { url } = await freshDatabase()
  const turns: number[] = []
  // Another spelling of the same database stands for another process: a line and a session of its own.
  const lines = [paceOf(3, url), paceOf(3, `${url}?application_name=other`)]
  await Promise.all(
    Array.from({ length: 12 }, async (_, n) => {
      await lines[n % 2]?.()
      turns.push(Date.now())
    }),
  )
  expect(turns).toHaveLength(12)
  for (const [n, at] of turns.entries()) {
    const fourth = turns[n + 3]
    if (fourth !== undefined) expect(fourth - at).toBeGreaterThanOrEqual(1_000)
  }
}, 30_000)

it("asks nothing of a database for no rate", async () => {
  await paceOf(0, "postgresql://nowhere.invalid/none")()
})
