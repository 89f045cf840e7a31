import { alertChannelFailing } from "@/lib/alerts/about-channels"
import { openChannel } from "@/lib/alerts/channels"
import { type OutgoingAlert, slackMessage, webhookBody } from "@/lib/alerts/messages"
import type { post } from "@/lib/alerts/post"
import { alertPayloadSchema } from "@/lib/alerts/schema"
import { signatureHeader, signWebhook } from "@/lib/alerts/signature"
import { inTransaction, type TeamDb } from "@/lib/db/scope"
import { AppError, reasonOf } from "@/lib/errors"
import { oneLine } from "@/lib/mail/line"
import type { KeyRing } from "@/lib/sources/credentials"

export interface Delivering {
  now: Date
  post: (posting: Parameters<typeof post>[0]) => ReturnType<typeof post>
  keys: () => KeyRing
  /** The installation's own, such as https://track.example. */
  appUrl: string
}

/** What is waited after each try that failed: eight tries in about a day. */
export const waitsMinutes = [1, 5, 15, 60, 180, 420, 720] as const

/**
 * Sends one alert to its channel. Gives when to try again, in ms, or null when it is settled: sent,
 * failed for good, or not there any more. Every try carries the delivery's id, by which a receiver knows
 * one that it had before. The last of the tries, and an answer that no later try mends, end it with its
 * reason; the channel says since when it fails, and managers are told once while it does.
 */
export async function deliverAlert(
  db: TeamDb,
  deliveryId: string,
  options: Delivering,
): Promise<{ retryAfterMs: number | null }> {
  const delivery = await db.alertDelivery.findUnique({
    where: { id: deliveryId },
    include: { channel: true },
  })
  if (delivery?.status !== "pending") return { retryAfterMs: null }
  const { channel, attempts } = delivery
  if (!channel.enabled) {
    await settle(db, delivery, { status: "failed", error: "The channel is switched off." }, options)
    return { retryAfterMs: null }
  }
  try {
    const alert = await outgoing(db, delivery, options.appUrl)
    await send(channel, alert, options)
  } catch (error) {
    const words = oneLine(reasonOf(error), 500)
    const waitMinutes = isFinal(error) ? undefined : waitsMinutes[attempts]
    const status = waitMinutes === undefined ? "failed" : "pending"
    await settle(db, delivery, { status, error: words }, options)
    return { retryAfterMs: waitMinutes === undefined ? null : waitMinutes * 60_000 }
  }
  await settle(db, delivery, { status: "sent", error: null }, options)
  return { retryAfterMs: null }
}

/**
 * Sends a channel a test, once. Throws AppError with why it did not arrive; the channel says so too.
 */
export async function testChannel(
  db: TeamDb,
  channelId: string,
  options: Delivering,
): Promise<void> {
  const channel = await db.alertChannel.findUnique({ where: { id: channelId } })
  if (!channel) throw new AppError("not_found", "This channel is not there any more.")
  const alert: OutgoingAlert = {
    id: `test-${options.now.getTime()}`,
    kind: "test",
    title: "A test from Porchlight",
    body: "Alerts that this channel carries arrive like this one.",
    url: `${options.appUrl}/settings/alerts`,
    createdAt: options.now.toISOString(),
    team: await teamName(db),
    shipment: null,
  }
  try {
    await send(channel, alert, options)
  } catch (error) {
    await noteChannel(db, channel, oneLine(reasonOf(error), 500), options.now)
    throw error
  }
  await noteChannel(db, channel, null, options.now)
}

interface Channel {
  id: string
  kind: string
  enabled: boolean
  sealedUrl: string
  sealedSecret: string | null
}

async function send(channel: Channel, alert: OutgoingAlert, options: Delivering): Promise<void> {
  const { url, secret } = openChannel(channel, options.keys())
  const isSlack = channel.kind === "slack"
  const body = isSlack ? JSON.stringify(slackMessage(alert)) : webhookBody(alert)
  const headers: Record<string, string> = {
    "content-type": "application/json; charset=utf-8",
    "user-agent": "Porchlight",
  }
  if (!isSlack) {
    headers["Porchlight-Id"] = alert.id
    headers["Porchlight-Kind"] = alert.kind
    if (secret) headers[signatureHeader] = signWebhook(secret, body, options.now)
  }
  const { status, text } = await options.post({ url, headers, body })
  if (status >= 200 && status <= 299) return
  const said = oneLine(text, 200)
  const words = `It answered ${status}${said ? `: ${said}` : ""}.`
  // Slack says with 4xx that a hook is gone or its channel archived: nothing that passes by itself.
  const final = isSlack && status >= 400 && status <= 499 && status !== 429
  throw new AppError(final ? "invalid" : "upstream", words)
}

/** A refused address or answer is final; keys that can't be read may be set right within the day. */
function isFinal(error: unknown): boolean {
  return error instanceof AppError && error.code === "invalid"
}

interface Delivery {
  id: string
  payload: unknown
  channel: Channel
}

async function outgoing(db: TeamDb, delivery: Delivery, appUrl: string): Promise<OutgoingAlert> {
  const { kind, title, body, href, shipmentId, at } = alertPayloadSchema.parse(delivery.payload)
  const shipment = shipmentId
    ? await db.shipment.findUnique({
        where: { id: shipmentId },
        select: { id: true, carrier: true, trackingNumber: true, orderNumber: true },
      })
    : null
  const url = `${appUrl}${href}`
  const team = await teamName(db)
  return { id: delivery.id, kind, title, body, url, createdAt: at, team, shipment }
}

async function teamName(db: TeamDb): Promise<string> {
  const where = { id: db.teamId }
  return (await db.team.findUniqueOrThrow({ where, select: { name: true } })).name
}

function settle(
  db: TeamDb,
  { id, channel }: Delivery,
  came: { status: "sent" | "failed" | "pending"; error: string | null },
  { now }: Delivering,
): Promise<void> {
  return inTransaction(db, async (tx) => {
    const { count } = await tx.alertDelivery.updateMany({
      where: { id, status: "pending" },
      data: {
        ...came,
        attempts: { increment: 1 },
        settledAt: came.status === "pending" ? null : now,
      },
    })
    // What is switched off is not in trouble.
    if (!channel.enabled) return
    const failing = await noteChannel(tx, channel, came.error, now)
    if (failing && count > 0 && came.status === "failed") {
      await alertChannelFailing(tx, failing, { reason: came.error ?? "", now })
    }
  })
}

/** Keeps how a channel fares; gives since when it fails, if it does. */
async function noteChannel(tx: TeamDb, { id }: Channel, error: string | null, now: Date) {
  if (error === null) {
    const well = { lastSentAt: now, failingSince: null, lastError: null }
    await tx.alertChannel.updateMany({ where: { id }, data: well })
    return null
  }
  await tx.alertChannel.updateMany({ where: { id }, data: { lastError: error } })
  // Alerts go side by side: the first that failed says since when.
  await tx.alertChannel.updateMany({
    where: { id, failingSince: null },
    data: { failingSince: now },
  })
  const found = await tx.alertChannel.findUnique({
    where: { id },
    select: { id: true, name: true, failingSince: true },
  })
  return found?.failingSince ? { ...found, failingSince: found.failingSince } : null
}
