import { alertReport } from "@/lib/alerts/about-reports"
import { recordAudit } from "@/lib/audit/mutations"
import type { Actor } from "@/lib/audit/schema"
import { inTransaction, type TeamDb } from "@/lib/db/scope"
import { AppError } from "@/lib/errors"
import { type caseOutcomes, problemSummaries } from "@/lib/exceptions/schema"

interface Report {
  shipmentId: string
  feedbackId: string
  now: Date
}

/** Opens a case for support about what a recipient reports, or opens it again with another problem. */
export async function openReport(
  tx: TeamDb,
  { shipmentId, feedbackId, problem, now }: Report & { problem: string },
): Promise<void> {
  const summary = problemSummaries[problem] ?? "Says there is a problem"
  // What has not arrived or is broken is a person waiting for something.
  const severity = problem === "not_received" || problem === "damaged" ? 3 : 2
  const again = { settledAt: null, settledByName: null, outcome: null, outcomeNote: null }
  const known = await tx.exceptionCase.findFirst({ where: { feedbackId }, select: { id: true } })
  if (known) {
    const data = { summary, severity, ...again }
    await tx.exceptionCase.update({ where: { id: known.id }, data })
    await alertReport(tx, { caseId: known.id, shipmentId, problem, summary, now })
    return
  }
  const { id } = await tx.exceptionCase.create({
    select: { id: true },
    data: {
      teamId: tx.teamId,
      shipmentId,
      feedbackId,
      kind: "recipient_report",
      queue: "support",
      severity,
      summary,
      openedAt: now,
    },
  })
  await alertReport(tx, { caseId: id, shipmentId, problem, summary, now })
}

/** Settles what a recipient has taken back. */
export async function withdrawReport(tx: TeamDb, { feedbackId, now }: Report): Promise<void> {
  await tx.exceptionCase.updateMany({
    where: { feedbackId, settledAt: null },
    data: { settledAt: now, outcome: "withdrawn", settledByName: "The recipient" },
  })
}

/** Settles a case, with what came of it. Throws `not_found`, and `conflict` for one that is settled. */
export function settleCase(
  db: TeamDb,
  id: string,
  came: { outcome: (typeof caseOutcomes)[number]; note: string },
  { by, now }: { by: Actor; now: Date },
): Promise<void> {
  return inTransaction(db, async (tx) => {
    const { shipmentId } = await requireCase(tx, id)
    const { count } = await tx.exceptionCase.updateMany({
      where: { id, settledAt: null },
      data: {
        settledAt: now,
        settledByName: by.name,
        outcome: came.outcome,
        outcomeNote: came.note || null,
      },
    })
    if (count === 0) throw new AppError("conflict", "This case is settled already.")
    const after = { outcome: came.outcome, ...(came.note ? { note: came.note } : {}) }
    await recordAudit(tx, { shipmentId, action: "case_settled", after, by })
  })
}

/** Opens a settled case again. Throws `not_found`; one that is open stays so. */
export function reopenCase(db: TeamDb, id: string, by: Actor): Promise<void> {
  return inTransaction(db, async (tx) => {
    const { shipmentId, outcome } = await requireCase(tx, id)
    const { count } = await tx.exceptionCase.updateMany({
      where: { id, settledAt: { not: null } },
      data: { settledAt: null, settledByName: null, outcome: null, outcomeNote: null },
    })
    if (count === 0) return
    await recordAudit(tx, { shipmentId, action: "case_reopened", before: { outcome }, by })
  })
}

async function requireCase(tx: TeamDb, id: string) {
  const found = await tx.exceptionCase.findUnique({
    where: { id },
    select: { shipmentId: true, outcome: true },
  })
  if (!found) throw new AppError("not_found", "This case is not there any more.")
  return found
}
