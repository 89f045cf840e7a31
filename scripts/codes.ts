import { database } from "@/lib/db/client"
import { scopeTo } from "@/lib/db/scope"
import { listCodes } from "@/lib/inbox/codes/queries"

/**
 * Prints the codes that the sources' tables do not know as JSON, over all teams of this installation,
 * with what teams say they mean: the rows to contribute. Reads DATABASE_URL.
 */
const client = database()
const rows = new Map<string, Record<string, unknown> & { count: number }>()
for (const { id } of await client.team.findMany({ select: { id: true } })) {
  for (const { source, carrier, carrierCode, message, words, count, mapping } of await listCodes(
    scopeTo(id, client),
  )) {
    const row = { source, carrier, code: carrierCode || null, words: words || message }
    const detail = mapping?.detail ?? null
    const key = JSON.stringify([source, carrier, carrierCode, words, detail])
    rows.set(key, { ...row, count: count + (rows.get(key)?.count ?? 0), detail })
  }
}
console.log(
  JSON.stringify(
    [...rows.values()].toSorted((a, b) => b.count - a.count),
    null,
    2,
  ),
)
await client.$disconnect()
