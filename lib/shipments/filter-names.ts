import type { TeamDb } from "@/lib/db/scope"
import type { ListParams } from "@/lib/shipments/list-params"
import { sources } from "@/lib/sources/registry"

/** What ids in a filter stand for: a member's, a connection's or a source's name by its id or key. */
export type FilterNames = Readonly<Record<string, string>>

/** The names behind the ids of an address's filter; asks only where there are any. */
export async function filterNames(
  db: TeamDb,
  { assignee, connection, source }: Pick<ListParams, "assignee" | "connection" | "source">,
): Promise<FilterNames> {
  const [members, connections] = await Promise.all([
    assignee.length > 0 ? memberNames(db) : [],
    connection.length > 0 ? connectionNames(db) : [],
  ])
  const asked = sources.filter(({ key }) => source.includes(key))
  const named = asked.map(({ key, name }): [string, string] => [key, name])
  return Object.fromEntries([...members, ...connections, ...named])
}

/** Every member's name by their user id. */
export async function memberNames(db: TeamDb): Promise<[string, string][]> {
  const members = await db.membership.findMany({
    select: { user: { select: { id: true, name: true } } },
    orderBy: { createdAt: "asc" },
  })
  return members.map(({ user }) => [user.id, user.name])
}

async function connectionNames(db: TeamDb): Promise<[string, string][]> {
  const connections = await db.sourceConnection.findMany({ select: { id: true, name: true } })
  return connections.map(({ id, name }) => [id, name])
}
