import { z } from "zod"
import type { Staleness } from "@/lib/tracking-page/cache"

/**
 * PostgreSQL channel on which every process hears which pages have become old. Triggers write to it
 * (migration tell_pages), in the transaction that changes what a page shows, whoever changes it.
 */
export const pagesChannel = "porchlight_pages"

/** What a message on the channel says has become old, or null for what is none of ours. */
export function readStaleness(message: string): Staleness | null {
  try {
    return staleness.parse(JSON.parse(message))
  } catch {
    return null
  }
}

const staleness = z
  .object({ teamId: z.string(), pages: z.array(z.tuple([z.string(), z.string()])).optional() })
  .transform(({ teamId, pages }): Staleness => {
    return { teamId, pages: pages?.map(([carrier, number]) => ({ carrier, number })) ?? null }
  })
