import { z } from "zod"

/** A note's text: plain, with line ends as the browser's, and nothing else that a terminal would obey. */
export const noteSchema = z.object({
  body: z
    .string()
    .transform((text) =>
      text
        .replace(/\r\n?/g, "\n")
        .replace(/[^\P{Cc}\n\t]/gu, "")
        .trim(),
    )
    .pipe(
      z
        .string()
        .min(1, "Write something first.")
        .max(4_000, "A note has at most 4,000 characters."),
    ),
})
