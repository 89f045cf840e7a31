import { database } from "@/lib/db/client"

/** Teams with so many deltas in their tallies that adding them up pays. */
export async function unsettledTeams(): Promise<string[]> {
  const groups = await database().shipmentTally.groupBy({
    by: ["teamId"],
    having: { delta: { _count: { gt: 500 } } },
  })
  return groups.map(({ teamId }) => teamId)
}
