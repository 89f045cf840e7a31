import { z } from "zod"
import { sampleStates } from "@/lib/brand/samples"
import { languageCodes } from "@/lib/languages/languages"

const codes = languageCodes as [(typeof languageCodes)[number], ...typeof languageCodes]

/** What a preview is asked for; the design is read field by field, since it is being typed. */
export const previewSchema = z.object({
  design: z.unknown(),
  state: z.enum(sampleStates).catch("out_for_delivery"),
  language: z.enum(codes).catch("en"),
  scheme: z.enum(["light", "dark"]).catch("light"),
})

export type PreviewRequest = z.output<typeof previewSchema>
