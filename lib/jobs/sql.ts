import { database } from "@/lib/db/client"

/** Forgets outbox rows that were handed over before `before`, at most `atMost`; gives how many went. */
export function deleteDispatched(before: Date, atMost: number): Promise<number> {
  return database().$executeRaw`
    DELETE FROM "OutboxEvent" WHERE "id" IN (
      SELECT "id" FROM "OutboxEvent" WHERE "dispatchedAt" < ${before} LIMIT ${atMost})`
}

/** Forgets runs that ended so before `before`, at most `atMost`; gives how many went. */
export function deleteEndedRuns(
  status: "completed" | "failed",
  before: Date,
  atMost: number,
): Promise<number> {
  return database().$executeRaw`
    DELETE FROM "JobRun" WHERE "id" IN (
      SELECT "id" FROM "JobRun"
      WHERE "status" = ${status}::"JobRunStatus" AND "endedAt" < ${before} LIMIT ${atMost})`
}

/** Forgets wrong proofs that were last added to before `before` and wait no more, at most `atMost`; gives how many. */
export function deleteAttempts(before: Date, now: Date, atMost: number): Promise<number> {
  return database().$executeRaw`
    DELETE FROM "ProofAttempt" WHERE "id" IN (
      SELECT "id" FROM "ProofAttempt" WHERE "lastAt" < ${before}
        AND ("blockedUntil" IS NULL OR "blockedUntil" <= ${now}) LIMIT ${atMost})`
}
