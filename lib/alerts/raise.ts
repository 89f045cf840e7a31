import { type AlertKind, alertKinds, channelKinds, type Wish } from "@/lib/alerts/kinds"
import type { AlertPayload } from "@/lib/alerts/schema"
import { wishesOf } from "@/lib/alerts/wishes"
import { newId } from "@/lib/db/id"
import { enqueueAll } from "@/lib/db/outbox"
import type { TeamDb } from "@/lib/db/scope"
import { oneLine } from "@/lib/mail/line"
import { mayChangeSettings, type Role } from "@/lib/teams/roles"

export interface Alert {
  kind: AlertKind
  /** Names the thing that it tells of: a member, and a channel, is told of it once. */
  dedupeKey: string
  title: string
  body?: string
  /** A path of the workspace, where one sees to it. */
  href: string
  shipmentId?: string | null
  /** Whoever caused it knows already. */
  causedByUserId?: string | null
  /** User ids, for a kind that concerns those whom its cause names. */
  concerned?: readonly string[]
  now: Date
}

/** As raiseAlerts, for one. */
export function raiseAlert(tx: TeamDb, alert: Alert): Promise<void> {
  return raiseAlerts(tx, [alert])
}

/**
 * Tells members and channels of what happened, in the transaction in which it did: `tx` is that
 * transaction's client. Members who want it get an item in their inbox, and a mail is asked for where
 * they want it at once; those whose inbox is to stay quiet get an item that is read as it comes, which
 * only mails carry. Channels that take the kind get a delivery. What was told before, by its
 * `dedupeKey`, is not told again.
 */
export async function raiseAlerts(tx: TeamDb, alerts: readonly Alert[]): Promise<void> {
  if (alerts.length === 0) return
  const kinds = [...new Set(alerts.map(({ kind }) => kind))]
  const [members, stored, channels] = await Promise.all([
    tx.membership.findMany({ select: { userId: true, role: true } }),
    tx.alertPreference.findMany({
      where: { kind: { in: kinds } },
      select: { userId: true, kind: true, inbox: true, mail: true },
    }),
    tx.alertChannel.findMany({
      where: { enabled: true, kinds: { hasSome: kinds } },
      select: { id: true, kinds: true },
    }),
  ])
  await tellMembers(tx, alerts, members, wishesOf(stored))
  await tellChannels(tx, alerts, channels)
}

interface Member {
  userId: string
  role: Role
}

async function tellMembers(
  tx: TeamDb,
  alerts: readonly Alert[],
  members: readonly Member[],
  wishOf: (userId: string, kind: string) => Wish,
) {
  const mailedNow = new Set<string>()
  const items = alerts.flatMap((alert) =>
    membersOf(alert, members).flatMap(({ userId }) => {
      const wish = wishOf(userId, alert.kind)
      if (!wish.inbox && wish.mail === "off") return []
      const id = newId()
      if (wish.mail === "now") mailedNow.add(id)
      return [
        {
          id,
          teamId: tx.teamId,
          userId,
          kind: alert.kind,
          dedupeKey: alert.dedupeKey,
          ...wordsOf(alert),
          shipmentId: alert.shipmentId ?? null,
          createdAt: alert.now,
          readAt: wish.inbox ? null : alert.now,
        },
      ]
    }),
  )
  if (items.length === 0) return
  const made = await tx.inboxItem.createManyAndReturn({
    data: items,
    skipDuplicates: true,
    select: { id: true },
  })
  const mails = made.filter(({ id }) => mailedNow.has(id)).map(({ id }) => ({ itemId: id }))
  await enqueueAll(tx, "alert/mail", mails)
}

function membersOf(alert: Alert, members: readonly Member[]): Member[] {
  const { concerns } = alertKinds[alert.kind]
  return members.filter(({ userId, role }) => {
    if (userId === alert.causedByUserId) return false
    if (concerns === "named") return alert.concerned?.includes(userId) ?? false
    return concerns === "everyone" || mayChangeSettings(role)
  })
}

async function tellChannels(
  tx: TeamDb,
  alerts: readonly Alert[],
  channels: readonly { id: string; kinds: readonly string[] }[],
) {
  const deliveries = alerts.flatMap((alert) =>
    channels
      .filter(({ kinds }) => channelKinds.includes(alert.kind) && kinds.includes(alert.kind))
      .map(({ id }) => ({
        teamId: tx.teamId,
        channelId: id,
        dedupeKey: alert.dedupeKey,
        createdAt: alert.now,
        payload: {
          kind: alert.kind,
          ...wordsOf(alert),
          shipmentId: alert.shipmentId ?? null,
          at: alert.now.toISOString(),
        } satisfies AlertPayload,
      })),
  )
  if (deliveries.length === 0) return
  const made = await tx.alertDelivery.createManyAndReturn({
    data: deliveries,
    skipDuplicates: true,
    select: { id: true },
  })
  await enqueueAll(
    tx,
    "alert/deliver",
    made.map(({ id }) => ({ deliveryId: id })),
  )
}

/** Names and notes come from anybody, and titles become subjects of mails. */
function wordsOf({ title, body = "", href }: Alert) {
  return { title: oneLine(title, 200), body: body.replaceAll("\0", "").slice(0, 2_000), href }
}
