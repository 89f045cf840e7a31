import { database } from "@/lib/db/client"
import { scopeTo } from "@/lib/db/scope"
import { verifySvix } from "@/lib/mail/svix"
import { isProviderToken, providerSecrets } from "@/lib/notifications/provider-events/address"
import { readProviderEvent } from "@/lib/notifications/provider-events/read"
import { recordProviderEvent } from "@/lib/notifications/provider-events/record"
import type { ProviderEvent } from "@/lib/notifications/provider-events/schema"

export const maxEventBytes = 262_144
const keptBytes = 4_096
const keptRequests = 500

export interface EventDelivery {
  token: string
  headers: Headers
  body: Uint8Array
  tooLarge: boolean
  receivedAt: Date
}

/** What to answer: an HTTP status and a short word for the sender's log. */
export interface EventAnswer {
  status: 200 | 401 | 404 | 413
  message: string
}

/**
 * Takes what Resend tells of a mail: proves it by its signature, understands it, and keeps it in one
 * transaction before it answers. What can't be proven, read or given to a mail is kept raw with the reason
 * (RefusedRequest). A delivery that comes again changes nothing. Throws only when the database can't be
 * reached; the provider then delivers again.
 */
export async function receiveProviderEvent(delivery: EventDelivery): Promise<EventAnswer> {
  const { token, headers, body, tooLarge, receivedAt } = delivery
  if (!isProviderToken(token)) return refuse(delivery, 404, "There is no webhook at this address.")
  if (tooLarge) return refuse(delivery, 413, `The body is larger than ${maxEventBytes / 1024} KB.`)
  const secrets = providerSecrets()
  if (secrets.length === 0) return refuse(delivery, 401, "RESEND_WEBHOOK_SECRET is not set.")
  const proof = verifySvix({ headers, body, now: receivedAt }, secrets)
  if ("reason" in proof) return refuse(delivery, 401, proof.reason)
  const read = readProviderEvent(body)
  // Sending it again would not make it better.
  if ("malformed" in read) return refuse(delivery, 200, read.malformed)
  if ("ignored" in read) return { status: 200, message: `Nothing to do for ${read.ignored}.` }
  const mail = await mailOf(read.event)
  if (!mail) {
    const message = "No mail of ours is known by this id."
    // An account may send for others besides; what carries our tag is ours.
    return read.event.decisionId ? refuse(delivery, 200, message) : { status: 200, message }
  }
  const db = scopeTo(mail.teamId)
  const event = { ...read.event, externalId: proof.id }
  const isNew = await recordProviderEvent(db, mail, event, receivedAt)
  return { status: 200, message: isNew ? "Received." : "Known already." }
}

/** By the tag that every mail carries; a mail may be told of before we know the provider's id of it. */
async function mailOf({ decisionId }: ProviderEvent) {
  if (!decisionId) return null
  return database().mailMessage.findFirst({
    where: { decisionId },
    select: { id: true, teamId: true },
  })
}

/** Kept for the operator, the newest of them. */
async function refuse(
  { body, receivedAt }: EventDelivery,
  status: EventAnswer["status"],
  reason: string,
): Promise<EventAnswer> {
  const { refusedRequest } = database()
  await refusedRequest.create({
    data: {
      source: "resend",
      reason,
      bodySize: body.byteLength,
      body: Buffer.from(body.subarray(0, keptBytes)),
      receivedAt,
    },
  })
  const oldest = await refusedRequest.findFirst({
    where: { source: "resend" },
    orderBy: { receivedAt: "desc" },
    skip: keptRequests,
    select: { receivedAt: true },
  })
  if (oldest) {
    const old = { source: "resend", receivedAt: { lte: oldest.receivedAt } }
    await refusedRequest.deleteMany({ where: old })
  }
  return { status, message: reason }
}
