import { Prisma } from "@/lib/db/generated/client"
import { rawRows } from "@/lib/db/raw"
import type { TeamDb } from "@/lib/db/scope"

/** So many of the latest shipments tell which values there are: a walk along one index. */
const latest = 5_000

/** Of each column, so many of its most frequent values. */
const most = 200

const columns = {
  detail: Prisma.sql`l."detail"`,
  service: Prisma.sql`l."serviceLevel"`,
  warehouse: Prisma.sql`l."warehouse"`,
  country: Prisma.sql`l."destinationCountry"`,
} as const

export type SeenPart = keyof typeof columns | "tag"

/**
 * The values of the columns that no tally counts, as the latest 5,000 shipments that are not archived
 * have them; the most frequent first.
 */
export async function seenValues(db: TeamDb): Promise<Record<SeenPart, string[]>> {
  const parts = Object.entries(columns).map(
    ([part, column]) => Prisma.sql`SELECT ${part} AS "part", ${column} AS "value" FROM l`,
  )
  const tags = Prisma.sql`SELECT 'tag', unnest(l."tags") FROM l`
  const rows = await rawRows<{ part: SeenPart; value: string }>(
    db,
    Prisma.sql`WITH l AS MATERIALIZED (
        SELECT s."detail", s."serviceLevel", s."warehouse", s."destinationCountry", s."tags"
        FROM "Shipment" s
        WHERE s."teamId" = ${db.teamId}::uuid AND s."archivedAt" IS NULL
        ORDER BY s."sortAt" DESC, s."id" DESC LIMIT ${latest})
      SELECT v."part", v."value" FROM (${Prisma.join([...parts, tags], " UNION ALL ")}) v
      WHERE v."value" IS NOT NULL
      GROUP BY 1, 2 ORDER BY count(*) DESC, 2`,
  )
  const of = (part: SeenPart) =>
    rows.flatMap((row) => (row.part === part ? [row.value] : [])).slice(0, most)
  return {
    detail: of("detail"),
    service: of("service"),
    warehouse: of("warehouse"),
    country: of("country"),
    tag: of("tag"),
  }
}
