import {
  type AuditAction,
  type AuditValues,
  auditActions,
  auditValuesSchema,
} from "@/lib/audit/schema"
import type { TeamDb } from "@/lib/db/scope"

/** What somebody did, as it is shown. */
export interface AuditLine {
  id: string
  action: AuditAction
  before: AuditValues
  after: AuditValues
  byName: string
  /** Set when it was one of many of a task. */
  taskId: string | null
  at: Date
}

/** So much of a shipment's trail is shown; the newest stays. */
const shown = 200

/** What people did to a shipment by hand, newest first. */
export async function listAudits(db: TeamDb, shipmentId: string): Promise<AuditLine[]> {
  const rows = await db.auditEntry.findMany({
    where: { shipmentId, action: { in: [...auditActions] } },
    select: {
      id: true,
      action: true,
      before: true,
      after: true,
      byName: true,
      taskId: true,
      at: true,
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: shown,
  })
  return rows.map(({ action, before, after, ...row }) => ({
    ...row,
    action: action as AuditAction,
    before: valuesIn(before),
    after: valuesIn(after),
  }))
}

/** What an older version wrote in another shape is told without its values. */
function valuesIn(json: unknown): AuditValues {
  const read = auditValuesSchema.safeParse(json)
  return read.success ? read.data : {}
}
