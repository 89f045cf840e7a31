import { env } from "@/lib/env"
import { mailTransport } from "@/lib/mail/choose"
import { readDryRun } from "@/lib/notifications/dry-run-view"
import { knownValues } from "@/lib/notifications/known-values"
import { listMails, mail } from "@/lib/notifications/queries"
import { listRules, loadSettings } from "@/lib/notifications/rule-book"
import { orNotFound } from "@/lib/session/or-not-found"
import { requireMember } from "@/lib/session/session"
import { mayChangeSettings } from "@/lib/teams/roles"

/** The team's rules and settings, what they may ask for, and the dry run that the address names. */
export async function loadRules(searchParams: Promise<{ dryRun?: string | string[] }>) {
  const { db, role, team } = await requireMember()
  const { dryRun } = await searchParams
  const [rules, settings, known] = await Promise.all([
    listRules(db),
    loadSettings(db),
    knownValues(db),
  ])
  return {
    rules,
    settings,
    known,
    dryRun: typeof dryRun === "string" ? await orNotFound(readDryRun(db, dryRun)) : null,
    mayChange: mayChangeSettings(role),
    transport: mailTransport(env()).name,
    timeZone: team.timeZone,
  }
}

export type RulesData = Awaited<ReturnType<typeof loadRules>>

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
