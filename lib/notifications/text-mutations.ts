import { inTransaction, type TeamDb } from "@/lib/db/scope"
import type { Language } from "@/lib/languages/languages"
import type { Trigger } from "@/lib/notifications/schema"
import { textFields } from "@/lib/notifications/text-keys"
import type { OwnTexts } from "@/lib/notifications/text-schema"

/** Puts a team's own texts of one mail in one language; those of it that are not given are ours again. */
export function saveTexts(
  db: TeamDb,
  { trigger, language }: { trigger: Trigger; language: Language },
  texts: OwnTexts,
): Promise<void> {
  return inTransaction(db, async (tx) => {
    for (const { key } of textFields(trigger)) {
      const text = texts[key]
      if (text === undefined) {
        await tx.textOverride.deleteMany({ where: { language, key } })
        continue
      }
      await tx.textOverride.upsert({
        where: { teamId_language_key: { teamId: tx.teamId, language, key } },
        create: { teamId: tx.teamId, language, key, text },
        update: { text },
      })
    }
  })
}
