import { z } from "zod"

const taskStatuses = ["waiting", "running", "done", "failed", "cancelled", "undone"] as const

export type TaskStatus = (typeof taskStatuses)[number]

/** Nothing more happens in a task of one of these. */
export function hasEnded(status: TaskStatus): boolean {
  return status !== "waiting" && status !== "running"
}

/** How far a task is, as a page asks for it again and again. */
export const progressSchema = z.object({
  status: z.enum(taskStatuses),
  /** Null until it is counted. */
  total: z.number().nullable(),
  /** Rows that are dealt with; those that could not be are in `failed`. */
  done: z.number(),
  failed: z.number(),
  /** Why it failed. */
  reason: z.string().nullable(),
})

export type Progress = z.infer<typeof progressSchema>

export const undoInputSchema = z.object({ taskId: z.uuid() })

/** The list's address; what can't be read is left out. */
export const taskPageSchema = z.object({ after: z.uuid().optional().catch(undefined) })
