import type { z } from "zod"
import { designSchema } from "@/lib/brand/schema"
import { catalogues, type MessageKey } from "@/lib/languages/catalogues"
import { isLanguage } from "@/lib/languages/languages"
import { checkOverride } from "@/lib/languages/override"

/**
 * A design to be kept: as the form's schema says, and each of its texts is one that its message can be
 * said by. On the server only, since it takes the catalogues of all languages along.
 */
export const checkedDesign = designSchema.superRefine(({ texts }, context) => {
  for (const [language, own] of Object.entries(texts)) {
    for (const [key, text] of Object.entries(own)) {
      const fault = faultOf(language, key, text)
      if (fault)
        context.addIssue({ code: "custom", path: ["texts", language, key], message: fault })
    }
  }
}) satisfies z.ZodType

function faultOf(language: string, key: string, text: string): string | null {
  const known = isLanguage(language) && Object.hasOwn(catalogues.en, key)
  return known ? checkOverride(key as MessageKey, text) : "There is no such text."
}
