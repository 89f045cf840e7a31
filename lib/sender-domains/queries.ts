import type { PrismaClient } from "@/lib/db/generated/client"
import type { TeamDb } from "@/lib/db/scope"
import { readRecords, type SenderRecord } from "@/lib/sender-domains/schema"

/** A team's own domain, as settings show it. */
export interface SenderDomain {
  id: string
  domain: string
  /** Resend checks it. */
  byProvider: boolean
  records: SenderRecord[]
  verifiedAt: Date | null
  checkedAt: Date | null
  problem: string | null
}

/** The oldest first: the first that is verified is the one that mails come from. */
export async function listSenderDomains(db: TeamDb): Promise<SenderDomain[]> {
  const rows = await db.senderDomain.findMany({ orderBy: { createdAt: "asc" } })
  return rows.map(({ id, domain, externalId, records, verifiedAt, checkedAt, problem }) => ({
    id,
    domain,
    byProvider: externalId !== null,
    records: readRecords(records),
    verifiedAt,
    checkedAt,
    problem,
  }))
}

/** The domains of all teams that were not checked since `before`: ids only. */
export function senderDomainsToCheck(
  client: PrismaClient,
  before: Date,
): Promise<{ id: string; teamId: string }[]> {
  return client.senderDomain.findMany({
    where: { OR: [{ checkedAt: null }, { checkedAt: { lt: before } }] },
    select: { id: true, teamId: true },
    orderBy: { checkedAt: { sort: "asc", nulls: "first" } },
    take: 200,
  })
}
