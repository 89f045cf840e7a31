import { notFound } from "next/navigation"
import type { TeamDb } from "@/lib/db/scope"
import { env } from "@/lib/env"
import { reasonOf } from "@/lib/errors"
import { orNotFound } from "@/lib/session/or-not-found"
import { requireMember } from "@/lib/session/session"
import { healthOf, isWorthSaying } from "@/lib/sources/connections/health"
import { getConnection, waitingFor } from "@/lib/sources/connections/queries"
import { type ListedConnection, listConnections } from "@/lib/sources/connections/sql"
import { standingOf } from "@/lib/sources/connections/standing"
import type { Source } from "@/lib/sources/contract"
import { readKeyRing, unsealCredentials } from "@/lib/sources/credentials"
import { sources } from "@/lib/sources/registry"
import { readFault } from "@/lib/sources/sandbox/faults"
import { mayChangeSettings } from "@/lib/teams/roles"

const known = Object.values(sources)

/** The team's connections with their health, and the sources that can be connected. */
export async function loadConnections() {
  const { db, role, user, team } = await requireMember()
  const now = new Date()
  const connections = await listConnections(db)
  return {
    mayChange: mayChangeSettings(role),
    operator: user.operator,
    available: known.map(describeSource),
    connections: await Promise.all(
      connections.map(async (connection) => ({
        ...connection,
        sourceName: nameOf(connection.source),
        ...(await fares(db, connection, now, team.timeZone)),
      })),
    ),
  }
}

/** One connection: its health, its webhook address, and which credentials are set; never their values. */
export async function loadConnection(connectionId: string) {
  const { db, role, team } = await requireMember()
  const {
    webhookToken,
    sealedCredentials,
    baseUrl: _,
    ...connection
  } = await orNotFound(getConnection(db, connectionId))
  const source = known.find(({ key }) => key === connection.source)
  const mayChange = mayChangeSettings(role)
  const now = new Date()
  return {
    ...connection,
    ...(await fares(db, connection, now, team.timeZone)),
    timeZone: team.timeZone,
    mayChange,
    fault: connection.source === "sandbox" ? readFault(connection.sandboxFault) : null,
    source: source ? describeSource(source) : null,
    sourceName: nameOf(connection.source),
    credentials: credentialState(sealedCredentials, connectionId),
    // Whoever knows the address can send payloads, so agents do not see it.
    webhookUrl:
      mayChange && source?.verifyWebhook
        ? `${env().APP_URL}/api/webhooks/${source.key}/${webhookToken}`
        : null,
  }
}

/** Connections whose trouble everybody in the team should know of. */
export async function loadTroubles() {
  const { db, role, team } = await requireMember()
  const now = new Date()
  const troubled = (await listConnections(db)).filter((one) => isWorthSaying(one, now))
  return Promise.all(
    troubled.map(async (connection) => ({
      id: connection.id,
      name: connection.name,
      mayChange: mayChangeSettings(role),
      ...(await fares(db, connection, now, team.timeZone)),
    })),
  )
}

export type Trouble = Awaited<ReturnType<typeof loadTroubles>>[number]

/** A source that is to be connected, with a name that is still free. */
export async function loadNewConnection(key: string) {
  const { db, role } = await requireMember()
  const source = known.find((one) => one.key === key)
  if (!source || !mayChangeSettings(role)) notFound()
  const taken = new Set((await listConnections(db)).map(({ name }) => name))
  const names = [source.name, ...[2, 3, 4, 5, 6, 7, 8, 9].map((n) => `${source.name} ${n}`)]
  return { source: describeSource(source), name: names.find((name) => !taken.has(name)) ?? "" }
}

/** A connection's health, what to say of it, and what waits for it. */
async function fares(db: TeamDb, connection: ListedConnection, now: Date, timeZone: string) {
  const health = healthOf(connection, now)
  const waits = await waitingFor(db, connection, now)
  const { nextCheckAt } = waits
  return {
    health,
    ...waits,
    standing: standingOf({ ...connection, health, nextCheckAt }, now, timeZone),
  }
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
