import type { z } from "zod"
import type { Prisma } from "@/lib/db/generated/client"
import type { TeamDb } from "@/lib/db/scope"
import { AppError } from "@/lib/errors"
import type { TaskKey } from "@/lib/tasks/facts"

/** A piece of a task as its kind sees it. */
export interface TaskPlace<I, C, R> {
  taskId: string
  by: { userId: string | null; name: string }
  startedAt: Date
  input: I
  /** Null at the first step. */
  cursor: C | null
  /** What the steps before reported. */
  report: R
  now: Date
}

interface TaskStep<C, R> {
  /** How many rows this step dealt with, and how many it could not. */
  done: number
  failed: number
  /** Where the next step goes on; null when nothing is left. */
  cursor: C | null
  report: R
}

export interface UndoStep<C> {
  done: number
  failed: number
  cursor: C | null
}

/**
 * Work over many rows that a person asks for. To add one:
 *
 * 1. `lib/tasks/facts.ts`: a line with its key.
 * 2. The domain's folder: `defineKind({ key, input, cursor, report, count, step, undo? })`.
 * 3. `lib/jobs/task-kinds.ts`: the kind, so that the job finds it.
 * 4. `components/tasks/task-words.ts`: what it is called, and what it says when it is over.
 *
 * Then `startTask(db, { kind, input, by })` in an action, and `<TaskProgress task={...} />` on a page.
 *
 * A step runs in a transaction that keeps its work and its cursor together, so that one that is killed
 * left nothing, and none is done twice. It must be bounded: a few hundred rows, some seconds, whatever
 * the selection; go by key (`id > cursor`), never by offset, and pin what the selection is by an
 * instant where rows keep coming. The report is rewritten at each step: counts, and a bounded list.
 */
export interface TaskKindSpec<I, C, R> {
  key: TaskKey
  input: z.ZodType<I>
  cursor: z.ZodType<C>
  /** Must read `{}`, the report of a task that has not begun. */
  report: z.ZodType<R>
  /** How long a step may take, where it must do everything at once; a minute else. */
  stepTimeoutMs?: number
  /** How many rows there are, for the progress; read once, before the first step. */
  count(db: TeamDb, input: I, options: { now: Date }): Promise<number>
  /** Throws only for what ends the task, or what may pass, such as the database. */
  step(tx: TeamDb, place: TaskPlace<I, C, R>): Promise<TaskStep<C, R>>
  /**
   * Takes back what one task did, a bounded part at a time, as `step`. What was changed since by others
   * is left as it is. It may run again after it failed half way.
   */
  undo?: (
    tx: TeamDb,
    task: { taskId: string; cursor: C | null; now: Date; by: TaskPlace<I, C, R>["by"] },
  ) => Promise<UndoStep<C>>
}

/** A kind whose shapes are its own matter; what the machinery runs. */
export interface TaskKind<I = unknown> {
  key: TaskKey
  input: z.ZodType<I>
  stepTimeoutMs: number | null
  count(db: TeamDb, input: Prisma.JsonValue, options: { now: Date }): Promise<number>
  step(tx: TeamDb, place: StoredPlace): Promise<TaskStep<Json, Json>>
  undo:
    | ((
        tx: TeamDb,
        task: { taskId: string; cursor: Prisma.JsonValue; now: Date; by: StoredPlace["by"] },
      ) => Promise<UndoStep<Json>>)
    | null
}

export type Json = Prisma.InputJsonValue
type StoredPlace = TaskPlace<Prisma.JsonValue, Prisma.JsonValue, Prisma.JsonValue>

/** A kind of task; see TaskKindSpec. */
export function defineKind<I, C, R>(spec: TaskKindSpec<I, C, R>): TaskKind<I> {
  const { undo } = spec
  const cursorOf = (stored: Prisma.JsonValue) =>
    stored === null ? null : read(spec.cursor, stored)
  return {
    key: spec.key,
    input: spec.input,
    stepTimeoutMs: spec.stepTimeoutMs ?? null,
    count: (db, input, options) => spec.count(db, read(spec.input, input), options),
    async step(tx, place) {
      const { cursor, report, ...counts } = await spec.step(tx, {
        ...place,
        input: read(spec.input, place.input),
        cursor: cursorOf(place.cursor),
        report: read(spec.report, place.report),
      })
      return { ...counts, cursor: cursor === null ? null : asJson(cursor), report: asJson(report) }
    },
    undo: undo
      ? async (tx, task) => {
          const { cursor, ...counts } = await undo(tx, { ...task, cursor: cursorOf(task.cursor) })
          return { ...counts, cursor: cursor === null ? null : asJson(cursor) }
        }
      : null,
  }
}

function read<T>(schema: z.ZodType<T>, stored: Prisma.JsonValue): T {
  const parsed = schema.safeParse(stored)
  if (parsed.success) return parsed.data
  throw new AppError("invalid", "This version of Porchlight cannot read the task.", {
    cause: parsed.error,
  })
}

/** As the database keeps it: instants become text, and what is undefined is left out. */
export function asJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value)) as Json
}
