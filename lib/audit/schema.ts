import { z } from "zod"

/**
 * What a person can do to a shipment by hand. Tags and assignees are told as they were and as they are:
 * `tagged` stands for adding and for taking away.
 */
export const auditActions = [
  "added",
  "edited",
  "carrier_corrected",
  "checked",
  "archived",
  "unarchived",
  "tagged",
  "assigned",
  "note_deleted",
  "mail_resent",
  "links_revoked",
  "case_settled",
  "case_reopened",
] as const

export type AuditAction = (typeof auditActions)[number]

/** What was there of each field that an action touched, by the field's name. */
export type AuditValues = z.infer<typeof auditValuesSchema>

export const auditValuesSchema = z.record(z.string(), z.json())

/** Who did it; the id is null for what runs without a person, such as a script. */
export interface Actor {
  userId: string | null
  name: string
}

/** An action to write down. `before` and `after` hold only the fields that it touched. */
export interface Audit {
  shipmentId: string
  action: AuditAction
  before?: AuditValues
  after?: AuditValues
  by: Actor
  /** Set when it is one of many of a task. */
  taskId?: string | null
}
