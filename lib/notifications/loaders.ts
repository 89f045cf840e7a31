import { env } from "@/lib/env"
import { mailTransport } from "@/lib/mail/choose"
import { listMails, mail } from "@/lib/notifications/queries"
import { listRules, loadSettings } from "@/lib/notifications/rule-book"
import { orNotFound } from "@/lib/session/or-not-found"
import { requireMember } from "@/lib/session/session"
import { mayChangeSettings } from "@/lib/teams/roles"

/** The team's rules and settings, and how its mails travel. */
export async function loadRules() {
  const { db, role } = await requireMember()
  return {
    rules: await listRules(db),
    settings: await loadSettings(db),
    mayChange: mayChangeSettings(role),
    transport: mailTransport(env()).name,
  }
}

/** A page of the team's mails. */
export async function loadMails(searchParams: Promise<{ after?: string | string[] }>) {
  const { db } = await requireMember()
  const { after } = await searchParams
  const page = await listMails(db, { cursor: typeof after === "string" ? after : null })
  return { ...page, first: after === undefined, transport: mailTransport(env()).name }
}

/** One mail as its recipient sees it, and why it was sent. */
export async function loadMail(mailId: string) {
  const { db } = await requireMember()
  return orNotFound(mail(db, mailId))
}
