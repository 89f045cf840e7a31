import type { MessageKey } from "@/lib/languages/catalogues"
import type { Language } from "@/lib/languages/languages"

/**
 * Messages that may read as in English: those without words, and in single languages those whose word
 * is the same. The test refuses every other one as not translated.
 */
export const sameAsEnglish: { all: readonly string[] } & Partial<
  Record<Language, readonly MessageKey[]>
> = {
  all: [
    "mail.action_required.heading",
    "mail.delivery_failed.heading",
    "mail.exception.heading",
    "mail.fact",
    "mail.parcelLine",
    "mail.returned.heading",
    "order.item",
  ] satisfies MessageKey[],
  da: ["feedback.send"],
  nb: ["feedback.send"],
}
