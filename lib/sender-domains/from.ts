import type { NotificationSettings } from "@/lib/db/generated/client"
import type { TeamDb } from "@/lib/db/scope"
import { namedAddress, senderAddress } from "@/lib/mail/headers"
import { plainLocalPart } from "@/lib/sender-domains/schema"

/**
 * Whom a team's mails come from: its own verified domain, the oldest where it has several, else the address
 * of MAIL_FROM; under the name that it chose, else the shop's. `provider` says which transport carries the
 * mail: a domain counts for the one that checked it. Throws AppError `misconfigured` for MAIL_FROM.
 */
export async function senderOf(
  db: TeamDb,
  shop: string,
  options: { mailFrom: string; transport: string },
): Promise<string> {
  const settings = await db.notificationSettings.findFirst({
    select: { senderName: true, senderLocalPart: true },
  })
  return (await loadSenders(db, { ...options, settings }))(shop)
}

type SenderSettings = Pick<NotificationSettings, "senderName" | "senderLocalPart">

/** The same for any number of mails of a team with these settings: what it gives says it of a shop's name. */
export async function loadSenders(
  db: TeamDb,
  given: { mailFrom: string; transport: string; settings: SenderSettings | null },
): Promise<(shop: string) => string> {
  const { mailFrom, transport, settings } = given
  const own = await db.senderDomain.findFirst({
    where: {
      verifiedAt: { not: null },
      externalId: transport === "resend" ? { not: null } : null,
    },
    orderBy: { createdAt: "asc" },
    select: { domain: true },
  })
  const address = own
    ? `${settings?.senderLocalPart ?? plainLocalPart}@${own.domain}`
    : senderAddress(mailFrom)
  return (shop) => namedAddress(settings?.senderName ?? shop, address)
}
