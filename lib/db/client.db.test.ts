import { expect, test } from "vitest"
import { createDatabase } from "@/lib/db/client"
import { freshDatabase } from "@/tests/database"

/** As a server's postgresql.conf sets it on most people's machines. */
const elsewhere = "options=-c%20TimeZone%3DAmerica%2FLos_Angeles"

test("a server in another zone means the same moments", async () => {
  const { url, client } = await freshDatabase()
  const there = createDatabase(`${url}?${elsewhere}`)
  try {
    const moment = new Date("2026-07-01T22:30:00.125Z")
    const { id } = await there.team.create({
      data: { slug: "zone", name: "Zone", createdAt: moment },
    })
    expect((await client.team.findUniqueOrThrow({ where: { id } })).createdAt).toEqual(moment)

    const [row] = await there.$queryRaw<{ zone: string; now: Date; epoch: number }[]>`
      SELECT current_setting('TimeZone') AS zone, now() AS now,
        extract(epoch FROM ${moment}::timestamptz)::float8 AS epoch`
    expect(row?.zone).toBe("UTC")
    expect(row?.epoch).toBe(moment.getTime() / 1000)
    expect(Math.abs(Date.now() - Number(row?.now))).toBeLessThan(60_000)
  } finally {
    await there.$disconnect()
  }
})
