import type { Audit } from "@/lib/audit/schema"
import type { TeamDb } from "@/lib/db/scope"

/**
 * Writes down what a person did to a shipment, in the transaction that does it: `tx` is that
 * transaction's client. `before` and `after` hold the touched fields only; an action that changed
 * nothing is not written down by its caller.
 */
export async function recordAudit(tx: TeamDb, audit: Audit): Promise<void> {
  await recordAudits(tx, [audit])
}

/** As recordAudit, for many at once with one statement. */
export async function recordAudits(tx: TeamDb, audits: readonly Audit[]): Promise<void> {
  if (audits.length === 0) return
  await tx.auditEntry.createMany({
    data: audits.map(({ shipmentId, action, before, after, by, taskId }) => ({
      teamId: tx.teamId,
      shipmentId,
      taskId: taskId ?? null,
      action,
      before: before ?? {},
      after: after ?? {},
      byUserId: by.userId,
      byName: by.name,
    })),
  })
}
