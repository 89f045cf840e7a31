import { env } from "@/lib/env"
import { mailTransport } from "@/lib/mail/choose"
import { readFigures } from "@/lib/notifications/figures/queries"
import { daysSchema } from "@/lib/notifications/figures/schema"
import { loadSettings } from "@/lib/notifications/rule-book"
import { requireMember } from "@/lib/session/session"

/** The figures of the last days that the address asks for, and what of them can be known at all. */
export async function loadFigures(search: Promise<Record<string, string | string[] | undefined>>) {
  const [{ days: asked }, { db }] = await Promise.all([search, requireMember()])
  const days = daysSchema.parse(asked)
  const since = new Date(Date.now() - days * 24 * 3_600_000)
  const [figures, settings] = await Promise.all([readFigures(db, since), loadSettings(db)])
  const { RESEND_WEBHOOK_SECRET } = env()
  const heard = mailTransport(env()).name === "resend" && RESEND_WEBHOOK_SECRET !== undefined
  return {
    days,
    figures,
    from: since.toISOString().slice(0, 10),
    /** Whether the provider tells what became of mails. */
    heard,
    watched: heard && settings.watchOpens,
  }
}
