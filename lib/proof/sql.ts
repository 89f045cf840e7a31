import { Prisma } from "@/lib/db/generated/client"
import { rawRows, rawWrite } from "@/lib/db/raw"
import type { TeamDb } from "@/lib/db/scope"
import type { Subject } from "@/lib/proof/subjects"
import { forgottenAfterMs } from "@/lib/proof/throttle"

/**
 * Counts one more try for `subject`, unless it has to wait; gives how many that makes, or null where it
 * has to. One statement: of many at once, over all processes, each sees the count of the one before.
 */
export async function countTry(db: TeamDb, subject: Subject, now: Date): Promise<number | null> {
  const long = new Date(now.getTime() - forgottenAfterMs)
  const rows = await rawRows<{ failures: number }>(
    db,
    Prisma.sql`
      INSERT INTO "ProofAttempt" AS a ("id", "teamId", "subject", "failures", "lastAt")
      VALUES (gen_random_uuid(), ${db.teamId}::uuid, ${subject.hash}, 1, ${now})
      ON CONFLICT ("teamId", "subject") DO UPDATE SET
        "failures" = CASE WHEN a."lastAt" < ${long} THEN 1 ELSE a."failures" + 1 END,
        "lastAt" = ${now}
      WHERE a."blockedUntil" IS NULL OR a."blockedUntil" <= ${now}
      RETURNING a."failures"`,
  )
  return rows[0]?.failures ?? null
}

/** Takes a try back that was right, and with it the wait that it would have brought. */
export async function takeTryBack(db: TeamDb, subjects: readonly Subject[]): Promise<void> {
  const hashes = subjects.map(({ hash }) => hash)
  await rawWrite(
    db,
    Prisma.sql`
      UPDATE "ProofAttempt" SET "failures" = GREATEST("failures" - 1, 0), "blockedUntil" = NULL
      WHERE "teamId" = ${db.teamId}::uuid AND "subject" = ANY(${hashes}::text[])`,
  )
}
