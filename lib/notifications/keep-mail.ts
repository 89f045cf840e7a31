import { renderMail } from "@/emails/render"
import { readDesign } from "@/lib/brand/schema"
import type { MailMessage } from "@/lib/db/generated/client"
import type { TeamDb } from "@/lib/db/scope"
import { env } from "@/lib/env"
import { plainAddress } from "@/lib/mail/headers"
import { oneLine } from "@/lib/mail/line"
import type { MailTransport } from "@/lib/mail/transport"
import { composeView, type ParcelSources } from "@/lib/notifications/compose"
import type { LoadedDecision, SendingFacts } from "@/lib/notifications/still"
import { loadTexts, logPassedOver } from "@/lib/notifications/text-queries"
import { signedPageUrl } from "@/lib/proof/links"
import { wishLinks } from "@/lib/recipients/links"
import { senderOf } from "@/lib/sender-domains/from"

export type KeptMail = MailMessage

/** Scans of a parcel that a mail looks at. */
const mostScans = 500

/** Renders the mail of a decision, and of the others that it tells of, and keeps it before it is tried. */
export async function keepMail(
  tx: TeamDb,
  given: {
    decision: LoadedDecision
    others: readonly LoadedDecision[]
    facts: SendingFacts
    now: Date
    transport: MailTransport
  },
): Promise<KeptMail> {
  const { decision, others, facts, now, transport } = given
  const { id, trigger, recipient } = decision
  const { APP_URL, MAIL_FROM } = env()
  const brand = await tx.brand.findFirst()
  const team = await tx.team.findFirstOrThrow()
  const parcel = await parcelOf(tx, decision, { now, appUrl: APP_URL })
  const told: ParcelSources[] = []
  for (const other of others) told.push(await parcelOf(tx, other, { now, appUrl: APP_URL }))
  const { language } = facts.rules[trigger]
  const view = composeView({
    ...parcel,
    trigger,
    others: told,
    language,
    texts: await loadTexts(tx),
    onPassedOver: logPassedOver(tx.teamId),
    wishes: (spoken) =>
      wishLinks(
        { teamId: tx.teamId, address: recipient, user: team.slug },
        { appUrl: APP_URL, language: spoken },
      ),
    brand,
    team,
    appUrl: APP_URL,
    now,
  })
  const { subject, html, text } = await renderMail(view)
  const mail = await tx.mailMessage.create({
    data: {
      teamId: tx.teamId,
      decisionId: id,
      sender: await senderOf(tx, view.shop.name, {
        mailFrom: MAIL_FROM,
        transport: transport.name,
      }),
      recipient,
      replyTo: plainAddress(readDesign(brand?.design, team.name).support.email),
      subject: oneLine(subject, 200),
      html,
      text,
      transport: transport.name,
      createdAt: now,
    },
  })
  await markTold(tx, mail, { decision, others, now })
  return mail
}

async function parcelOf(
  tx: TeamDb,
  { shipment, change: kept }: LoadedDecision,
  options: { now: Date; appUrl: string },
): Promise<ParcelSources> {
  const events = await tx.trackingEvent.findMany({
    where: { shipmentId: shipment.id },
    orderBy: { occurredAt: "desc" },
    take: mostScans,
  })
  // What came with time alone tells of the parcel as it stands.
  const { category, detail, lastEventAt } = shipment
  const change = kept ?? { occurredAt: lastEventAt, category, detail }
  return { shipment, events, change, pageUrl: await signedPageUrl(tx, shipment.id, options) }
}

async function markTold(
  tx: TeamDb,
  { id: mailId }: KeptMail,
  given: { decision: LoadedDecision; others: readonly LoadedDecision[]; now: Date },
) {
  const { decision, others, now } = given
  const together = others.length > 0
  for (const one of [decision, ...others]) {
    await tx.notificationDecision.update({
      where: { id: one.id },
      data: {
        mailId,
        toldEta: one.shipment.eta,
        ...(together ? { reason: "told_together" } : {}),
        ...(one === decision ? {} : { askedAt: now }),
      },
    })
  }
}
