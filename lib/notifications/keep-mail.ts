import { setImmediate as breathe } from "node:timers/promises"
import { renderMail } from "@/emails/render"
import { readDesign } from "@/lib/brand/schema"
import type { MailMessage } from "@/lib/db/generated/client"
import { newId } from "@/lib/db/id"
import { insertRows, updateRows } from "@/lib/db/rows"
import type { TeamDb } from "@/lib/db/scope"
import { plainAddress } from "@/lib/mail/headers"
import { oneLine } from "@/lib/mail/line"
import type { MailTransport } from "@/lib/mail/transport"
import { composeView } from "@/lib/notifications/compose"
import { loadMailMaterial, type MailMaterial } from "@/lib/notifications/mail-material"
import type { MailPlan } from "@/lib/notifications/plan-mails"
import type { SendingFacts } from "@/lib/notifications/sending-facts"
import { logPassedOver } from "@/lib/notifications/text-queries"
import { wishLinks } from "@/lib/recipients/links"

type Telling = MailPlan["tell"][number]

interface Given {
  facts: SendingFacts
  now: Date
  transport: MailTransport
}

/** Renders mails, each of a decision and the others that it tells of, and keeps them before they are tried. */
export async function keepMails(
  tx: TeamDb,
  tellings: readonly Telling[],
  given: Given,
): Promise<MailMessage[]> {
  if (tellings.length === 0) return []
  const all = tellings.flatMap(({ decision, others }) => [decision, ...others])
  const material = await loadMailMaterial(tx, all, { ...given, transport: given.transport.name })
  const mails: MailMessage[] = []
  for (const telling of tellings) {
    mails.push(await mailOf(telling, material, given))
    // Requests are answered between two mails, however many there are.
    if (tellings.length > 1) await breathe()
  }
  await insertRows(tx, "MailMessage", mailColumns, mails)
  await markTold(tx, tellings, mails, given.now)
  return mails
}

const mailColumns = [
  "id",
  "decisionId",
  "sender",
  "recipient",
  "replyTo",
  "subject",
  "html",
  "text",
  "transport",
  "status",
  "createdAt",
] as const

async function mailOf(
  { decision, others }: Telling,
  material: MailMaterial,
  { facts, now, transport }: Given,
): Promise<MailMessage> {
  const { id: decisionId, trigger, recipient } = decision
  const { brand, appUrl, texts, parcelOf, senderFor } = material
  const { team } = facts
  const reader = { teamId: team.id, address: recipient, user: team.slug }
  const view = composeView({
    ...parcelOf(decision),
    trigger,
    others: others.map(parcelOf),
    language: facts.rules[trigger].language,
    texts,
    onPassedOver: logPassedOver(team.id),
    wishes: (language) => wishLinks(reader, { appUrl, language }),
    brand,
    team,
    appUrl,
    now,
  })
  const { subject, html, text } = await renderMail(view)
  return {
    id: newId(),
    teamId: team.id,
    decisionId,
    sender: senderFor(view.shop.name),
    recipient,
    replyTo: plainAddress(readDesign(brand?.design, team.name).support.email),
    subject: oneLine(subject, 200),
    html,
    text,
    transport: transport.name,
    status: "pending",
    providerId: null,
    error: null,
    createdAt: now,
    sentAt: null,
  }
}

function markTold(
  tx: TeamDb,
  tellings: readonly Telling[],
  mails: readonly MailMessage[],
  now: Date,
) {
  const rows = tellings.flatMap(({ decision, others }, index) => {
    const mailId = mails[index]?.id ?? null
    return [decision, ...others].map((one) => ({
      id: one.id,
      mailId,
      toldEta: one.shipment.eta,
      reason: others.length > 0 ? "told_together" : one.reason,
      askedAt: one === decision ? one.askedAt : now,
    }))
  })
  return updateRows(tx, "NotificationDecision", ["mailId", "toldEta", "reason", "askedAt"], rows)
}
