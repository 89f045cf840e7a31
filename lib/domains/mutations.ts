import { randomBytes } from "node:crypto"
import { Prisma } from "@/lib/db/generated/client"
import type { TeamDb } from "@/lib/db/scope"
import { checkDomain, type ResolveTxt } from "@/lib/domains/check"
import type { DomainProblem } from "@/lib/domains/schema"
import { AppError } from "@/lib/errors"

/** So many hosts a team may have. */
const most = 5

/**
 * Adds a host of the team's own, to be proven. `ownHost` is this installation's, which nobody may take.
 * Throws `conflict` for one that is taken, and `invalid` for that and for too many.
 */
export async function addDomain(db: TeamDb, hostname: string, ownHost: string): Promise<void> {
  if (hostname === ownHost) {
    throw new AppError("invalid", "This is Porchlight’s own address.", { field: "hostname" })
  }
  if ((await db.customDomain.count()) >= most) {
    throw new AppError("invalid", `A team has at most ${most} domains.`, {
      field: "hostname",
    })
  }
  const token = `porchlight-${randomBytes(18).toString("base64url")}`
  try {
    await db.customDomain.create({ data: { teamId: db.teamId, hostname, token } })
  } catch (error) {
    if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== "P2002") {
      throw error
    }
    throw new AppError("conflict", "This domain is added already, here or in another team.", {
      field: "hostname",
    })
  }
}

/** Takes a host away: its addresses lead nowhere from now on. */
export async function removeDomain(db: TeamDb, id: string): Promise<void> {
  await db.customDomain.deleteMany({ where: { id } })
}

/**
 * Asks the DNS about a host and writes down what it says. A proven host stays so when the DNS does not
 * answer, and at the first check that misses the record; at the next it serves nothing any more. Throws
 * `not_found`.
 */
export async function verifyDomain(
  db: TeamDb,
  id: string,
  { resolveTxt, now }: { resolveTxt: ResolveTxt; now: Date },
): Promise<DomainProblem | null> {
  const domain = await db.customDomain.findUnique({
    where: { id },
    select: { hostname: true, token: true, verifiedAt: true, problem: true },
  })
  if (!domain) throw new AppError("not_found", "This domain is not there any more.")
  const problem = await checkDomain(domain, resolveTxt)
  const stays = problem === "dns_failed" || domain.problem === null
  const kept = domain.verifiedAt && stays ? domain.verifiedAt : null
  await db.customDomain.update({
    where: { id },
    data: { checkedAt: now, problem, verifiedAt: problem ? kept : (domain.verifiedAt ?? now) },
  })
  return problem
}
