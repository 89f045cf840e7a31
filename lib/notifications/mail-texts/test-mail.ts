import { readDesign } from "@/lib/brand/schema"
import { newId } from "@/lib/db/id"
import type { TeamDb } from "@/lib/db/scope"
import { AppError } from "@/lib/errors"
import { plainAddress } from "@/lib/mail/headers"
import { oneLine } from "@/lib/mail/line"
import type { MailTransport } from "@/lib/mail/transport"
import { previewMail } from "@/lib/notifications/preview-mail"
import type { MailPreview } from "@/lib/notifications/text-schema"
import { senderOf } from "@/lib/sender-domains/from"

interface TestMailing {
  now: Date
  transport: MailTransport
  mailFrom: string
  /** Whoever asks for it. */
  to: string
}

/**
 * Sends the mail of the preview to whoever asks, marked as a test: from the sender, and with the address
 * for answers, that recipients get it with. No decision is made, and no recipient hears. Throws AppError
 * `conflict` where no mail leaves, or as the transport does.
 */
export async function sendTestMail(
  db: TeamDb,
  asked: MailPreview,
  { now, transport, mailFrom, to }: TestMailing,
): Promise<void> {
  if (transport.name === "mailbox") {
    throw new AppError(
      "conflict",
      "Mails do not leave this installation yet: set RESEND_API_KEY or SMTP_URL. The preview shows the mail as it will be.",
    )
  }
  const [mail, team, brand] = await Promise.all([
    previewMail(db, asked, { now, reader: to }),
    db.team.findFirstOrThrow({ select: { name: true } }),
    db.brand.findFirst({ select: { design: true } }),
  ])
  const { support } = readDesign(brand?.design, team.name)
  await transport.send({
    from: await senderOf(db, mail.from, { mailFrom, transport: transport.name }),
    to,
    replyTo: plainAddress(support.email),
    subject: oneLine(`[Test] ${mail.subject}`, 200),
    html: mail.html,
    text: mail.text,
    idempotencyKey: newId(),
    headers: { "Auto-Submitted": "auto-generated", "X-Porchlight-Test": "1" },
  })
}
