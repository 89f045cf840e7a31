import { z } from "zod"
import type { TeamDb } from "@/lib/db/scope"
import { AppError } from "@/lib/errors"

/**
 * A page of the team's mails, newest first, without their bodies. `cursor` is the nextCursor of the
 * page before; one that is no longer there starts over.
 */
export async function listMails(db: TeamDb, options: { cursor?: string | null; limit?: number }) {
  const limit = options.limit ?? 50
  const after = options.cursor ? await placeOf(db, options.cursor) : null
  const found = await db.mailMessage.findMany({
    where: after ?? {},
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit + 1,
    omit: { html: true, text: true },
    include: { decision: { select: decisionFacts } },
  })
  const mails = found.slice(0, limit)
  return { mails, nextCursor: found.length > limit ? (mails.at(-1)?.id ?? null) : null }
}

/** One mail with its bodies, and the decision behind it. Throws AppError `not_found`. */
export async function mail(db: TeamDb, id: string) {
  if (!isId(id)) throw gone()
  const found = await db.mailMessage.findFirst({
    where: { id },
    include: { decision: { select: decisionFacts } },
  })
  if (!found) throw gone()
  return found
}

/** Who was told what of a shipment, and what not and why, newest first. */
export async function decisionsOf(db: TeamDb, shipmentId: string) {
  return db.notificationDecision.findMany({
    where: { shipmentId },
    orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
    include: { mail: { select: { id: true, subject: true, status: true, sentAt: true } } },
  })
}

const decisionFacts = {
  trigger: true,
  reason: true,
  status: true,
  attempts: true,
  error: true,
  shipment: { select: { id: true, carrier: true, trackingNumber: true, orderNumber: true } },
} as const

/** Ids come from addresses that anyone can edit; PostgreSQL refuses to compare a UUID with anything else. */
function isId(text: string): boolean {
  return z.uuid().safeParse(text).success
}

function gone() {
  return new AppError("not_found", "That mail is not there any more.")
}

async function placeOf(db: TeamDb, id: string) {
  if (!isId(id)) return null
  const last = await db.mailMessage.findFirst({ where: { id }, select: { createdAt: true } })
  if (!last) return null
  return {
    OR: [{ createdAt: { lt: last.createdAt } }, { createdAt: last.createdAt, id: { lt: id } }],
  }
}
