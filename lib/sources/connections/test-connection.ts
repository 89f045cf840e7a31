import { alertSourceRecovered } from "@/lib/alerts/about-sources"
import type { TeamDb } from "@/lib/db/scope"
import { AppError, reasonOf } from "@/lib/errors"
import { takeCallByHand } from "@/lib/sources/connections/budget"
import { getConnection } from "@/lib/sources/connections/queries"
import type { Source } from "@/lib/sources/contract"
import { type KeyRing, unsealCredentials } from "@/lib/sources/credentials"
import { sourceOf } from "@/lib/sources/registry"

/**
 * What came of a test, for a merchant to read. `untested`: nothing was asked; the source has no call that
 * only tests, or no call is left.
 */
export interface ConnectionTest {
  outcome: "worked" | "failed" | "untested"
  message: string
}

/**
 * Asks a connection's source for something cheap, to see whether the credentials work today, and counts
 * and notes the call as any other that a person asks for. Credentials are in no message, even where the API repeats them.
 * Throws AppError `not_found`.
 */
export async function testConnection(
  db: TeamDb,
  connectionId: string,
  options: { now: Date; fetch: typeof fetch; keys: () => KeyRing; byUserId?: string },
): Promise<ConnectionTest> {
  const connection = await getConnection(db, connectionId)
  const source = sourceOf(connection.source)
  const test = source.poll?.test
  if (!test) return { outcome: "untested", message: untestedWords(source) }
  let credentials: Record<string, string> = {}
  try {
    await takeCallByHand(db, connection, options.now)
  } catch (error) {
    return { outcome: "untested", message: reasonOf(error) }
  }
  try {
    if (connection.sealedCredentials !== null) {
      credentials = unsealCredentials(connection.sealedCredentials, options.keys(), connectionId)
    }
    await test({ credentials, baseUrl: connection.baseUrl, fetch: options.fetch })
  } catch (error) {
    const message = withoutCredentials(reasonOf(error), credentials)
    await noteFailure(db, connection, error, message, options.now)
    return { outcome: "failed", message }
  }
  await db.sourceConnection.update({
    where: { id: connectionId },
    data: {
      lastSuccessAt: options.now,
      consecutiveFailures: 0,
      failingSince: null,
      pausedUntil: null,
    },
  })
  const { name } = connection
  const byUserId = options.byUserId ?? null
  await alertSourceRecovered(db, { id: connectionId, name, byUserId, now: options.now })
  return { outcome: "worked", message: `${source.name} answered and accepted the key.` }
}

function untestedWords({ name, poll, verifyWebhook }: Source): string {
  const first = poll
    ? `${name} has no call that only tests. Its key is checked with the first shipment that is asked about.`
    : `${name} is not asked for anything.`
  return verifyWebhook
    ? `${first} When the first webhook comes, its address is checked, and its signature if a secret is set.`
    : first
}

/** A pause is no failure, and a key that was never entered was not refused. */
async function noteFailure(
  db: TeamDb,
  connection: { id: string; failingSince: Date | null },
  error: unknown,
  message: string,
  now: Date,
) {
  if (!(error instanceof AppError) || error.code !== "upstream") return
  await db.sourceConnection.update({
    where: { id: connection.id },
    data: {
      lastFailureAt: now,
      lastFailure: message.replaceAll("\0", ""),
      consecutiveFailures: { increment: 1 },
      failingSince: connection.failingSince ?? now,
    },
  })
}

function withoutCredentials(message: string, credentials: Record<string, string>): string {
  const secrets = Object.values(credentials).filter((secret) => secret.length > 3)
  return secrets.reduce((text, secret) => text.replaceAll(secret, "…"), message)
}
