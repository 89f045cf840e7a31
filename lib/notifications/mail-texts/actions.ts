"use server"

import { revalidatePath } from "next/cache"
import { newId } from "@/lib/db/id"
import { env } from "@/lib/env"
import { AppError } from "@/lib/errors"
import { mailTransport } from "@/lib/mail/choose"
import { namedAddress, senderAddress } from "@/lib/mail/headers"
import { oneLine } from "@/lib/mail/line"
import { previewMail } from "@/lib/notifications/preview-mail"
import { saveTexts } from "@/lib/notifications/text-mutations"
import { mailPreviewSchema, textsSchema } from "@/lib/notifications/text-schema"
import { type ActionResult, runAction } from "@/lib/session/action"
import { requireManager } from "@/lib/session/session"

/** Keeps a mail's own texts in one language; they count from the next mail. */
export async function saveTextsAction(given: unknown): Promise<ActionResult> {
  return runAction(textsSchema, given, async ({ trigger, language, texts }) => {
    const { db } = await requireManager()
    await saveTexts(db, { trigger, language }, texts)
    revalidatePath("/settings/notifications/texts")
    return "Saved. It counts from the next mail."
  })
}

/** Sends the mail of the preview to whoever asks, marked as a test; no decision is made and no recipient hears. */
export async function sendTestAction(given: unknown): Promise<ActionResult> {
  return runAction(mailPreviewSchema, given, async (asked) => {
    const { db, user } = await requireManager()
    const settings = env()
    const transport = mailTransport(settings)
    if (transport.name === "mailbox") {
      throw new AppError(
        "conflict",
        "Mails do not leave this installation yet: set RESEND_API_KEY or SMTP_URL. The preview shows the mail as it will be.",
      )
    }
    const mail = await previewMail(db, asked, { now: new Date(), reader: user.email })
    await transport.send({
      from: namedAddress(mail.from, senderAddress(settings.MAIL_FROM)),
      to: user.email,
      replyTo: null,
      subject: oneLine(`[Test] ${mail.subject}`, 200),
      html: mail.html,
      text: mail.text,
      idempotencyKey: newId(),
      headers: { "Auto-Submitted": "auto-generated", "X-Porchlight-Test": "1" },
    })
    return `Sent to ${user.email}.`
  })
}
