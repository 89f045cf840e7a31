import { database } from "@/lib/db/client"
import { outboxChannel } from "@/lib/db/outbox"

/**
 * Asks for the mails of all teams that are due at `now`, the longest first, at most `limit`, by the index
 * `NotificationDecision_due_idx`; gives how many. One statement: a mail is marked as asked for exactly
 * when its outbox row is there. Several at once share the work.
 */
export async function askForDue(now: Date, limit: number): Promise<number> {
  const rows = await database().$queryRaw<{ asked: number }[]>`
    WITH due AS (
      SELECT "id" FROM "NotificationDecision"
      WHERE "status" = 'pending' AND "askedAt" IS NULL AND "dueAt" <= ${now}
      ORDER BY "dueAt"
      LIMIT ${limit}
      FOR UPDATE SKIP LOCKED
    ), asked AS (
      UPDATE "NotificationDecision" decision SET "askedAt" = ${now}
      FROM due WHERE due."id" = decision."id"
      RETURNING decision."id", decision."teamId"
    ), added AS (
      INSERT INTO "OutboxEvent" ("id", "teamId", "name", "data")
      SELECT gen_random_uuid(), "teamId", 'notification/send', jsonb_build_object('decisionId', "id")
      FROM asked RETURNING 1
    )
    SELECT count(*)::int AS "asked", pg_notify(${outboxChannel}, '')::text FROM added`
  return rows[0]?.asked ?? 0
}
