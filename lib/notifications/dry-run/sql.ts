import type { PrismaClient } from "@/lib/db/generated/client"
import type { TeamDb } from "@/lib/db/scope"
import type { DryRunCursor } from "@/lib/notifications/dry-run/schema"

/** Shipments whose changes, or moments of time, may lie after `since`. */
export async function countTried(db: TeamDb, since: Date): Promise<number> {
  const [row] = await raw(db).$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM "Shipment"
    WHERE "teamId" = ${db.teamId}::uuid AND "updatedAt" >= ${since}`
  return row?.count ?? 0
}

/**
 * The next of them, at most `limit`: by address, so that all parcels of an address come together, then
 * those without one, by id.
 */
export function nextTried(
  db: TeamDb,
  since: Date,
  { cursor, limit }: { cursor: DryRunCursor | null; limit: number },
): Promise<{ id: string; address: string | null }[]> {
  if (cursor && cursor.address === null) {
    return raw(db).$queryRaw`
      SELECT "id", NULL AS "address" FROM "Shipment"
      WHERE "teamId" = ${db.teamId}::uuid AND "recipientEmail" IS NULL AND "updatedAt" >= ${since}
        AND (${cursor.id}::uuid IS NULL OR "id" > ${cursor.id}::uuid)
      ORDER BY "id" LIMIT ${limit}`
  }
  return raw(db).$queryRaw`
    SELECT "id", lower("recipientEmail") AS "address" FROM "Shipment"
    WHERE "teamId" = ${db.teamId}::uuid AND "recipientEmail" IS NOT NULL AND "updatedAt" >= ${since}
      AND lower("recipientEmail") >= ${cursor?.address ?? ""}
      AND (lower("recipientEmail") > ${cursor?.address ?? ""}
        OR ${cursor?.id ?? null}::uuid IS NULL OR "id" > ${cursor?.id ?? null}::uuid)
    ORDER BY lower("recipientEmail"), "id" LIMIT ${limit}`
}

function raw(db: TeamDb): PrismaClient {
  return db as unknown as PrismaClient
}
