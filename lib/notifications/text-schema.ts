import { z } from "zod"
import type { MessageKey } from "@/lib/languages/catalogues"
import { languageCodes } from "@/lib/languages/languages"
import { checkOverride, longestOverride } from "@/lib/languages/override"
import { oneLine } from "@/lib/mail/line"
import { triggers } from "@/lib/notifications/schema"
import { isTextKey } from "@/lib/notifications/text-keys"

/** Texts by key; an empty one is ours. */
export type OwnTexts = Partial<Record<MessageKey, string>>

/** Long enough for whatever is typed, and cut where it is looked at. */
const typed = z.record(z.string().max(60), z.string().max(longestOverride * 4))

const codes = languageCodes as [(typeof languageCodes)[number], ...typeof languageCodes]

const mail = { trigger: z.enum(triggers), language: z.enum(codes) }

/** The texts of one mail in one language, as the editor sends them: each on one line, and fit to be said. */
export const textsSchema = z.object({
  ...mail,
  texts: typed.transform(onOneLine).superRefine((texts, context) => {
    for (const [key, text] of Object.entries(texts)) {
      const message = checkOverride(key as MessageKey, text)
      if (message) context.addIssue({ code: "custom", path: [key], message })
    }
  }),
})

/** What the preview shows: texts as they are typed, on a parcel of the team's or an invented one. */
export const mailPreviewSchema = z.object({
  ...mail,
  texts: typed.transform(onOneLine),
  shipmentId: z.uuid().nullable(),
})

export type MailPreview = z.output<typeof mailPreviewSchema>

function onOneLine(texts: Record<string, string>): OwnTexts {
  const own: OwnTexts = {}
  for (const [key, text] of Object.entries(texts)) {
    const line = oneLine(text, longestOverride + 1)
    if (isTextKey(key) && line !== "") own[key] = line
  }
  return own
}
