import { z } from "zod"
import { database } from "@/lib/db/client"
import type { RefusedRequest } from "@/lib/db/generated/client"
import type { TeamDb } from "@/lib/db/scope"
import { AppError } from "@/lib/errors"
import type { PayloadFilter } from "@/lib/inbox/schema"

const pageSize = 50
const newestFirst = [{ receivedAt: "desc" as const }, { id: "desc" as const }]

/** A page of the team's payloads without their bodies, newest first. */
export async function listPayloads(db: TeamDb, { fate, source, after }: PayloadFilter) {
  const found = await db.inboundPayload.findMany({
    where: {
      ...(fate ? { fate } : {}),
      ...(source ? { connectionId: source } : {}),
      ...((after ? await placeAfter(db, after) : null) ?? {}),
    },
    orderBy: newestFirst,
    take: pageSize + 1,
    select: {
      id: true,
      source: true,
      channel: true,
      subject: true,
      fate: true,
      reason: true,
      bodySize: true,
      problems: true,
      receivedAt: true,
      connection: { select: { id: true, name: true } },
      // Of the scans that it was the first to tell of, one is enough to know it by.
      events: { take: 1, select: { shipment: { select: { trackingNumber: true } } } },
    },
  })
  const payloads = found.slice(0, pageSize)
  const next = found.length > pageSize ? (payloads.at(-1)?.id ?? null) : null
  return { payloads: payloads.map(summary), next }
}

/** One payload with its body, and what came of it. Throws AppError `not_found`. */
export async function getPayload(db: TeamDb, payloadId: string) {
  const payload = z.uuid().safeParse(payloadId).success
    ? await db.inboundPayload.findFirst({
        where: { id: payloadId },
        include: {
          connection: { select: { id: true, name: true } },
          events: {
            orderBy: [{ occurredAt: "asc" }, { sequence: "asc" }],
            include: { shipment: { select: shipmentFacts } },
          },
          changes: {
            orderBy: { version: "asc" },
            include: { shipment: { select: shipmentFacts } },
          },
        },
      })
    : null
  if (!payload) throw new AppError("not_found", "This payload is not there any more.")
  return payload
}

/** The newest requests to webhook addresses that no team owns; for the installation's operator only. */
export function listUnknownRequests(client = database()): Promise<RefusedRequest[]> {
  return client.refusedRequest.findMany({ orderBy: newestFirst, take: 100 })
}

const shipmentFacts = { id: true, carrier: true, trackingNumber: true } as const

interface PayloadRow {
  problems: unknown
  events: { shipment: { trackingNumber: string } }[]
}

function summary<P extends PayloadRow>({ problems, events, ...payload }: P) {
  return {
    ...payload,
    problemCount: Array.isArray(problems) ? problems.length : 0,
    trackingNumber: events[0]?.shipment.trackingNumber ?? null,
  }
}

async function placeAfter(db: TeamDb, id: string) {
  const last = await db.inboundPayload.findFirst({ where: { id }, select: { receivedAt: true } })
  if (!last) return null
  const { receivedAt } = last
  return { OR: [{ receivedAt: { lt: receivedAt } }, { receivedAt, id: { lt: id } }] }
}
