import { z } from "zod"

const optional = z
  .string()
  .optional()
  .transform((value) => (value?.trim() ? value.trim() : undefined))

/** Every setting that the server reads. .env.example lists the same names; a test compares them. */
export const envSchema = z.object({
  DATABASE_URL: z
    .string()
    .min(1, "set DATABASE_URL, or run `npm run demo` for an embedded database"),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  APP_URL: z.string().url().default("http://localhost:3000"),
  DNS_SERVERS: optional,
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  NEXTAUTH_SECRET: optional,
  PORCHLIGHT_KEYS: optional,
  PORCHLIGHT_DATA_DIR: optional,
  RESEND_API_KEY: optional,
  RESEND_BASE_URL: optional,
  RESEND_RATE: z.coerce.number().min(0).max(1_000).default(2),
  RESEND_WEBHOOK_SECRET: optional,
  SMTP_URL: optional,
  MAIL_FROM: z.string().default("Porchlight <tracking@porchlight.test>"),
  ALLOW_PRIVATE_WEBHOOKS: optional,
  INNGEST_DEV: optional,
  INNGEST_BASE_URL: optional,
  INNGEST_EVENT_KEY: optional,
  INNGEST_SIGNING_KEY: optional,
})

export type Env = z.infer<typeof envSchema>

const names = Object.keys(envSchema.shape)

let kept: { of: string; read: Env } | null = null

/** Reads and checks the environment; throws with every wrong name and what to do about it. */
export function env(): Env {
  // Every page asks, some several times: what is unchanged is not checked again.
  const of = JSON.stringify(names.map((name) => process.env[name]))
  if (kept?.of === of) return kept.read
  const parsed = envSchema.safeParse(process.env)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`)
    throw new Error(`The configuration is not complete.\n${lines.join("\n")}`)
  }
  kept = { of, read: parsed.data }
  return parsed.data
}
