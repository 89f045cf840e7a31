import { readTarget } from "@/lib/alerts/post"
import type { ChannelType, NewChannel } from "@/lib/alerts/schema"
import { newWebhookSecret } from "@/lib/alerts/signature"
import { newId } from "@/lib/db/id"
import { enqueue } from "@/lib/db/outbox"
import { inTransaction, type TeamDb } from "@/lib/db/scope"
import { AppError } from "@/lib/errors"
import { type KeyRing, sealCredentials, unsealCredentials } from "@/lib/sources/credentials"

interface Settings {
  keys: () => KeyRing
  allowPrivate: boolean
}

/**
 * Adds a channel, and gives a webhook's secret, which nobody can read afterwards. Throws AppError
 * `invalid` for an address that is none of Slack's, or that may not be posted to.
 */
export async function addChannel(
  db: TeamDb,
  { kind, name, url, kinds }: NewChannel,
  { keys, allowPrivate }: Settings,
): Promise<{ id: string; secret: string | null }> {
  checkAddress(kind, url, allowPrivate)
  const id = newId()
  const secret = kind === "webhook" ? newWebhookSecret() : null
  const ring = keys()
  await db.alertChannel.create({
    data: {
      id,
      teamId: db.teamId,
      kind,
      name,
      kinds,
      sealedUrl: sealCredentials({ url }, ring, id),
      sealedSecret: secret === null ? null : sealCredentials({ secret }, ring, id),
    },
  })
  return { id, secret }
}

/** Renames a channel, changes what it carries, and where it leads if `url` is given. Throws as addChannel. */
export async function updateChannel(
  db: TeamDb,
  id: string,
  { name, url, kinds }: { name: string; url: string; kinds: string[] },
  { keys, allowPrivate }: Settings,
): Promise<void> {
  const { kind } = await requireChannel(db, id)
  if (url !== "") checkAddress(kind as ChannelType, url, allowPrivate)
  const address = url === "" ? {} : { sealedUrl: sealCredentials({ url }, keys(), id), ...mended }
  await db.alertChannel.update({ where: { id }, data: { name, kinds, ...address } })
}

/** Gives a webhook a new secret; what is sent from now on is signed with it. Throws AppError `not_found`. */
export async function renewSecret(
  db: TeamDb,
  id: string,
  { keys }: Pick<Settings, "keys">,
): Promise<string> {
  const { kind } = await requireChannel(db, id)
  if (kind !== "webhook") throw new AppError("invalid", "Only a webhook has a secret.")
  const secret = newWebhookSecret()
  const sealedSecret = sealCredentials({ secret }, keys(), id)
  await db.alertChannel.update({ where: { id }, data: { sealedSecret } })
  return secret
}

/** Off: nothing more is sent, and what waits is given up when its turn comes. */
export async function switchChannel(db: TeamDb, id: string, enabled: boolean): Promise<void> {
  await requireChannel(db, id)
  await db.alertChannel.update({ where: { id }, data: { enabled, ...(enabled ? mended : {}) } })
}

/** Removes a channel with all that was sent through it. */
export async function removeChannel(db: TeamDb, id: string): Promise<void> {
  await requireChannel(db, id)
  await db.alertChannel.delete({ where: { id } })
}

/** Has a delivery that failed for good tried again from the beginning. Throws `not_found`, `conflict`. */
export function retryDelivery(db: TeamDb, id: string): Promise<void> {
  return inTransaction(db, async (tx) => {
    const { count } = await tx.alertDelivery.updateMany({
      where: { id, status: "failed" },
      data: { status: "pending", attempts: 0, settledAt: null },
    })
    if (count === 0) throw new AppError("conflict", "This is not failed any more.")
    await enqueue(tx, "alert/deliver", { deliveryId: id })
  })
}

/** Where a channel leads, opened. Throws AppError `misconfigured` when it can't be read any more. */
export function openChannel(
  channel: { id: string; sealedUrl: string; sealedSecret: string | null },
  ring: KeyRing,
): { url: string; secret: string | null } {
  const { url = "" } = unsealCredentials(channel.sealedUrl, ring, channel.id)
  const { secret = null } = unsealCredentials(channel.sealedSecret, ring, channel.id)
  return { url, secret }
}

const mended = { failingSince: null, lastError: null } as const

const slackHosts = ["hooks.slack.com", "hooks.slack-gov.com"]

/** A test's own server stands in for Slack where private addresses are allowed. */
function checkAddress(kind: ChannelType, url: string, allowPrivate: boolean) {
  const target = readTarget(url, allowPrivate)
  if (kind !== "slack" || allowPrivate) return
  if (slackHosts.includes(target.host)) return
  throw new AppError(
    "invalid",
    "Enter the address of an incoming webhook: it begins with https://hooks.slack.com/.",
    { field: "url" },
  )
}

async function requireChannel(db: TeamDb, id: string): Promise<{ kind: string }> {
  const found = await db.alertChannel.findUnique({ where: { id }, select: { kind: true } })
  if (!found) throw new AppError("not_found", "This channel is not there any more.")
  return found
}
