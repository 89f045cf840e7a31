import { expect, test } from "vitest"
import { getPayload, listPayloads } from "@/lib/inbox/queries"
import { freshTeam } from "@/tests/database"

const minute = (n: number) => new Date(Date.UTC(2026, 10, 21, 12, 0) + n * 60_000)

async function teamWithPayloads(count: number) {
  const { db, team } = await freshTeam()
  const teamId = team.id
  const connection = await db.sourceConnection.create({
    data: { teamId, source: "shippo", name: "Shippo", webhookToken: `token-${teamId}` },
  })
  await db.inboundPayload.createMany({
    data: Array.from({ length: count }, (_, i) => ({
      teamId,
      connectionId: connection.id,
      source: "shippo",
      channel: "webhook" as const,
      body: Buffer.from(`{"n":${i}}`),
      bodySize: 7,
      contentHash: String(i),
      fate: i % 2 === 0 ? ("processed" as const) : ("failed" as const),
      problems: i === 0 ? [{ path: "a", reason: "b" }] : [],
      // Three to an instant, so that paging has ties to settle.
      receivedAt: minute(Math.floor(i / 3)),
    })),
  })
  return { db, connection }
}

test("pages hold every payload once, newest first", async () => {
  const { db } = await teamWithPayloads(120)
  const seen: string[] = []
  let after: string | undefined
  for (let page = 0; page < 4; page++) {
    const { payloads, next } = await listPayloads(db, { fate: undefined, source: undefined, after })
    seen.push(...payloads.map(({ id }) => id))
    if (next === null) break
    after = next
  }
  expect(seen).toHaveLength(120)
  expect(new Set(seen).size).toBe(120)
})

test("filters by fate and connection, and counts problems", async () => {
  const { db, connection } = await teamWithPayloads(6)
  const failed = await listPayloads(db, { fate: "failed", source: connection.id, after: undefined })
  expect(failed.payloads.map(({ fate }) => fate)).toEqual(["failed", "failed", "failed"])
  const all = await listPayloads(db, { fate: undefined, source: undefined, after: undefined })
  expect(all.payloads.map(({ problemCount }) => problemCount).sort()).toEqual([0, 0, 0, 0, 0, 1])
  expect(Object.keys(all.payloads[0] ?? {})).not.toContain("body")
})

test("another team's payload is not there", async () => {
  const { db } = await teamWithPayloads(1)
  const { db: other } = await freshTeam()
  const { payloads } = await listPayloads(db, {
    fate: undefined,
    source: undefined,
    after: undefined,
  })
  const id = payloads[0]?.id ?? ""
  expect(await getPayload(db, id)).toMatchObject({ id, events: [], changes: [] })
  await expect(getPayload(other, id)).rejects.toMatchObject({ code: "not_found" })
  await expect(getPayload(db, "rubbish")).rejects.toMatchObject({ code: "not_found" })
})
