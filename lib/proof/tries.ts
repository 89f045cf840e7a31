import { inTransaction, type TeamDb } from "@/lib/db/scope"
import { countTry, takeTryBack } from "@/lib/proof/sql"
import type { Subject } from "@/lib/proof/subjects"
import { pauseMinutes } from "@/lib/proof/throttle"

/** Whether a try may be looked at; if not, until when to wait. */
export type Turn = { allowed: true } | { allowed: false; until: Date }

/**
 * Counts a try as wrong before it is looked at, so that many at once do not slip through together, and
 * sets the wait that follows; `tookTurn` takes it back. A try that has to wait counts for nothing.
 */
export async function takeTurn(db: TeamDb, subjects: readonly Subject[], now: Date): Promise<Turn> {
  try {
    await inTransaction(db, async (tx) => {
      for (const subject of subjects) {
        const failures = await countTry(tx, subject, now)
        if (failures === null) throw new MustWait()
        const minutes = pauseMinutes(subject.kind, failures)
        if (minutes === 0) continue
        await tx.proofAttempt.updateMany({
          where: { subject: subject.hash },
          data: { blockedUntil: new Date(now.getTime() + minutes * 60_000) },
        })
      }
    })
    return { allowed: true }
  } catch (error) {
    if (!(error instanceof MustWait)) throw error
    const until = await waitingUntil(db, subjects, now)
    // The wait may have ended meanwhile; a moment costs nobody anything.
    return { allowed: false, until: until ?? new Date(now.getTime() + 60_000) }
  }
}

/** The try was right: it counts no more. The wrong ones before it go on counting. */
export async function tookTurn(db: TeamDb, subjects: readonly Subject[]): Promise<void> {
  await takeTryBack(db, subjects)
}

/** Until when a next try has to wait; null when it need not. */
export async function waitingUntil(
  db: TeamDb,
  subjects: readonly Subject[],
  now: Date,
): Promise<Date | null> {
  const row = await db.proofAttempt.findFirst({
    where: { subject: { in: subjects.map(({ hash }) => hash) }, blockedUntil: { gt: now } },
    orderBy: { blockedUntil: "desc" },
    select: { blockedUntil: true },
  })
  return row?.blockedUntil ?? null
}

class MustWait extends Error {}
