import { randomUUID } from "node:crypto"
import type { PrismaClient, SourceConnection, Team } from "@/lib/db/generated/client"
import { env } from "@/lib/env"
import { readKeyRing, sealCredentials } from "@/lib/sources/credentials"

export interface ConnectionInput {
  /** A key of the source registry. */
  source: string
  name: string
  /** The secret part of the webhook's URL. */
  token: string
  credentials?: Record<string, string>
  baseUrl?: string
}

/** A team's account with a source, its credentials sealed. */
export async function createConnection(
  client: PrismaClient,
  team: Team,
  input: ConnectionInput,
): Promise<SourceConnection> {
  const id = randomUUID()
  const sealed = input.credentials
    ? sealCredentials(input.credentials, readKeyRing(env().PORCHLIGHT_KEYS), id)
    : null
  return client.sourceConnection.create({
    data: {
      id,
      teamId: team.id,
      source: input.source,
      name: input.name,
      webhookToken: input.token,
      sealedCredentials: sealed,
      baseUrl: input.baseUrl ?? null,
    },
  })
}
