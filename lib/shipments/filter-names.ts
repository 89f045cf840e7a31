import type { TeamDb } from "@/lib/db/scope"
import type { ListParams } from "@/lib/shipments/list-params"

/** What ids in a filter stand for: a member's or a connection's name by its id. */
export type FilterNames = Readonly<Record<string, string>>

/** The names behind the ids of an address's filter; asks only where there are any. */
export async function filterNames(
  db: TeamDb,
  { assignee, connection }: Pick<ListParams, "assignee" | "connection">,
): Promise<FilterNames> {
  const [members, connections] = await Promise.all([
    assignee.length > 0 ? memberNames(db) : [],
    connection.length > 0 ? connectionNames(db) : [],
  ])
  return Object.fromEntries([...members, ...connections])
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
