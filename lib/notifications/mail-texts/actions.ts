"use server"

import { revalidatePath } from "next/cache"
import { z } from "zod"
import type { TeamDb } from "@/lib/db/scope"
import { env } from "@/lib/env"
import { matchLocale } from "@/lib/languages/choose"
import { mailTransport } from "@/lib/mail/choose"
import { sendTestMail } from "@/lib/notifications/mail-texts/test-mail"
import { saveTexts } from "@/lib/notifications/text-mutations"
import { type MailPreview, mailPreviewSchema, textsSchema } from "@/lib/notifications/text-schema"
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

/** Sends the mail of the preview to whoever asks, as recipients get it. */
export async function sendTestAction(given: unknown): Promise<ActionResult> {
  return runAction(mailPreviewSchema, given, async (asked) => {
    const { db, user } = await requireManager()
    return send(db, asked, user.email)
  })
}

/** Sends a mail about an invented parcel to whoever asks, to see whom it comes from. */
export async function sendSenderTestAction(): Promise<ActionResult> {
  return runAction(z.object({}), {}, async () => {
    const { db, user, team } = await requireManager()
    const language = matchLocale(team.locale) ?? "en"
    const asked = { trigger: "out_for_delivery", language, texts: {}, shipmentId: null } as const
    return send(db, asked, user.email)
  })
}

async function send(db: TeamDb, asked: MailPreview, to: string): Promise<string> {
  const settings = env()
  const transport = mailTransport(settings)
  const { MAIL_FROM: mailFrom } = settings
  await sendTestMail(db, asked, { now: new Date(), transport, mailFrom, to })
  return `Sent to ${to}.`
}
