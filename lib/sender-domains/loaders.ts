import { env } from "@/lib/env"
import { mailTransport } from "@/lib/mail/choose"
import { providerAddress } from "@/lib/notifications/provider-events/address"
import { senderOf } from "@/lib/sender-domains/from"
import { listSenderDomains } from "@/lib/sender-domains/queries"
import { requireMember } from "@/lib/session/session"
import { mayChangeSettings } from "@/lib/teams/roles"

/** Whom the team's mails come from, its domains, and where Resend is to tell what became of mails. */
export async function loadSender() {
  const { db, role, team } = await requireMember()
  const { MAIL_FROM, RESEND_WEBHOOK_SECRET } = env()
  const transport = mailTransport(env()).name
  const mayChange = mayChangeSettings(role)
  const settings = await db.notificationSettings.findFirst({
    select: { senderName: true, senderLocalPart: true },
  })
  return {
    transport,
    mayChange,
    shop: team.name,
    from: await senderOf(db, team.name, { mailFrom: MAIL_FROM, transport }),
    senderName: settings?.senderName ?? "",
    senderLocalPart: settings?.senderLocalPart ?? "",
    domains: await listSenderDomains(db),
    webhook:
      transport === "resend" && mayChange
        ? { address: providerAddress(), secretSet: RESEND_WEBHOOK_SECRET !== undefined }
        : null,
  }
}
