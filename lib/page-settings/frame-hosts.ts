import { z } from "zod"
import { hostnameSchema } from "@/lib/domains/schema"

/** So many sites may be named. */
const most = 20

/**
 * The sites that may show the widget, as people write them: one a line, `https://` may be left out and
 * `*.` stands for all hosts below. Kept as a policy names them (frame-ancestors), each once.
 */
export const frameHostsSchema = z.object({
  frameHosts: z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))
    .transform((lines, context) => [...new Set(lines.map((line) => originOf(line, context)))])
    .refine((hosts) => hosts.length <= most, `Name at most ${most} sites.`),
})

function originOf(line: string, context: z.core.$RefinementCtx): string {
  const [, scheme = "https://", below = "", host = "", port = ""] =
    /^(https?:\/\/)?(\*\.)?([^/?#:@]+)(:\d{1,5})?\/?$/i.exec(line) ?? []
  const { success, data } = hostnameSchema.safeParse(host)
  if (success) return `${scheme.toLowerCase()}${below}${data}${port}`
  const message = `“${line.slice(0, 80)}” is no site. Write it such as https://your-shop.com.`
  context.addIssue({ code: "custom", message })
  return z.NEVER
}
