import pg from "pg"
import { seedMany, withoutSearchIndexes } from "@/prisma/seed/many"
import { say } from "@/scripts/local/progress"

/**
 * The number of `npm run demo -- --shipments 1000000`: so many more for the demo shop. Null without the
 * flag; throws for what is no number.
 */
export function wantedShipments(args: readonly string[]): number | null {
  const at = args.indexOf("--shipments")
  if (at < 0) return null
  const count = Number(args[at + 1])
  if (Number.isInteger(count) && count > 0 && count <= 10_000_000) return count
  throw new Error("--shipments takes a number up to 10000000, such as --shipments 1000000.")
}

/** Adds them, once: a database that has as many keeps what it has. */
export async function addManyShipments(databaseUrl: string, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ id: string; shipments: number }>(
      `SELECT t."id", (SELECT count(*)::int FROM "Shipment" s WHERE s."teamId" = t."id") AS shipments
       FROM "Team" t WHERE t."slug" = 'demo'`,
    )
    const [team] = rows
    if (!team || team.shipments >= count) return
    const onProgress = (done: number) => say(`${done} of ${count} shipments`)
    await withoutSearchIndexes(client, () =>
      seedMany(client, { teamId: team.id, count, now: new Date(), onProgress }),
    )
    await client.query("VACUUM ANALYZE")
  } finally {
    await client.end()
  }
}
