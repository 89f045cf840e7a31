import type { PrismaClient } from "@/lib/db/generated/client"

/**
 * The proven hosts of all shops, in memory: a request is told from another by its host before anything
 * else happens to it (scripts/local/serve-hosts.mjs), and must not wait for the database. On globalThis,
 * where that reads it.
 */
const kept = globalThis as {
  /** Host name to the shop's slug. */
  porchlightHosts?: Map<string, string>
}

/** The shop's own proven host; null where it has none. */
export function hostOf(user: string): string | null {
  for (const [hostname, slug] of kept.porchlightHosts ?? []) {
    if (slug === user) return hostname
  }
  return null
}

/** Reads the proven hosts anew. Where a shop has several, the oldest is its home. */
export async function loadHosts(client: PrismaClient): Promise<void> {
  const rows = await client.customDomain.findMany({
    where: { verifiedAt: { not: null } },
    orderBy: { createdAt: "asc" },
    select: { hostname: true, team: { select: { slug: true } } },
  })
  kept.porchlightHosts = new Map(rows.map(({ hostname, team }) => [hostname, team.slug]))
}
