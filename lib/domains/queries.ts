import type { PrismaClient } from "@/lib/db/generated/client"
import type { TeamDb } from "@/lib/db/scope"
import { type DomainProblem, domainProblems } from "@/lib/domains/schema"

/** A team's own host, as settings show it. */
export interface Domain {
  id: string
  hostname: string
  token: string
  verifiedAt: Date | null
  checkedAt: Date | null
  problem: DomainProblem | null
}

/** The team's hosts, the oldest first: the first that is proven is the home of its pages. */
export async function listDomains(db: TeamDb): Promise<Domain[]> {
  const rows = await db.customDomain.findMany({
    orderBy: { createdAt: "asc" },
    select: {
      id: true,
      hostname: true,
      token: true,
      verifiedAt: true,
      checkedAt: true,
      problem: true,
    },
  })
  return rows.map((row) => ({
    ...row,
    problem: domainProblems.find((one) => one === row.problem) ?? null,
  }))
}

/** The hosts of all teams that were not checked since `before`: ids only. */
export async function domainsToCheck(
  client: PrismaClient,
  before: Date,
): Promise<{ id: string; teamId: string }[]> {
  return client.customDomain.findMany({
    where: { OR: [{ checkedAt: null }, { checkedAt: { lt: before } }] },
    select: { id: true, teamId: true },
    orderBy: { checkedAt: { sort: "asc", nulls: "first" } },
    take: 500,
  })
}
