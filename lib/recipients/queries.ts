import { readDesign } from "@/lib/brand/schema"
import type { PrismaClient } from "@/lib/db/generated/client"
import { scopeTo, type TeamDb } from "@/lib/db/scope"
import { type Trigger, triggers } from "@/lib/notifications/schema"
import { ownRecipientKeys } from "@/lib/recipients/keys"
import { readRecipient } from "@/lib/recipients/token"
import type { BrandInput } from "@/lib/tracking-page/input"

/** Who follows a link from a mail, and whose mail it was. */
export interface Visitor {
  db: TeamDb
  address: string
}

export interface Shop {
  brand: BrandInput
  locale: string
  /** Its pages are there for everyone. */
  published: boolean
}

/**
 * The shop that an address names and, where the token was signed for it, its reader. Null for an unknown
 * shop. A shop whose pages are not published still has to let its readers go.
 */
export async function findReader(
  client: PrismaClient,
  user: string,
  token: string,
): Promise<{ shop: Shop; visitor: Visitor | null } | null> {
  const team = await client.team.findUnique({
    where: { slug: user },
    select: {
      id: true,
      name: true,
      timeZone: true,
      locale: true,
      brand: { select: { design: true, published: true } },
    },
  })
  if (!team) return null
  const { id, name, timeZone, locale, brand } = team
  const address = readRecipient(token, id, ownRecipientKeys() ?? [])
  return {
    shop: {
      brand: { user, timeZone, design: readDesign(brand?.design, name) },
      locale,
      published: brand?.published ?? true,
    },
    visitor: address === null ? null : { db: scopeTo(id), address },
  }
}

/** What an address wants to hear of. */
export interface Wishes {
  unsubscribed: boolean
  /** The mails that the team sends, or that were turned off, in the order of a parcel's way. */
  kinds: { trigger: Trigger; wanted: boolean }[]
}

/** The wishes of an address; one that never said anything wants all that the team sends. */
export async function wishesOf(db: TeamDb, address: string): Promise<Wishes> {
  const [preference, rules] = await Promise.all([
    db.recipientPreference.findFirst({
      where: { address },
      select: { off: true, unsubscribedAt: true },
    }),
    db.notificationRule.findMany({
      where: { enabled: true, toRecipient: true },
      select: { trigger: true },
    }),
  ])
  const off = new Set(preference?.off ?? [])
  const sent = new Set(rules.map(({ trigger }) => trigger))
  const told = triggers.filter((trigger) => sent.has(trigger) || off.has(trigger))
  return {
    unsubscribed: preference?.unsubscribedAt != null,
    kinds: (told.length > 0 ? told : triggers).map((trigger) => ({
      trigger,
      wanted: !off.has(trigger),
    })),
  }
}
