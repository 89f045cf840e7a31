import { createHash, timingSafeEqual } from "node:crypto"
import { z } from "zod"
import { database } from "@/lib/db/client"
import { env } from "@/lib/env"
import { readKeyRing, unsealCredentials } from "@/lib/sources/credentials"
import { readFault, type SandboxFault } from "@/lib/sources/sandbox/faults"
import { journeyKeys } from "@/lib/sources/sandbox/journeys"
import type { SandboxTrackJson } from "@/lib/sources/sandbox/schema"
import { trackOf } from "@/lib/sources/sandbox/track"

/**
 * The sandbox carrier's own side of a poll: the track of a number at `now`, `unauthorised` when the key
 * belongs to no team, `unknown` when that team has no such parcel, and the fault when the team told it to
 * misbehave. The key proves the team, so it is compared in constant time.
 */
export async function answerTrack(
  number: string,
  key: string,
  now: Date,
): Promise<SandboxTrackJson | { fault: SandboxFault } | "unknown" | "unauthorised"> {
  const account = await accountOfKey(key)
  if (!account) return "unauthorised"
  const { teamId } = account
  const fault = readFault(account.sandboxFault)
  if (fault) return { fault }
  const row = await database().sandboxParcel.findUnique({
    where: { teamId_trackingNumber: { teamId, trackingNumber: number } },
  })
  if (!row) return "unknown"
  return trackOf({ ...row, journey: z.enum(journeyKeys).parse(row.journey) }, now)
}

async function accountOfKey(key: string) {
  const ring = readKeyRing(env().PORCHLIGHT_KEYS)
  const connections = await database().sourceConnection.findMany({
    where: { source: "sandbox", enabled: true, sealedCredentials: { not: null } },
    select: { id: true, teamId: true, sealedCredentials: true, sandboxFault: true },
    take: 1_000,
  })
  return connections.find(({ id, sealedCredentials }) => {
    const { apiKey } = unsealCredentials(sealedCredentials, ring, id)
    return apiKey !== undefined && timingSafeEqual(digest(apiKey), digest(key))
  })
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest()
}
