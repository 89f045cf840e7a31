import type { PrismaClient, SourceConnection, Team } from "@/lib/db/generated/client"

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
  return client.sourceConnection.create({
    data: {
      teamId: team.id,
      source: input.source,
      name: input.name,
      webhookToken: input.token,
      baseUrl: input.baseUrl ?? null,
    },
  })
}
