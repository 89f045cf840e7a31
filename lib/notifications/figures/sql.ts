import { Prisma } from "@/lib/db/generated/client"
import { rawRows } from "@/lib/db/raw"
import type { TeamDb } from "@/lib/db/scope"
import type { Figures, FiguresView } from "@/lib/notifications/figures/schema"

type Row = Figures & { kind: "all" | "trigger" | "carrier" | "reason"; name: string }

/**
 * What came of a team's decisions since `since`: in all, by trigger, by carrier, and why nothing was sent,
 * in one statement. A mail that tells of several parcels counts once. Copies inside the team and mails sent
 * again by hand are left out; times are of mails that a change brought, and hold the rules' own delays.
 */
export async function readFigures(db: TeamDb, since: Date): Promise<FiguresView> {
  const rows = await rawRows<Row>(db, statement(db.teamId, since))
  const of = (kind: Row["kind"]) => rows.filter((row) => row.kind === kind)
  const [total] = of("all")
  return {
    total: total ? figuresOf(total) : none,
    byTrigger: of("trigger").map((row) => ({ ...figuresOf(row), trigger: row.name })),
    byCarrier: of("carrier").map((row) => ({ ...figuresOf(row), carrier: row.name })),
    reasons: of("reason").map(({ name, decided }) => ({ reason: name, count: decided })),
  }
}

const statement = (teamId: string, since: Date) => Prisma.sql`
  WITH told AS (
    SELECT "mailId", bool_or("kind" IN ('delivered', 'opened', 'clicked', 'complained')) AS delivered,
      bool_or("kind" = 'bounced') AS bounced, bool_or("kind" IN ('opened', 'clicked')) AS opened,
      bool_or("kind" = 'clicked') AS clicked
    FROM "MailEvent" WHERE "teamId" = ${teamId}::uuid AND "receivedAt" >= ${since}
    GROUP BY "mailId"
  ), decided AS (
    SELECT d."trigger"::text AS trigger, s."carrier", d."outcome" = 'suppress' AS suppressed,
      CASE WHEN d."outcome" = 'suppress' THEN d."reason" END AS reason, d."status",
      own."sentAt" IS NOT NULL OR coalesce(told.bounced, false) AS sent,
      coalesce(told.delivered AND NOT told.bounced, false) AS delivered,
      coalesce(told.bounced, false) AS bounced, coalesce(told.opened, false) AS opened,
      coalesce(told.clicked, false) AS clicked,
      -- A carrier's clock may be ahead of ours; greatest() alone would make 0 of what is not known.
      CASE WHEN own."sentAt" IS NOT NULL AND c."occurredAt" IS NOT NULL
        THEN greatest(extract(epoch FROM own."sentAt" - c."occurredAt"), 0) END AS scan_seconds,
      CASE WHEN own."sentAt" IS NOT NULL AND c."receivedAt" IS NOT NULL
        THEN greatest(extract(epoch FROM own."sentAt" - c."receivedAt"), 0) END AS receipt_seconds
    FROM "NotificationDecision" d
    JOIN "Shipment" s ON s."teamId" = d."teamId" AND s."id" = d."shipmentId"
    LEFT JOIN "MailMessage" own ON own."teamId" = d."teamId" AND own."decisionId" = d."id"
    LEFT JOIN told ON told."mailId" = own."id"
    LEFT JOIN "ShipmentChange" c ON c."teamId" = d."teamId" AND c."id" = d."changeId"
      AND own."sentAt" IS NOT NULL
    WHERE d."teamId" = ${teamId}::uuid AND d."decidedAt" >= ${since}
      AND NOT d."copy" AND d."resend" = 0
  ), counted AS (
    SELECT trigger, carrier, reason,
      grouping(trigger) AS no_trigger, grouping(carrier) AS no_carrier, grouping(reason) AS no_reason,
      count(*)::int AS decided,
      count(*) FILTER (WHERE suppressed)::int AS suppressed,
      count(*) FILTER (WHERE status = 'pending')::int AS waiting,
      count(*) FILTER (WHERE sent)::int AS sent,
      count(*) FILTER (WHERE delivered)::int AS delivered,
      count(*) FILTER (WHERE bounced)::int AS bounced,
      count(*) FILTER (WHERE opened)::int AS opened,
      count(*) FILTER (WHERE clicked)::int AS clicked,
      count(*) FILTER (WHERE status = 'failed' AND NOT bounced)::int AS failed,
      percentile_cont(ARRAY[0.5, 0.95]) WITHIN GROUP (ORDER BY scan_seconds) AS scan,
      percentile_cont(ARRAY[0.5, 0.95]) WITHIN GROUP (ORDER BY receipt_seconds) AS receipt
    FROM decided
    GROUP BY GROUPING SETS ((), (trigger), (carrier), (reason))
  )
  SELECT CASE WHEN no_trigger = 0 THEN 'trigger' WHEN no_carrier = 0 THEN 'carrier'
      WHEN no_reason = 0 THEN 'reason' ELSE 'all' END AS "kind",
    coalesce(trigger, carrier, reason, '') AS "name",
    decided AS "decided", suppressed AS "suppressed", waiting AS "waiting", sent AS "sent",
    delivered AS "delivered", bounced AS "bounced", opened AS "opened", clicked AS "clicked",
    failed AS "failed", scan[1]::float8 AS "scanP50", scan[2]::float8 AS "scanP95",
    receipt[1]::float8 AS "receiptP50", receipt[2]::float8 AS "receiptP95"
  FROM counted
  WHERE no_reason = 1 OR reason IS NOT NULL
  ORDER BY decided DESC, "name"`

function figuresOf({ kind: _kind, name: _name, ...figures }: Row): Figures {
  return figures
}

const none: Figures = {
  decided: 0,
  suppressed: 0,
  waiting: 0,
  sent: 0,
  delivered: 0,
  bounced: 0,
  opened: 0,
  clicked: 0,
  failed: 0,
  scanP50: null,
  scanP95: null,
  receiptP50: null,
  receiptP95: null,
}
