import type { TeamDb } from "@/lib/db/scope"
import { isLanguage, type Language } from "@/lib/languages/languages"
import type { Overrides } from "@/lib/languages/speak"
import { isTextKey } from "@/lib/notifications/text-keys"
import type { PassedOver } from "@/lib/notifications/texts"

/** A team's own texts of mails, by language. */
export type TeamTexts = Partial<Record<Language, Overrides>>

/** The team's own texts of its mails; in one language only where it is named. */
export async function loadTexts(db: TeamDb, language?: Language): Promise<TeamTexts> {
  const rows = await db.textOverride.findMany({
    where: { key: { startsWith: "mail." }, ...(language ? { language } : {}) },
    select: { language: true, key: true, text: true },
  })
  const texts: TeamTexts = {}
  for (const { language: code, key, text } of rows) {
    // What an older version knew, and this one does not, waits until it is known again.
    if (isLanguage(code) && isTextKey(key)) texts[code] = { ...texts[code], [key]: text }
  }
  return texts
}

/** Tells the log of a text that ours was said in place of, so that somebody can mend it. */
export function logPassedOver(teamId: string): PassedOver {
  return ({ language, key, why }) =>
    console.error(`A team's own text was passed over (${teamId}, ${language}, ${key}): ${why}`)
}
