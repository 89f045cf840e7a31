import { z } from "zod"
import { offeredLanguages } from "@/lib/languages/catalogues"
import { matchLocale } from "@/lib/languages/choose"
import { previewMail } from "@/lib/notifications/preview-mail"
import { triggers } from "@/lib/notifications/schema"
import { ourText, textFields } from "@/lib/notifications/text-keys"
import { loadTexts } from "@/lib/notifications/text-queries"
import { mailPreviewSchema } from "@/lib/notifications/text-schema"
import { requireMember } from "@/lib/session/session"
import { mayChangeSettings } from "@/lib/teams/roles"

const chosen = z.enum(triggers).catch("out_for_delivery")

/** The texts of one mail in one language, ours and the team's, and parcels to look at them with. */
export async function loadTextEditor(
  searchParams: Promise<{ mail?: string | string[]; language?: string | string[] }>,
) {
  const { db, team, role, user } = await requireMember()
  const asked = await searchParams
  const trigger = chosen.parse(asked.mail)
  const wanted = typeof asked.language === "string" ? matchLocale(asked.language) : null
  const language = wanted ?? matchLocale(team.locale) ?? "en"
  const [texts, told] = await Promise.all([
    loadTexts(db, language),
    db.notificationDecision.findMany({
      where: { trigger },
      orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
      distinct: ["shipmentId"],
      take: 8,
      select: { shipment: { select: { id: true, trackingNumber: true, orderNumber: true } } },
    }),
  ])
  return {
    trigger,
    language,
    offered: offeredLanguages,
    fields: textFields(trigger).map((field) => ({
      ...field,
      ours: ourText(field.key, language),
      own: texts[language]?.[field.key] ?? "",
    })),
    parcels: told.map(({ shipment }) => shipment),
    mayChange: mayChangeSettings(role),
    me: user.email,
  }
}

export type TextEditorData = Awaited<ReturnType<typeof loadTextEditor>>

/** The mail that a posted question asks for, as its reader would get it; null where it is no question. */
export async function loadMailPreview(question: unknown, now: Date) {
  const { db, user } = await requireMember()
  const asked = mailPreviewSchema.safeParse(question)
  return asked.success ? previewMail(db, asked.data, { now, reader: user.email }) : null
}
