import { notFound } from "next/navigation"
import { getPayload, listPayloads, listUnknownRequests } from "@/lib/inbox/queries"
import { readableBody } from "@/lib/inbox/readable-body"
import { redactHeaders } from "@/lib/inbox/redact"
import {
  payloadFilterSchema,
  problemsSchema,
  rangeAddressSchema,
  replayableFates,
} from "@/lib/inbox/schema"
import { orNotFound } from "@/lib/session/or-not-found"
import { requireMember } from "@/lib/session/session"
import { budgetOf } from "@/lib/sources/connections/budget"
import { budgetWords } from "@/lib/sources/connections/budget-words"
import { listConnections } from "@/lib/sources/connections/sql"
import { sources } from "@/lib/sources/registry"
import { mayChangeSettings } from "@/lib/teams/roles"

type SearchParams = Promise<Record<string, string | string[] | undefined>>

/** The received payloads that an address asks for, and what to filter them by. */
export async function loadPayloads(searchParams: SearchParams) {
  const { db, role } = await requireMember()
  const filter = payloadFilterSchema.parse(await searchParams)
  const [page, connections] = await Promise.all([listPayloads(db, filter), listConnections(db)])
  return {
    ...page,
    filter,
    mayReplay: mayChangeSettings(role),
    connections: connections.map(({ id, name }) => ({ id, name })),
  }
}

/** What a range of payloads can be chosen by, filled in as the address says; for managers only. */
export async function loadRange(searchParams: SearchParams) {
  const { db, role } = await requireMember()
  if (!mayChangeSettings(role)) notFound()
  const address = rangeAddressSchema.parse(await searchParams)
  const [connections, shipment] = await Promise.all([
    listConnections(db),
    address.shipment ? db.shipment.findUnique({ where: { id: address.shipment } }) : null,
  ])
  return {
    connections: connections.map(({ id, name }) => ({ id, name })),
    sources: sources
      .filter(({ key }) => connections.some(({ source }) => source === key))
      .map(({ key, name }) => ({ key, name })),
    fate: address.fate ?? "",
    connectionId: connections.some(({ id }) => id === address.connection)
      ? (address.connection ?? "")
      : "",
    numbers: shipment?.trackingNumber ?? "",
  }
}

/** One payload as it came, and what came of it. */
export async function loadPayload(payloadId: string) {
  const { db, role } = await requireMember()
  const { body, headers, problems, events, ...payload } = await orNotFound(
    getPayload(db, payloadId),
  )
  return {
    ...payload,
    events,
    mayReplay:
      mayChangeSettings(role) && replayableFates.some((replayable) => replayable === payload.fate),
    body: readableBody(body, payload.bodySize),
    headers: redactHeaders(headers),
    problems: problemsSchema.parse(problems),
  }
}

/** Requests that belong to no team, for whoever runs the installation; not found for everyone else. */
export async function loadUnknownRequests() {
  const { user } = await requireMember()
  if (!user.operator) notFound()
  const requests = await listUnknownRequests()
  return requests.map(({ body, ...request }) => ({
    ...request,
    text: new TextDecoder().decode(body.subarray(0, 2000)),
  }))
}

/** What a connection has used of the calls that its API allows, a line each. */
export async function loadBudget(connectionId: string): Promise<string[]> {
  const { db, team } = await requireMember()
  const now = new Date()
  return budgetWords(await budgetOf(db, connectionId, now), now, team.timeZone)
}
