import type { TeamDb } from "@/lib/db/scope"

/** So many of the newest tagged shipments tell which tags are in use. */
const sample = 1_000

/** The team's tags, in alphabetical order, as far as its newest tagged shipments have them. */
export async function knownTags(db: TeamDb): Promise<string[]> {
  const tagged = await db.shipment.findMany({
    // As the index of tags is written: NOT an empty list.
    where: { NOT: { tags: { equals: [] } } },
    select: { tags: true },
    orderBy: { sortAt: "desc" },
    take: sample,
  })
  return [...new Set(tagged.flatMap(({ tags }) => tags))].sort((a, b) => a.localeCompare(b))
}
