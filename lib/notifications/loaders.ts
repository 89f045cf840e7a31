import { env } from "@/lib/env"
import { mailTransport } from "@/lib/mail/choose"
import { readDryRun } from "@/lib/notifications/dry-run-view"
import { knownValues } from "@/lib/notifications/known-values"
import { exportDecisions } from "@/lib/notifications/log/export"
import { listDecisions } from "@/lib/notifications/log/queries"
import { logFilterSchema } from "@/lib/notifications/log/schema"
import { mailEvents } from "@/lib/notifications/mail-events"
import { listMails, mail } from "@/lib/notifications/queries"
import { listRules, loadSettings } from "@/lib/notifications/rule-book"
import { orNotFound } from "@/lib/session/or-not-found"
import { findMember, requireMember } from "@/lib/session/session"
import { dateIn } from "@/lib/shipments/labels"
import { readCarrierTallies } from "@/lib/shipments/list/counts"
import { sumBy } from "@/lib/shipments/list/tally"
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

/** A page of what was decided, as the address asks, with what became of each mail. */
export async function loadLog(searchParams: Promise<Record<string, unknown>>) {
  const { db, team } = await requireMember()
  const filter = logFilterSchema.parse(await searchParams)
  const [{ decisions, nextCursor }, tallies] = await Promise.all([
    listDecisions(db, filter, { timeZone: team.timeZone }),
    readCarrierTallies(db),
  ])
  const events = await mailEvents(
    db,
    decisions.flatMap(({ mail: told }) => told?.id ?? []),
  )
  return {
    filter,
    /** Nothing narrows the list. */
    cleared: Object.values(filter).every((part) => part === undefined),
    decisions: decisions.map((decision) => ({
      ...decision,
      events: events.filter(({ mailId }) => mailId === decision.mail?.id),
    })),
    nextCursor,
    /** Codes of those that the team has parcels with, the most frequent first. */
    carriers: Object.entries(sumBy(tallies, ({ carrier }) => carrier))
      .sort(([, one = 0], [, other = 0]) => other - one)
      .map(([carrier]) => carrier),
    now: new Date(),
    timeZone: team.timeZone,
  }
}

export type LogData = Awaited<ReturnType<typeof loadLog>>

/** The log as a file, of all that the address asks for. Null without a session. */
export async function loadLogExport({ searchParams }: URL) {
  const member = await findMember()
  if (!member) return null
  const { db, team } = member
  const { after: _, ...filter } = logFilterSchema.parse(Object.fromEntries(searchParams))
  return {
    name: `${team.slug}-notifications-${dateIn(new Date(), team.timeZone)}.csv`,
    parts: exportDecisions(db, filter, { timeZone: team.timeZone }),
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
