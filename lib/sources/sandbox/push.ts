import { z } from "zod"
import type { TeamDb } from "@/lib/db/scope"
import { env } from "@/lib/env"
import { AppError, reasonOf } from "@/lib/errors"
import { readKeyRing, unsealCredentials } from "@/lib/sources/credentials"
import { readFault } from "@/lib/sources/sandbox/faults"
import { journeyKeys } from "@/lib/sources/sandbox/journeys"
import { signatureHeader, signBody } from "@/lib/sources/sandbox/signature"
import { nextScanAt, scansUntil } from "@/lib/sources/sandbox/timeline"
import { trackOf } from "@/lib/sources/sandbox/track"

/**
 * Does what a carrier does when a parcel was scanned: posts the track as it stands at `now` to the
 * team's own webhook, signed. Gives the instant of the parcel's next scan, null at the journey's end
 * (also when parcel or connection are gone). A carrier in trouble pushes nothing: what it missed comes
 * with the next push or poll. Throws AppError `upstream` when the webhook did not take it.
 */
export async function pushNextScan(
  db: TeamDb,
  parcelId: string,
  options: { now: Date; fetch: typeof fetch },
): Promise<{ nextAt: Date | null }> {
  const row = await db.sandboxParcel.findUnique({ where: { id: parcelId } })
  const connection = await db.sourceConnection.findFirst({
    where: { source: "sandbox", enabled: true },
    orderBy: { createdAt: "asc" },
  })
  if (!row || !connection) return { nextAt: null }
  const parcel = { ...row, journey: z.enum(journeyKeys).parse(row.journey) }
  const well = readFault(connection.sandboxFault) === null
  if (well && scansUntil(parcel, options.now).length > 0) {
    const credentials = unsealCredentials(
      connection.sealedCredentials,
      readKeyRing(env().PORCHLIGHT_KEYS),
      connection.id,
    )
    const body = JSON.stringify({ event: "parcel.scanned", ...trackOf(parcel, options.now) })
    await post(connection.webhookToken, body, credentials.webhookSecret, options)
  }
  return { nextAt: nextScanAt(parcel, options.now) }
}

async function post(
  token: string,
  body: string,
  secret: string | undefined,
  { now, fetch }: { now: Date; fetch: typeof globalThis.fetch },
): Promise<void> {
  const url = `${env().APP_URL}/api/webhooks/sandbox/${encodeURIComponent(token)}`
  const headers: Record<string, string> = { "content-type": "application/json" }
  if (secret) headers[signatureHeader] = signBody(body, secret, now)
  const signal = AbortSignal.timeout(10_000)
  const response = await fetch(url, { method: "POST", headers, body, signal }).catch(
    (error: unknown) => {
      throw new AppError("upstream", `The webhook could not be reached: ${reasonOf(error)}`, {
        cause: error,
      })
    },
  )
  if (!response.ok) throw new AppError("upstream", `The webhook answered ${response.status}.`)
}
