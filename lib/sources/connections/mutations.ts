import { randomBytes } from "node:crypto"
import { Prisma } from "@/lib/db/generated/client"
import { inTransaction, type TeamDb } from "@/lib/db/scope"
import { AppError } from "@/lib/errors"
import { getConnection } from "@/lib/sources/connections/queries"
import type { CredentialChanges } from "@/lib/sources/connections/schema"
import { type KeyRing, sealCredentials, unsealCredentials } from "@/lib/sources/credentials"

/** Opens the keys only when there is something to seal: webhooks alone need none. */
type Keys = () => KeyRing

/**
 * Connects a source, with a webhook address of its own. Throws AppError `conflict` when the team has a
 * connection of this source and name.
 */
export async function addConnection(
  db: TeamDb,
  input: { source: string; name: string; credentials: CredentialChanges },
  keys: Keys,
): Promise<{ id: string }> {
  const { source, name, credentials } = input
  const { teamId } = db
  const data = { teamId, source, name, webhookToken: newToken() }
  return refusingTwins(() =>
    inTransaction(db, async (tx) => {
      const { id } = await tx.sourceConnection.create({ data, select: { id: true } })
      await storeCredentials(tx, { id, sealedCredentials: null }, credentials, keys)
      return { id }
    }),
  )
}

/** Renames a connection and changes those credentials that are given. Throws like addConnection. */
export async function updateConnection(
  db: TeamDb,
  connectionId: string,
  change: { name: string; credentials: CredentialChanges },
  keys: Keys,
): Promise<void> {
  await refusingTwins(() =>
    inTransaction(db, async (tx) => {
      const connection = await getConnection(tx, connectionId)
      await tx.sourceConnection.update({
        where: { id: connectionId },
        data: { name: change.name },
      })
      await storeCredentials(tx, connection, change.credentials, keys)
    }),
  )
}

/** Switches a connection on or off. Off: webhooks are refused, and nothing is asked of the source. */
export async function setConnectionEnabled(
  db: TeamDb,
  connectionId: string,
  enabled: boolean,
): Promise<void> {
  await getConnection(db, connectionId)
  // What made it pause is over, or is tried anew.
  const data = enabled ? { enabled, ...forgiven } : { enabled }
  await db.sourceConnection.update({ where: { id: connectionId }, data })
}

/** Gives a connection a new webhook address; the old one stops at once. */
export async function rotateWebhookToken(db: TeamDb, connectionId: string): Promise<void> {
  await getConnection(db, connectionId)
  const data = { webhookToken: newToken() }
  await db.sourceConnection.update({ where: { id: connectionId }, data })
}

/** Removes a connection that nothing came from. Throws `conflict` when shipments or scans rest on it. */
export async function removeConnection(db: TeamDb, connectionId: string): Promise<void> {
  await getConnection(db, connectionId)
  try {
    await db.sourceConnection.delete({ where: { id: connectionId } })
  } catch (error) {
    if (!isKnown(error, ["P2003", "P2014"])) throw error
    throw new AppError("conflict", "Shipments came from this connection. Switch it off instead.")
  }
}

/** 192 bits: nobody finds an address by trying. */
function newToken(): string {
  return randomBytes(24).toString("base64url")
}

async function storeCredentials(
  tx: TeamDb,
  { id, sealedCredentials }: { id: string; sealedCredentials: string | null },
  changes: CredentialChanges,
  keys: Keys,
) {
  if (Object.keys(changes).length === 0) return
  // Everything given anew: what is there need not be readable, so a lost key can be got over.
  const present = sealedCredentials ? readable(sealedCredentials, keys(), id) : {}
  const next = Object.entries({ ...present, ...changes }).filter(
    (entry): entry is [string, string] => entry[1] !== null,
  )
  const sealed = next.length > 0 ? sealCredentials(Object.fromEntries(next), keys(), id) : null
  await tx.sourceConnection.update({ where: { id }, data: { sealedCredentials: sealed } })
  await askAgain(tx, id)
}

const forgiven = { pausedUntil: null, consecutiveFailures: 0, failingSince: null } as const

/** What rested for want of a key, or with a wrong one, is asked about at once. */
async function askAgain(tx: TeamDb, connectionId: string) {
  await tx.shipment.updateMany({
    where: { connectionId, terminal: false, archivedAt: null },
    data: { nextCheckAt: new Date() },
  })
  await tx.sourceConnection.updateMany({
    where: { id: connectionId },
    data: forgiven,
  })
}

function readable(sealed: string, ring: KeyRing, id: string): Record<string, string> {
  try {
    return unsealCredentials(sealed, ring, id)
  } catch {
    return {}
  }
}

async function refusingTwins<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!isKnown(error, ["P2002"])) throw error
    throw new AppError("conflict", "You have a connection of this name. Choose another name.", {
      field: "name",
    })
  }
}

function isKnown(error: unknown, codes: readonly string[]): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && codes.includes(error.code)
}
