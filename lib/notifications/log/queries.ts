import { z } from "zod"
import type { Prisma } from "@/lib/db/generated/client"
import type { TeamDb } from "@/lib/db/scope"
import type { LogFilter, LogOutcome } from "@/lib/notifications/log/schema"
import type { MailEventKind } from "@/lib/notifications/provider-events/schema"
import { endOfDay } from "@/lib/shipments/promise"

const facts = {
  id: true,
  trigger: true,
  recipient: true,
  copy: true,
  outcome: true,
  reason: true,
  status: true,
  error: true,
  newsAt: true,
  decidedAt: true,
  dueAt: true,
  settledAt: true,
  mail: { select: { id: true, subject: true, sentAt: true, decisionId: true } },
  shipment: { select: { id: true, carrier: true, trackingNumber: true, orderNumber: true } },
} as const satisfies Prisma.NotificationDecisionSelect

export type LoggedDecision = Prisma.NotificationDecisionGetPayload<{ select: typeof facts }>

/**
 * A page of the team's decisions, newest first, as `filter` wants them; days are those of `timeZone`.
 * `filter.after` is the nextCursor of the page before; one that can't be read starts over.
 */
export async function listDecisions(
  db: TeamDb,
  filter: LogFilter,
  options: { timeZone: string; limit?: number },
): Promise<{ decisions: LoggedDecision[]; nextCursor: string | null }> {
  const limit = options.limit ?? 50
  const found = await db.notificationDecision.findMany({
    where: { AND: [conditionsOf(filter, options.timeZone), afterPlace(filter.after)] },
    orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
    take: limit + 1,
    select: facts,
  })
  const decisions = found.slice(0, limit)
  const last = decisions.at(-1)
  const nextCursor = found.length > limit && last ? `${last.decidedAt.getTime()}.${last.id}` : null
  return { decisions, nextCursor }
}

type Where = Prisma.NotificationDecisionWhereInput

function conditionsOf(filter: LogFilter, timeZone: string): Where {
  const { q, trigger, outcome, reason, carrier, from, until } = filter
  const all: Where[] = []
  if (q) all.push(wordsOf(q))
  if (trigger) all.push({ trigger })
  if (outcome) all.push(outcomes[outcome])
  if (reason) all.push({ reason })
  if (carrier) all.push({ shipment: { carrier } })
  if (from) all.push({ decidedAt: { gt: endOfDay(dayBefore(from), timeZone) } })
  if (until) all.push({ decidedAt: { lte: endOfDay(until, timeZone) } })
  return { AND: all }
}

const told = (...kinds: MailEventKind[]): Where => ({
  mail: { events: { some: { kind: { in: kinds } } } },
})

/** A bounce is known by its event alone: the mail had gone, though its decision has failed since. */
const outcomes: Record<LogOutcome, Where> = {
  sent: { OR: [{ status: "sent" }, told("bounced")] },
  delivered: {
    AND: told("delivered", "opened", "clicked", "complained"),
    NOT: told("bounced"),
  },
  opened: told("opened", "clicked"),
  clicked: told("clicked"),
  bounced: told("bounced"),
  complained: told("complained"),
  waiting: { status: "pending" },
  failed: { status: "failed", NOT: told("bounced") },
  suppressed: { outcome: "suppress" },
}

/** Addresses are kept in lower case; numbers as carriers and shops write them. */
function wordsOf(q: string): Where {
  const recipient = { startsWith: q.toLowerCase() }
  if (q.includes("@")) return { recipient }
  const orderNumber = { startsWith: q, mode: "insensitive" } as const
  const bare = { startsWith: `#${q}` } as const
  return {
    OR: [
      { recipient },
      { shipment: { trackingNumber: { startsWith: q.toUpperCase().replace(/[\s-]/g, "") } } },
      { shipment: { OR: [{ orderNumber }, { orderNumber: bare }] } },
    ],
  }
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 24 * 3_600_000).toISOString().slice(0, 10)
}

function afterPlace(cursor: string | undefined): Where {
  const [time, id] = cursor?.split(/\.(.*)/s) ?? []
  if (!time || !/^\d{1,15}$/.test(time) || !z.uuid().safeParse(id).success || !id) return {}
  const at = new Date(Number(time))
  return { OR: [{ decidedAt: { lt: at } }, { decidedAt: at, id: { lt: id } }] }
}
