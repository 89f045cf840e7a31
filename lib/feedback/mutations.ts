import { lockInTransaction } from "@/lib/db/locks"
import { inTransaction, type TeamDb } from "@/lib/db/scope"
import { openReport, withdrawReport } from "@/lib/exceptions/mutations"
import { isChangeable, type SaidFeedback } from "@/lib/feedback/schema"
import { tellPage } from "@/lib/feedback/sql"

/** What came of it: kept as good or as a problem, too late to change, or not asked for. */
export type FeedbackOutcome = "good" | "told" | "already" | "not_asked"

/**
 * Keeps what a recipient said of a delivery, once for each parcel; for a day it may be changed. A
 * problem opens a case for support, and going back on it closes that. Without the proof only the kind
 * of problem is kept, never words, and what was said with it stays as it is.
 */
export function giveFeedback(
  db: TeamDb,
  shipmentId: string,
  said: SaidFeedback,
  { proven, now }: { proven: boolean; now: Date },
): Promise<FeedbackOutcome> {
  return inTransaction(db, async (tx) => {
    await lockInTransaction(tx, `feedback ${shipmentId}`)
    const [settings, shipment] = await Promise.all([
      tx.pageSettings.findUnique({ where: { teamId: tx.teamId }, select: { askFeedback: true } }),
      tx.shipment.findUnique({
        where: { id: shipmentId },
        select: {
          carrier: true,
          trackingNumber: true,
          milestone: true,
          feedback: { orderBy: { givenAt: "desc" }, take: 1 },
        },
      }),
    ])
    if (settings?.askFeedback === false || shipment?.milestone !== "delivered") return "not_asked"
    const before = shipment.feedback[0]
    if (before && (!isChangeable(before.givenAt, now) || (before.proven && !proven))) {
      return "already"
    }
    const data = {
      wentWell: said.problem === null,
      problem: said.problem,
      text: proven ? said.text : "",
      proven,
    }
    const { id } = before
      ? await tx.deliveryFeedback.update({ where: { id: before.id }, data, select: { id: true } })
      : await tx.deliveryFeedback.create({
          data: { ...data, teamId: tx.teamId, shipmentId, givenAt: now },
          select: { id: true },
        })
    const report = { feedbackId: id, shipmentId, now }
    if (said.problem) await openReport(tx, { ...report, problem: said.problem })
    else await withdrawReport(tx, report)
    await tellPage(tx, shipment)
    return said.problem ? "told" : "good"
  })
}
