import { notFound } from "next/navigation"
import { env } from "@/lib/env"
import { reasonOf } from "@/lib/errors"
import { orNotFound } from "@/lib/session/or-not-found"
import { requireMember } from "@/lib/session/session"
import { healthOf } from "@/lib/sources/connections/health"
import {
  countOverdueChecks,
  getConnection,
  listConnections,
} from "@/lib/sources/connections/queries"
import type { Source } from "@/lib/sources/contract"
import { readKeyRing, unsealCredentials } from "@/lib/sources/credentials"
import { sources } from "@/lib/sources/registry"
import { mayChangeSettings } from "@/lib/teams/roles"

const known = Object.values(sources)

/** The team's connections with their health, and the sources that can be connected. */
export async function loadConnections() {
  const { db, role, user } = await requireMember()
  const now = new Date()
  const connections = await listConnections(db)
  return {
    mayChange: mayChangeSettings(role),
    operator: user.operator,
    available: known.map(describeSource),
    connections: connections.map((connection) => ({
      ...connection,
      sourceName: nameOf(connection.source),
      health: healthOf(connection, now),
    })),
  }
}

/** One connection: its health, its webhook address, and which credentials are set; never their values. */
export async function loadConnection(connectionId: string) {
  const { db, role } = await requireMember()
  const { webhookToken, sealedCredentials, ...connection } = await orNotFound(
    getConnection(db, connectionId),
  )
  const source = known.find(({ key }) => key === connection.source)
  const mayChange = mayChangeSettings(role)
  const now = new Date()
  return {
    ...connection,
    overdueChecks: await countOverdueChecks(db, connectionId, now),
    mayChange,
    source: source ? describeSource(source) : null,
    sourceName: nameOf(connection.source),
    health: healthOf(connection, now),
    credentials: credentialState(sealedCredentials, connectionId),
    // Whoever knows the address can send payloads, so agents do not see it.
    webhookUrl:
      mayChange && source?.verifyWebhook
        ? `${env().APP_URL}/api/webhooks/${source.key}/${webhookToken}`
        : null,
  }
}

/** A source that is to be connected, with a name that is still free. */
export async function loadNewConnection(key: string) {
  const { db, role } = await requireMember()
  const source = known.find((one) => one.key === key)
  if (!source || !mayChangeSettings(role)) notFound()
  const taken = new Set((await listConnections(db)).map(({ name }) => name))
  const names = [source.name, ...[2, 3, 4, 5, 6, 7, 8, 9].map((n) => `${source.name} ${n}`)]
  return { source: describeSource(source), name: names.find((name) => !taken.has(name)) ?? "" }
}

function describeSource(source: Source) {
  return {
    key: source.key,
    name: source.name,
    credentials: source.credentials.map((field) => ({ ...field })),
    pushes: source.verifyWebhook !== null,
    polls: source.poll !== null,
  }
}

export type SourceDescription = ReturnType<typeof describeSource>

function nameOf(key: string): string {
  return known.find((source) => source.key === key)?.name ?? key
}

/** Which credentials are set, and why they can't be read if so. */
function credentialState(sealed: string | null, connectionId: string) {
  if (sealed === null) return { set: [], problem: null }
  try {
    const ring = readKeyRing(env().PORCHLIGHT_KEYS)
    return { set: Object.keys(unsealCredentials(sealed, ring, connectionId)), problem: null }
  } catch (error) {
    return { set: [], problem: reasonOf(error) }
  }
}
