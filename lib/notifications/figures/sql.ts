import { Prisma } from "@/lib/db/generated/client"
import { rawRows } from "@/lib/db/raw"
import type { TeamDb } from "@/lib/db/scope"
import type { FigureCounts, FigureTimes } from "@/lib/notifications/figures/schema"

/** What was decided alike. */
export interface CountedRow extends FigureCounts {
  trigger: string
  carrier: string
  /** Why nothing was sent; null where something was. */
  reason: string | null
}

/** Times of all mails, where neither is named, of a trigger's or of a carrier's. */
export interface TimedRow extends FigureTimes {
  trigger: string | null
  carrier: string | null
}

/**
 * How many decisions since `since` are alike in trigger, carrier and reason, and what came of them. A mail
 * that tells of several parcels counts once. Copies inside the team and mails sent again by hand are left out.
 */
export function countDecisions(db: TeamDb, since: Date): Promise<CountedRow[]> {
  return rawRows<CountedRow>(
    db,
    Prisma.sql`
    WITH mails AS (
      SELECT m."decisionId", m."sentAt" IS NOT NULL AS gone,
        bool_or(e."kind" = 'bounced') AS bounced,
        bool_or(e."kind" IN ('delivered', 'opened', 'clicked', 'complained')) AS delivered,
        bool_or(e."kind" IN ('opened', 'clicked')) AS opened,
        bool_or(e."kind" = 'clicked') AS clicked
      FROM "MailMessage" m
      LEFT JOIN "MailEvent" e ON e."teamId" = m."teamId" AND e."mailId" = m."id" AND e."kind" <> 'sent'
      WHERE m."teamId" = ${db.teamId}::uuid AND m."createdAt" >= ${since}
      GROUP BY m."id"
    )
    SELECT d."trigger"::text AS "trigger", s."carrier",
      CASE WHEN d."outcome" = 'suppress' THEN d."reason" END AS "reason",
      count(*)::int AS "decided",
      count(*) FILTER (WHERE d."outcome" = 'suppress')::int AS "suppressed",
      count(*) FILTER (WHERE d."status" = 'pending')::int AS "waiting",
      count(*) FILTER (WHERE own.gone OR own.bounced)::int AS "sent",
      count(*) FILTER (WHERE own.delivered AND NOT own.bounced)::int AS "delivered",
      count(*) FILTER (WHERE own.bounced)::int AS "bounced",
      count(*) FILTER (WHERE own.opened)::int AS "opened",
      count(*) FILTER (WHERE own.clicked)::int AS "clicked",
      count(*) FILTER (WHERE d."status" = 'failed' AND own.bounced IS NOT TRUE)::int AS "failed"
    FROM "NotificationDecision" d
    JOIN "Shipment" s ON s."teamId" = d."teamId" AND s."id" = d."shipmentId"
    LEFT JOIN mails own ON own."decisionId" = d."id"
    WHERE ${ownDecisions(db.teamId, since)}
    GROUP BY d."trigger", s."carrier", 3`,
  )
}

/**
 * How long it took to tell, in seconds, of mails that a change brought: in all, by trigger and by carrier.
 * The rules' own delays are part of it.
 */
export function timeMails(db: TeamDb, since: Date): Promise<TimedRow[]> {
  // A carrier's clock may be ahead of ours; greatest() alone would make 0 of what is not known.
  return rawRows<TimedRow>(
    db,
    Prisma.sql`
    WITH timed AS (
      SELECT d."trigger", s."carrier" COLLATE "C" AS "carrier",
        CASE WHEN c."occurredAt" IS NOT NULL
          THEN greatest(extract(epoch FROM own."sentAt" - c."occurredAt")::float8, 0) END AS scan,
        greatest(extract(epoch FROM own."sentAt" - c."receivedAt")::float8, 0) AS receipt
      FROM "NotificationDecision" d
      JOIN "Shipment" s ON s."teamId" = d."teamId" AND s."id" = d."shipmentId"
      JOIN "MailMessage" own ON own."teamId" = d."teamId" AND own."decisionId" = d."id"
      JOIN "ShipmentChange" c ON c."teamId" = d."teamId" AND c."id" = d."changeId"
      WHERE ${ownDecisions(db.teamId, since)}
        AND own."createdAt" >= ${since} AND own."sentAt" IS NOT NULL
    ), shares AS (
      SELECT "trigger", "carrier",
        percentile_cont(ARRAY[0.5, 0.95]) WITHIN GROUP (ORDER BY scan) AS scan,
        percentile_cont(ARRAY[0.5, 0.95]) WITHIN GROUP (ORDER BY receipt) AS receipt
      FROM timed GROUP BY GROUPING SETS ((), ("trigger"), ("carrier"))
    )
    SELECT "trigger"::text AS "trigger", "carrier", scan[1] AS "scanP50", scan[2] AS "scanP95",
      receipt[1] AS "receiptP50", receipt[2] AS "receiptP95"
    FROM shares`,
  )
}

const ownDecisions = (teamId: string, since: Date) => Prisma.sql`
  d."teamId" = ${teamId}::uuid AND d."decidedAt" >= ${since} AND NOT d."copy" AND d."resend" = 0`
