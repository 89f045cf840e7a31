import { z } from "zod"
import { bulkSelectionSchema } from "@/lib/bulk/schema"

/** A form that asks for the file of a selection: the selection as JSON, and the list's address. */
export const selectionFormSchema = z.object({
  selection: z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown
      } catch {
        context.addIssue("This is no selection.")
        return z.NEVER
      }
    })
    .pipe(bulkSelectionSchema),
  list: z.string().max(8_000).default(""),
})
