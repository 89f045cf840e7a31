import { isTaskKey, type TaskKey } from "@/lib/tasks/facts"

interface TaskWords {
  /** What it is called in lists. */
  title: string
  /** What its rows are, one and many. */
  rows: [one: string, many: string]
  /** What is said of rows that could not be dealt with, behind their number. */
  notDone?: string
}

const words: Record<TaskKey, TaskWords> = {
  replay_plan: { title: "Dry run of processing again", rows: ["payload", "payloads"] },
  replay: { title: "Processing payloads again", rows: ["payload", "payloads"] },
  import_read: { title: "Reading a file", rows: ["row", "rows"] },
  import_check: { title: "Checking a file's rows", rows: ["row", "rows"] },
  import: { title: "Importing shipments", rows: ["shipment", "shipments"] },
  bulk_check: { title: "Checking soon", rows: ["shipment", "shipments"] },
  bulk_tag: { title: "Tagging", rows: ["shipment", "shipments"] },
  bulk_assign: { title: "Assigning", rows: ["shipment", "shipments"] },
  bulk_archive: { title: "Archiving", rows: ["shipment", "shipments"] },
  bulk_resend: {
    title: "Sending last mails again",
    rows: ["shipment", "shipments"],
    notDone: "had no mail that could go again.",
  },
  notification_dry_run: { title: "Trying notification rules", rows: ["shipment", "shipments"] },
  undo: { title: "Undoing", rows: ["change", "changes"] },
}

const unknown: TaskWords = { title: "Task", rows: ["row", "rows"] }

export function taskWords(kind: string): TaskWords {
  return isTaskKey(kind) ? words[kind] : unknown
}

/** 12431 as 12,431. */
export function countWords(count: number): string {
  return count.toLocaleString("en")
}

/** "1 payload", "12,431 payloads". */
export function rowsWords(kind: string, count: number): string {
  const [one, many] = taskWords(kind).rows
  return `${countWords(count)} ${count === 1 ? one : many}`
}

/** " 3 could not be read."; nothing where there are none. */
export function notDoneWords(kind: string, count: number): string {
  if (count === 0) return ""
  return ` ${countWords(count)} ${taskWords(kind).notDone ?? "could not be read."}`
}
