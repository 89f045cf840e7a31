import type { SourceConnection } from "@/lib/db/generated/client"
import { env } from "@/lib/env"
import { AppError, reasonOf } from "@/lib/errors"
import type { SourceAccess } from "@/lib/sources/contract"
import { readKeyRing, unsealCredentials } from "@/lib/sources/credentials"

/** What a connection needs to be asked. Throws AppError `misconfigured` when its key can't be opened. */
export function accessTo(
  connection: SourceConnection,
  fetch: typeof globalThis.fetch,
): SourceAccess {
  return { credentials: credentialsOf(connection), baseUrl: connection.baseUrl, fetch }
}

/** The source was not asked at all: its key was never entered, so that webhooks are all there is. */
export function isUnasked(error: unknown): boolean {
  return (
    error instanceof AppError &&
    error.code === "misconfigured" &&
    !(error.cause instanceof AppError)
  )
}

function credentialsOf({ id, sealedCredentials }: SourceConnection): Record<string, string> {
  if (sealedCredentials === null) return {}
  try {
    return unsealCredentials(sealedCredentials, readKeyRing(env().PORCHLIGHT_KEYS), id)
  } catch (cause) {
    // A key that was lost is a failure to be seen, unlike one that was never entered.
    throw new AppError("misconfigured", reasonOf(cause), { cause })
  }
}
