import { database } from "@/lib/db/client"
import { scopeTo } from "@/lib/db/scope"
import { env } from "@/lib/env"
import { type ReceivedPayload, storePayload, storeRefused } from "@/lib/inbox/mutations"
import { connectionOf } from "@/lib/inbox/sql"
import type { Source } from "@/lib/sources/contract"
import { readKeyRing, unsealCredentials } from "@/lib/sources/credentials"
import { sources } from "@/lib/sources/registry"

/** The largest body that is taken; trackers of a hundred scans are below 100 KB. */
export const maxBodyBytes = 1_048_576
const keptOfRefused = 65_536
const keptRequests = 500

export interface WebhookDelivery {
  source: string
  token: string
  /** The whole body, or its first part when it went over the limit. */
  body: Uint8Array
  /** More than maxBodyBytes came. */
  tooLarge: boolean
  contentType: string | null
  headers: Record<string, string>
  receivedAt: Date
}

/** What to answer: an HTTP status and a short word for the sender's log. */
export interface WebhookAnswer {
  status: 200 | 401 | 403 | 404 | 413
  message: string
}

/**
 * Takes a webhook delivery: proves the team by the URL's token, checks the signature where the source
 * has one, and stores the body raw. Nothing is understood yet, so a malformed body is taken like any
 * other. Everything refused is kept with its reason too. Throws only when the database can't be reached.
 */
export async function receiveWebhook(delivery: WebhookDelivery): Promise<WebhookAnswer> {
  const source = sources.find(({ key }) => key === delivery.source)
  // What can't be a token is not looked up: the address may hold anything, a NUL among others.
  const connection = /^[\w-]{8,128}$/.test(delivery.token)
    ? await connectionOf(database(), delivery.token)
    : null
  if (!source?.verifyWebhook || connection === null || connection.source !== source.key) {
    await keepUnknown(delivery, source)
    return { status: 404, message: "There is no webhook at this address." }
  }
  const db = scopeTo(connection.teamId)
  const payload = payloadOf(delivery, connection.id, source.key)
  if (delivery.tooLarge) {
    const reason = `The body is larger than ${maxBodyBytes / 1024} KB.`
    await storeRefused(db, firstPart(payload), reason, delivery.body.byteLength)
    return { status: 413, message: reason }
  }
  if (!connection.enabled) {
    const reason = "This connection is switched off."
    await storeRefused(db, firstPart(payload), reason, delivery.body.byteLength)
    return { status: 403, message: reason }
  }
  const ring = connection.sealedCredentials ? readKeyRing(env().PORCHLIGHT_KEYS) : null
  const credentials = ring
    ? unsealCredentials(connection.sealedCredentials, ring, connection.id)
    : {}
  const { body, headers, receivedAt: now } = delivery
  const proof = await source.verifyWebhook({ body, headers, now }, credentials)
  if (!proof.genuine) {
    await storeRefused(db, firstPart(payload), proof.reason, delivery.body.byteLength)
    return { status: 401, message: proof.reason }
  }
  await storePayload(db, payload)
  return { status: 200, message: "Received." }
}

function payloadOf(
  delivery: WebhookDelivery,
  connectionId: string,
  source: string,
): ReceivedPayload {
  return {
    connectionId,
    source,
    channel: "webhook",
    contentType: delivery.contentType,
    headers: delivery.headers,
    body: delivery.body,
    receivedAt: delivery.receivedAt,
  }
}

function firstPart(payload: ReceivedPayload): ReceivedPayload {
  return { ...payload, body: payload.body.subarray(0, keptOfRefused) }
}

/** Deliveries to addresses of no team are kept for the operator, the newest of them. */
async function keepUnknown(delivery: WebhookDelivery, source: Source | undefined) {
  const { refusedRequest } = database()
  await refusedRequest.create({
    data: {
      source: source?.key ?? "unknown",
      reason: "No connection has this webhook address.",
      bodySize: delivery.body.byteLength,
      body: Buffer.from(delivery.body.subarray(0, 4_096)),
      receivedAt: delivery.receivedAt,
    },
  })
  const oldest = await refusedRequest.findFirst({
    orderBy: { receivedAt: "desc" },
    skip: keptRequests,
    select: { receivedAt: true },
  })
  if (oldest) await refusedRequest.deleteMany({ where: { receivedAt: { lte: oldest.receivedAt } } })
}
