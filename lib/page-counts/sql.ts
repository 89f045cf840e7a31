import { Prisma, type PrismaClient } from "@/lib/db/generated/client"
import { rawRows } from "@/lib/db/raw"
import type { TeamDb } from "@/lib/db/scope"
import type { CountedKind } from "@/lib/page-counts/kinds"
import type { Counted } from "@/lib/page-counts/tally"
import type { Milestone } from "@/lib/tracking/categories"

/**
 * Adds what was counted to the day that it is in each team's own zone: all teams with one statement. A
 * team that is gone meanwhile is left out.
 */
export async function addCounts(
  client: PrismaClient,
  counted: readonly Counted[],
  now: Date,
): Promise<void> {
  const column = <K extends keyof Counted>(key: K) => counted.map((one) => one[key])
  await client.$executeRaw`
    INSERT INTO "PageCount" AS p ("id", "teamId", "day", "kind", "milestone", "count")
    SELECT gen_random_uuid(), t."id", (${now}::timestamptz AT TIME ZONE t."timeZone")::date,
      c.kind, c.milestone::"Milestone", c.count
    FROM unnest(${column("teamId")}::uuid[], ${column("kind")}::text[],
      ${column("milestone")}::text[], ${column("count")}::int[])
      WITH ORDINALITY AS c (team, kind, milestone, count, place)
    JOIN "Team" t ON t."id" = c.team
    ORDER BY c.place
    ON CONFLICT ("teamId", "day", "kind", "milestone")
      DO UPDATE SET "count" = p."count" + EXCLUDED."count"`
}

export interface DayCount {
  /** YYYY-MM-DD */
  day: string
  kind: CountedKind
  milestone: Milestone
  count: number
}

/** A team's counts of the last `days` days of its own zone, today among them. */
export function selectCounts(
  db: TeamDb,
  { days, now }: { days: number; now: Date },
): Promise<DayCount[]> {
  return rawRows(
    db,
    Prisma.sql`
      SELECT to_char(p."day", 'YYYY-MM-DD') AS "day", p."kind", p."milestone", p."count"
      FROM "PageCount" p JOIN "Team" t ON t."id" = p."teamId"
      WHERE p."teamId" = ${db.teamId}::uuid
        AND p."day" > (${now}::timestamptz AT TIME ZONE t."timeZone")::date - ${days}::int
        AND p."day" <= (${now}::timestamptz AT TIME ZONE t."timeZone")::date`,
  )
}
