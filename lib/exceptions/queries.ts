import type { TeamDb } from "@/lib/db/scope"

/** A case beside its shipment, as lists show it. */
export type CaseLine = Awaited<ReturnType<typeof listCases>>[number]

/** So many are listed; the gravest and oldest open ones, or the newest settled ones. */
const shown = 200

/** A team's cases: open ones by how grave they are, the longest waiting first; or what was settled last. */
export function listCases(db: TeamDb, state: "open" | "settled") {
  const open = state === "open"
  return db.exceptionCase.findMany({
    where: { settledAt: open ? null : { not: null } },
    orderBy: open ? [{ severity: "desc" }, { openedAt: "asc" }] : [{ settledAt: "desc" }],
    select: caseColumns,
    take: shown,
  })
}

/** The cases of a shipment, newest first. */
export function casesOf(db: TeamDb, shipmentId: string) {
  return db.exceptionCase.findMany({
    where: { shipmentId },
    orderBy: { openedAt: "desc" },
    select: caseColumns,
    take: 20,
  })
}

/** How many cases wait for somebody. */
export function countOpenCases(db: TeamDb): Promise<number> {
  return db.exceptionCase.count({ where: { settledAt: null } })
}

const caseColumns = {
  id: true,
  kind: true,
  queue: true,
  severity: true,
  summary: true,
  openedAt: true,
  settledAt: true,
  settledByName: true,
  outcome: true,
  outcomeNote: true,
  feedback: { select: { text: true, proven: true } },
  shipment: {
    select: {
      id: true,
      carrier: true,
      trackingNumber: true,
      orderNumber: true,
      recipientName: true,
    },
  },
} as const
