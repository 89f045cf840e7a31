import { contentOf } from "@/emails/content"
import type { TeamDb } from "@/lib/db/scope"
import { env } from "@/lib/env"
import { composeView } from "@/lib/notifications/compose"
import {
  type DryRunExample,
  dryRunDays,
  dryRunInputSchema,
  dryRunReportSchema,
} from "@/lib/notifications/dry-run/schema"
import { reasonLabels } from "@/lib/notifications/labels"
import {
  type Reason,
  type Rule,
  type Settings,
  type Trigger,
  triggers,
} from "@/lib/notifications/schema"
import { loadTexts } from "@/lib/notifications/text-queries"
import { readTask } from "@/lib/tasks/queries"
import { hasEnded, type Progress } from "@/lib/tasks/schema"

/** A dry run as its page shows it. */
export interface DryRunView {
  task: Progress & { id: string; kind: string }
  /** The rules and settings that it tried. */
  proposed: { rules: readonly Rule[]; settings: Settings }
  /** How many days back it looked. */
  days: number
  report: {
    mails: number
    /** Different addresses of recipients. */
    people: number
    /** Mails to addresses inside the team, not among `mails`. */
    copies: number
    /** In the order of a parcel's way, copies included; without those that sent nothing. */
    byTrigger: { trigger: Trigger; mails: number }[]
    /** YYYY-MM-DD in the team's zone, oldest first, days without a mail among them; copies included. */
    byDay: { day: string; mails: number }[]
    /** Most frequent first. */
    suppressed: { reason: Reason; count: number }[]
    examples: (Omit<DryRunExample, "at"> & { subject: string | null; at: Date })[]
  }
}

/** So many examples are shown. */
const shownExamples = 8

/** What a dry run tried and found so far. Throws AppError `not_found` for a task that is none. */
export async function readDryRun(db: TeamDb, taskId: string): Promise<DryRunView | null> {
  const { input, report: stored, ...task } = await readTask(db, taskId)
  const tried = dryRunInputSchema.safeParse(input)
  const report = dryRunReportSchema.safeParse(stored)
  if (task.kind !== "notification_dry_run" || !tried.success || !report.success) return null
  const { id, kind, status, total, done, failed, reason } = task
  const { mails, recipients, copies, byTrigger, byDay, byReason, examples } = report.data
  const over = hasEnded(status)
  return {
    task: { id, kind, status, total, done, failed, reason },
    proposed: { rules: tried.data.rules, settings: tried.data.settings },
    days: dryRunDays,
    report: {
      mails,
      people: recipients,
      copies,
      byTrigger: triggers.flatMap((trigger) => {
        const count = byTrigger[trigger] ?? 0
        return count > 0 ? [{ trigger, mails: count }] : []
      }),
      byDay: allDays(byDay),
      suppressed: suppressedOf(byReason),
      examples: over ? await withSubjects(db, spread(examples), tried.data.rules) : [],
    },
  }
}

/** Every day from the first to the last that had a mail. */
export function allDays(
  counts: Readonly<Record<string, number>>,
): { day: string; mails: number }[] {
  const known = Object.keys(counts).sort()
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return []
  const days: { day: string; mails: number }[] = []
  for (let at = Date.parse(first); at <= Date.parse(last); at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10)
    days.push({ day, mails: counts[day] ?? 0 })
  }
  return days
}

function suppressedOf(counts: Readonly<Record<string, number>>) {
  return Object.entries(counts)
    .filter((entry): entry is [Reason, number] => Object.hasOwn(reasonLabels, entry[0]))
    .map(([reason, count]) => ({ reason, count }))
    .sort((a, b) => b.count - a.count)
}

/** One of each trigger first, then more of them. */
function spread(examples: readonly DryRunExample[]): DryRunExample[] {
  const firsts = triggers.flatMap((trigger) => {
    return examples.find((example) => example.trigger === trigger) ?? []
  })
  const rest = examples.filter((example) => !firsts.includes(example))
  return [...firsts, ...rest].slice(0, shownExamples)
}

/** The subjects as the mails would have them today; null for a parcel that is gone. */
async function withSubjects(
  db: TeamDb,
  examples: readonly DryRunExample[],
  rules: readonly Rule[],
) {
  const [team, brand, texts, shipments] = await Promise.all([
    db.team.findFirstOrThrow(),
    db.brand.findFirst(),
    loadTexts(db),
    db.shipment.findMany({ where: { id: { in: examples.map(({ shipmentId }) => shipmentId) } } }),
  ])
  const now = new Date()
  return examples.map((example) => {
    const shipment = shipments.find(({ id }) => id === example.shipmentId)
    const sources = { brand, team, texts, appUrl: env().APP_URL, now, trigger: example.trigger }
    const at = new Date(example.at)
    if (!shipment) return { ...example, at, subject: null }
    const change = { ...shipment, occurredAt: at }
    const language = rules.find(({ trigger }) => trigger === example.trigger)?.language ?? null
    const view = composeView({ ...sources, language, shipment, events: [], change })
    return { ...example, at, subject: contentOf(view).subject }
  })
}
