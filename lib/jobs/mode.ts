import { envSchema } from "@/lib/env"

const inngestSettings = envSchema.pick({
  INNGEST_DEV: true,
  INNGEST_BASE_URL: true,
  INNGEST_EVENT_KEY: true,
  INNGEST_SIGNING_KEY: true,
})

/**
 * Jobs run inside Porchlight itself, unless any setting names an Inngest server: then that one runs
 * them. Reads only these settings, since a build knows no other.
 */
export function isEmbedded(): boolean {
  const settings = inngestSettings.parse(process.env)
  return Object.values(settings).every((value) => value === undefined)
}
