import { z } from "zod"
import { alertManyAssigned } from "@/lib/alerts/about-assignments"
import { chosenOf } from "@/lib/bulk/chosen"
import { restoreStep } from "@/lib/bulk/restore"
import { bulkCursorSchema, bulkReportSchema, bulkSelectionSchema } from "@/lib/bulk/schema"
import {
  type BulkChange,
  type BulkColumn,
  changeMany,
  checkSooner,
  chosenIds,
  countChosen,
} from "@/lib/bulk/sql"
import { Prisma } from "@/lib/db/generated/client"
import type { TeamDb } from "@/lib/db/scope"
import { tagsSchema } from "@/lib/shipments/edit-schema"
import type { TaskKey } from "@/lib/tasks/facts"
import { defineKind, type TaskPlace } from "@/lib/tasks/kind"

/** Each step is one statement over so many rows, some tens of ms. */
const shipmentsOfAStep = 1_000

/** Puts tags on shipments and takes others off; the order of those that stay is kept. */
export const bulkTagKind = changing("bulk_tag", "tags", {
  input: z.object({ selection: bulkSelectionSchema, add: tagsSchema, remove: tagsSchema }),
  change: ({ add, remove }) => ({
    action: "tagged",
    value: Prisma.sql`ARRAY(
      SELECT t FROM (
        SELECT t, min(n) AS n FROM unnest(s."tags" || ${add}::text[]) WITH ORDINALITY AS u (t, n)
        WHERE NOT t = ANY(${remove}::text[]) GROUP BY t) o
      ORDER BY n)`,
  }),
})

/** Hands shipments to a member of the team, or to nobody; to nobody too who has left it since. */
export const bulkAssignKind = changing("bulk_assign", "assigneeId", {
  input: z.object({ selection: bulkSelectionSchema, userId: z.uuid().nullable() }),
  change: ({ userId }, tx) => ({
    action: "assigned",
    value: Prisma.sql`(SELECT m."userId" FROM "Membership" m
      WHERE m."teamId" = ${tx.teamId}::uuid AND m."userId" = ${userId}::uuid)`,
  }),
  atEnd: async (tx, { input: { userId }, taskId, by, now }, count) => {
    if (userId !== null) await alertManyAssigned(tx, { taskId, count, userId, by, now })
  },
})

/** Puts shipments away, or brings them back. */
export const bulkArchiveKind = changing("bulk_archive", "archivedAt", {
  input: z.object({ selection: bulkSelectionSchema, archived: z.boolean() }),
  change: ({ archived }, _tx, now) => ({
    action: archived ? "archived" : "unarchived",
    value: archived
      ? Prisma.sql`coalesce(s."archivedAt", ${now}::timestamptz(3))`
      : Prisma.sql`NULL::timestamptz`,
  }),
})

/**
 * Has shipments checked soon: their next checks are brought forward, ten a second, and each source is
 * asked within its allowance as ever.
 */
export const bulkCheckKind = defineKind({
  key: "bulk_check",
  input: z.object({ selection: bulkSelectionSchema }),
  cursor: bulkCursorSchema,
  report: bulkReportSchema,
  count: async (db, { selection }, { now }) => countChosen(db, await chosenOf(db, selection, now)),
  step: (tx, place) =>
    takeStep(tx, place, (ids) =>
      checkSooner(tx, ids, { startedAt: place.startedAt, place: place.cursor?.place ?? 0 }, place),
    ),
})

type Selecting = { selection: z.infer<typeof bulkSelectionSchema> }
type Place<I> = TaskPlace<I, z.infer<typeof bulkCursorSchema>, z.infer<typeof bulkReportSchema>>

interface Changing<I> {
  input: z.ZodType<I>
  change: (input: I, tx: TeamDb, now: Date) => Omit<BulkChange, "column">
  /** In the transaction of the last step; `changed` is how many shipments all of them changed. */
  atEnd?: (tx: TeamDb, place: Place<I>, changed: number) => Promise<void>
}

/** Work that writes one column, and can be undone. */
function changing<I extends Selecting>(
  key: TaskKey,
  column: BulkColumn,
  { input, change, atEnd }: Changing<I>,
) {
  return defineKind({
    key,
    input,
    cursor: bulkCursorSchema,
    report: bulkReportSchema,
    count: async (db, { selection }, { now }) =>
      countChosen(db, await chosenOf(db, selection, now)),
    step: async (tx, place) => {
      const step = await takeStep(tx, place, (ids) => {
        // One instant for all of them, whatever the step.
        const wanted = change(place.input, tx, place.startedAt)
        return changeMany(tx, ids, { column, ...wanted }, place)
      })
      if (step.cursor === null) await atEnd?.(tx, place, step.report.changed)
      return step
    },
    undo: (tx, task) => restoreStep(tx, column, task, shipmentsOfAStep),
  })
}

async function takeStep<I extends Selecting>(
  tx: TeamDb,
  { input, cursor, report, startedAt }: Place<I>,
  work: (ids: string[]) => Promise<number>,
) {
  const chosen = await chosenOf(tx, input.selection, startedAt)
  const after = cursor?.after ?? null
  const ids = await chosenIds(tx, chosen, { after, limit: shipmentsOfAStep })
  const changed = ids.length > 0 ? await work(ids) : 0
  const last = ids.at(-1)
  return {
    done: ids.length,
    failed: 0,
    cursor:
      last && ids.length === shipmentsOfAStep
        ? { after: last, place: (cursor?.place ?? 0) + ids.length }
        : null,
    report: { changed: report.changed + changed },
  }
}
