import { z } from "zod"
import { recordAudits } from "@/lib/audit/mutations"
import { chosenOf } from "@/lib/bulk/chosen"
import { bulkCursorSchema, bulkReportSchema, bulkSelectionSchema } from "@/lib/bulk/schema"
import { chosenIds, countChosen } from "@/lib/bulk/sql"
import { resendLastMail } from "@/lib/notifications/resend"
import { defineKind } from "@/lib/tasks/kind"

/** A mail takes several statements; a step is a few seconds. */
const shipmentsOfAStep = 100

/** Has the last mail of each shipment that had one go out again. What was sent cannot be taken back. */
export const bulkResendKind = defineKind({
  key: "bulk_resend",
  input: z.object({ selection: bulkSelectionSchema }),
  cursor: bulkCursorSchema,
  report: bulkReportSchema,
  count: async (db, { selection }, { now }) => countChosen(db, await chosenOf(db, selection, now)),
  async step(tx, { taskId, by, input, cursor, report, startedAt, now }) {
    const chosen = await chosenOf(tx, input.selection, startedAt)
    const after = cursor?.after ?? null
    const ids = await chosenIds(tx, chosen, { after, limit: shipmentsOfAStep })
    const sent: string[] = []
    for (const id of ids) if (await resendLastMail(tx, id, { now })) sent.push(id)
    await recordAudits(
      tx,
      sent.map((shipmentId) => ({ shipmentId, action: "mail_resent", by, taskId })),
    )
    const last = ids.at(-1)
    const place = (cursor?.place ?? 0) + ids.length
    return {
      done: sent.length,
      failed: ids.length - sent.length,
      cursor: last && ids.length === shipmentsOfAStep ? { after: last, place } : null,
      report: { changed: report.changed + sent.length },
    }
  },
})
