/** What is known of each kind of task everywhere, screens included. */
export interface TaskFacts {
  /** Its kind has an `undo`. */
  undoable: boolean
}

/** Every kind of task there is, by the key that its rows carry. */
export const taskFacts = {
  replay_plan: { undoable: false },
  replay: { undoable: false },
  import_read: { undoable: false },
  import_check: { undoable: false },
  import: { undoable: true },
  bulk_check: { undoable: false },
  bulk_tag: { undoable: true },
  bulk_assign: { undoable: true },
  bulk_archive: { undoable: true },
  bulk_resend: { undoable: false },
  notification_dry_run: { undoable: false },
  undo: { undoable: false },
} as const satisfies Record<string, TaskFacts>

export type TaskKey = keyof typeof taskFacts

export function isTaskKey(key: string): key is TaskKey {
  return Object.hasOwn(taskFacts, key)
}
