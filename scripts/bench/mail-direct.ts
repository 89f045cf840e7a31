import { createDatabase } from "@/lib/db/client"
import { scopeTo } from "@/lib/db/scope"
import { storePayload } from "@/lib/inbox/mutations"
import { processTogether } from "@/lib/inbox/process"
import { resendTransport } from "@/lib/mail/resend"
import { decideForChange, deliverDecision } from "@/lib/notifications/mutations"
import { arrival } from "@/scripts/bench/mail-load"
import type { MailProvider } from "@/tests/mail-provider"

export interface Direct {
  /** Of a mail each, in milliseconds, sorted. */
  times: number[]
  /** Of the processor, for a mail. */
  processorMs: number
}

/**
 * The work alone, before there is a server: each payload is stored, understood, decided on and its mail sent,
 * one after another. What it asked of the jobs meanwhile is done, and not asked again.
 */
export async function measureDirect(
  databaseUrl: string,
  teamId: string,
  provider: MailProvider,
  trackingNumbers: readonly string[],
): Promise<Direct> {
  Object.assign(process.env, { DATABASE_URL: databaseUrl, PORCHLIGHT_KEYS: benchKeys })
  const client = createDatabase(databaseUrl)
  const db = scopeTo(teamId, client)
  const transport = resendTransport({ apiKey: "re_bench", baseUrl: provider.url })
  const connection = await db.sourceConnection.findFirstOrThrow({ select: { id: true } })
  const times: number[] = []
  // The first ones load code.
  const loading = Math.min(10, trackingNumbers.length - 1)
  let used = process.cpuUsage()
  for (const number of trackingNumbers) {
    if (times.length === loading) used = process.cpuUsage()
    const startedAt = performance.now()
    const now = new Date()
    const { id } = await storePayload(db, {
      connectionId: connection.id,
      source: "shippo",
      channel: "webhook",
      contentType: "application/json",
      body: new TextEncoder().encode(arrival(number)),
      receivedAt: now,
    })
    const [processed] = await processTogether(db, [id], { now })
    for (const changeId of processed?.changeIds ?? []) {
      await db.outboxEvent.updateMany({
        where: { dispatchedAt: null },
        data: { dispatchedAt: now },
      })
      const { sendIds } = await decideForChange(db, changeId, { now })
      for (const sendId of sendIds)
        await deliverDecision(db, sendId, { now: new Date(), transport })
    }
    times.push(performance.now() - startedAt)
  }
  const { user, system } = process.cpuUsage(used)
  times.splice(0, loading)
  await db.outboxEvent.updateMany({ data: { dispatchedAt: new Date() } })
  await client.$disconnect()
  times.sort((a, b) => a - b)
  return { times, processorMs: (user + system) / 1000 / times.length }
}

const benchKeys = `k1:${Buffer.alloc(32, 1).toString("base64")}`
