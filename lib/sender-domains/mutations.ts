import { Prisma } from "@/lib/db/generated/client"
import type { TeamDb } from "@/lib/db/scope"
import { AppError, reasonOf } from "@/lib/errors"
import { checkDns, ownershipToken, type ResolveTxt } from "@/lib/sender-domains/dns"
import type { DomainProvider } from "@/lib/sender-domains/provider"
import type { DomainCheck } from "@/lib/sender-domains/schema"

/** So many domains a team may have. */
const most = 5

/** Who checks domains: the provider where it does, else the DNS is asked. */
export interface Checkers {
  provider: DomainProvider | null
  resolveTxt: ResolveTxt
  /** From which the proofs of ownership are made. */
  secret: string
}

/** Adds a domain that mails are to come from, to be verified. Throws `conflict`, `invalid`, or as the provider. */
export async function addSenderDomain(
  db: TeamDb,
  domain: string,
  checkers: Checkers,
): Promise<void> {
  if ((await db.senderDomain.count()) >= most) {
    throw new AppError("invalid", `A team has at most ${most} domains.`, { field: "domain" })
  }
  if ((await db.senderDomain.count({ where: { domain } })) > 0) throw taken()
  const added = checkers.provider
    ? await checkers.provider.add(domain)
    : { externalId: null, ...(await checkDns(dnsOf(db, domain, checkers), checkers.resolveTxt)) }
  const { externalId, records } = added
  try {
    await db.senderDomain.create({ data: { teamId: db.teamId, domain, externalId, records } })
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002")
      throw taken()
    throw error
  }
}

/**
 * Checks a domain and writes down what was found. A verified one stays so while nobody answers, and at the
 * first check that misses something; at the next, mails come from the installation's own address again.
 * Throws `not_found`.
 */
export async function checkSenderDomain(
  db: TeamDb,
  id: string,
  checkers: Checkers & { now: Date },
): Promise<{ verified: boolean; problem: string | null }> {
  const found = await db.senderDomain.findUnique({ where: { id } })
  if (!found) throw new AppError("not_found", "This domain is not there any more.")
  const { now } = checkers
  let check: DomainCheck
  try {
    check = await lookAt(db, found, checkers)
  } catch (error) {
    const words = "The domain’s name servers did not answer. Try again in a few minutes."
    const problem = error instanceof AppError ? reasonOf(error) : words
    await db.senderDomain.update({ where: { id }, data: { checkedAt: now, problem } })
    return { verified: found.verifiedAt !== null, problem }
  }
  const stays = found.verifiedAt !== null && found.problem === null
  const problem = check.verified
    ? null
    : (check.problem ?? (stays ? "Some of the records are not there any more." : null))
  const verifiedAt = check.verified ? (found.verifiedAt ?? now) : stays ? found.verifiedAt : null
  await db.senderDomain.update({
    where: { id },
    data: { records: check.records, checkedAt: now, problem, verifiedAt },
  })
  return { verified: check.verified, problem }
}

/** Takes a domain away; mails come from the installation's own address again. */
export async function removeSenderDomain(
  db: TeamDb,
  id: string,
  { provider }: Pick<Checkers, "provider">,
): Promise<void> {
  const found = await db.senderDomain.findUnique({ where: { id }, select: { externalId: true } })
  if (found?.externalId && provider) await provider.remove(found.externalId)
  await db.senderDomain.deleteMany({ where: { id } })
}

/** Keeps the name and the part before the @; empty ones are the plain ones. */
export async function saveSender(
  db: TeamDb,
  sender: { senderName: string; senderLocalPart: string },
): Promise<void> {
  const data = {
    senderName: sender.senderName || null,
    senderLocalPart: sender.senderLocalPart || null,
  }
  await db.notificationSettings.upsert({
    where: { teamId: db.teamId },
    create: { teamId: db.teamId, ...data },
    update: data,
  })
}

async function lookAt(
  db: TeamDb,
  { domain, externalId }: { domain: string; externalId: string | null },
  checkers: Checkers,
): Promise<DomainCheck> {
  if (externalId === null) {
    return checkDns(dnsOf(db, domain, checkers), checkers.resolveTxt)
  }
  if (!checkers.provider) throw new AppError("misconfigured", "RESEND_API_KEY is not set any more.")
  const settings = await db.notificationSettings.findFirst({ select: { watchOpens: true } })
  return checkers.provider.check(externalId, { watch: settings?.watchOpens ?? false })
}

function dnsOf(db: TeamDb, domain: string, { secret }: Checkers) {
  return { domain, token: ownershipToken(secret, db.teamId, domain) }
}

function taken() {
  return new AppError("conflict", "This domain is added already.", { field: "domain" })
}
