import { z } from "zod"
import type { PrismaClient } from "@/lib/db/generated/client"
import type { TeamDb } from "@/lib/db/scope"

/** PostgreSQL channel on which the dispatcher hears of new rows. */
export const outboxChannel = "porchlight_outbox"

const id = z.string().min(1)

/**
 * What can be asked of the jobs, by event name: the data beside the team, which every event carries.
 * Add a line here, then a function in lib/jobs/functions that is triggered by it.
 */
export const outboxEvents = {
  "payload/received": z.object({ payloadId: id }),
  "shipment/changed": z.object({ shipmentId: id, changeId: id }),
  "notification/send": z.object({ decisionId: id }),
  "task/started": z.object({ taskId: id }),
  "alert/mail": z.object({ itemId: id }),
  "alert/deliver": z.object({ deliveryId: id }),
  "sandbox/parcel.started": z.object({ parcelId: id }),
} as const satisfies Record<string, z.ZodObject>

export type OutboxEventName = keyof typeof outboxEvents
export type OutboxEventData<N extends OutboxEventName> = z.infer<(typeof outboxEvents)[N]>

/**
 * Asks for a job from inside the transaction that gives the reason for it: the row commits or rolls
 * back with the change, and the dispatcher hands it to Inngest after the commit, at least once.
 * The event's data is `data` and the client's team. Throws a ZodError for data of another shape.
 */
export async function enqueue<N extends OutboxEventName>(
  tx: TeamDb,
  name: N,
  data: OutboxEventData<N>,
): Promise<void> {
  await enqueueAll(tx, name, [data])
}

/** The same for many of one kind, in one statement. */
export async function enqueueAll<N extends OutboxEventName>(
  tx: TeamDb,
  name: N,
  data: readonly OutboxEventData<N>[],
): Promise<void> {
  if (data.length === 0) return
  const checked = JSON.stringify(data.map((one) => outboxEvents[name].parse(one)))
  // PostgreSQL holds the notification back until the commit and folds the equal ones of a
  // transaction into one.
  const client = tx as unknown as PrismaClient
  await client.$executeRaw`
    WITH added AS (
      INSERT INTO "OutboxEvent" ("id", "teamId", "name", "data")
      SELECT gen_random_uuid(), ${tx.teamId}::uuid, ${name}, value
      FROM jsonb_array_elements(${checked}::jsonb)
      RETURNING 1
    )
    SELECT pg_notify(${outboxChannel}, '') FROM (SELECT 1 FROM added LIMIT 1) AS any_added`
}

/**
 * Takes back what this very transaction has asked for of these, named by a field of their data, since it
 * does the work itself. `tx` must be inside a transaction.
 */
export async function takeBack<N extends OutboxEventName>(
  tx: TeamDb,
  name: N,
  field: keyof OutboxEventData<N> & string,
  values: readonly string[],
): Promise<void> {
  if (values.length === 0) return
  const client = tx as unknown as PrismaClient
  // All rows of a transaction have its own instant; the rest of the outbox is not looked through.
  await client.$executeRaw`
    DELETE FROM "OutboxEvent"
    WHERE "dispatchedAt" IS NULL AND "createdAt" >= now() - interval '1 second'
      AND "teamId" = ${tx.teamId}::uuid AND "name" = ${name}
      AND "data" ->> ${field} = ANY(${[...values]}::text[])`
}
