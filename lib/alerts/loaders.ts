import { openChannel } from "@/lib/alerts/channels"
import { alertKinds, alertLabel, channelKinds } from "@/lib/alerts/kinds"
import { markItem } from "@/lib/alerts/mutations"
import { countUnread, listChannels, listInbox, listWishes, requireItem } from "@/lib/alerts/queries"
import { alertPayloadSchema } from "@/lib/alerts/schema"
import { channelKeys } from "@/lib/alerts/settings"
import { env } from "@/lib/env"
import { reasonOf } from "@/lib/errors"
import { mailTransport } from "@/lib/mail/choose"
import { findMember, requireMember } from "@/lib/session/session"
import { mayChangeSettings } from "@/lib/teams/roles"

/** The number at the bell, for a page that asks again and again; null for nobody. */
export async function readUnread(): Promise<number | null> {
  const member = await findMember()
  return member ? countUnread(member.db, member.user.id) : null
}

/** A member's inbox, with the zone whose days it is put into. */
export async function loadInbox() {
  const { db, user, team } = await requireMember()
  return { ...(await listInbox(db, user.id)), timeZone: team.timeZone, now: new Date() }
}

/** Where an item leads; it is read from now on. Throws AppError `not_found`. */
export async function openItem(id: string): Promise<string> {
  const { db, user } = await requireMember()
  const { href } = await requireItem(db, user.id, id)
  await markItem(db, user.id, { id, read: true }, new Date())
  return href
}

/** Marks an item as read. False for nobody. */
export async function readItem(id: string): Promise<boolean> {
  const member = await findMember()
  if (!member) return false
  await markItem(member.db, member.user.id, { id, read: true }, new Date())
  return true
}

/** What a member chose, and for managers the team's channels. */
export async function loadAlertSettings() {
  const { db, user, role } = await requireMember()
  const isManager = mayChangeSettings(role)
  const [wishes, channels] = await Promise.all([
    listWishes(db, user.id, isManager),
    isManager ? listChannels(db) : [],
  ])
  return {
    wishes,
    isManager,
    email: user.email,
    mailsLeave: mailTransport(env()).name !== "mailbox",
    choices: channelKinds.map((kind) => ({ value: kind, label: alertKinds[kind].label })),
    channels: channels.map(({ sealedUrl, deliveries, ...channel }) => ({
      ...channel,
      ...placeOf({ id: channel.id, sealedUrl }),
      failed: deliveries.map(({ id, payload, error, createdAt }) => {
        const read = alertPayloadSchema.safeParse(payload)
        return {
          id,
          title: read.success ? read.data.title : alertLabel(""),
          error: error ?? "",
          createdAt,
        }
      }),
    })),
  }
}

export type LoadedChannel = Awaited<ReturnType<typeof loadAlertSettings>>["channels"][number]

/** The host alone: the rest of an address is as good as a password. */
function placeOf(channel: { id: string; sealedUrl: string }) {
  try {
    const { url } = openChannel({ ...channel, sealedSecret: null }, channelKeys())
    return { host: new URL(url).host, problem: null }
  } catch (error) {
    return { host: null, problem: reasonOf(error) }
  }
}
