import type { SourceConnection } from "@/lib/db/generated/client"
import type { TeamDb } from "@/lib/db/scope"
import { processPayload, storePayload } from "@/lib/inbox/mutations"
import type { Processed } from "@/lib/inbox/process"

/** Takes a payload the way a webhook does: stored raw at `at`, then understood. */
export async function receive(
  db: TeamDb,
  connection: Pick<SourceConnection, "id" | "source">,
  payload: unknown,
  at: Date,
): Promise<Omit<Processed, "id"> & { payloadId: string }> {
  const { id: payloadId } = await storePayload(db, {
    connectionId: connection.id,
    source: connection.source,
    channel: "webhook",
    contentType: "application/json",
    body: new TextEncoder().encode(JSON.stringify(payload)),
    receivedAt: at,
  })
  return { payloadId, ...(await processPayload(db, payloadId, { now: at })) }
}
