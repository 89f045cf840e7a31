import type { CountedKind } from "@/lib/page-counts/kinds"
import type { Milestone } from "@/lib/tracking/categories"

/** How often something was done on a team's pages since it was last written down. */
export interface Counted {
  teamId: string
  kind: CountedKind
  milestone: Milestone
  count: number
}

/** Counts in memory: a page that is looked at costs no write. */
export class Tally {
  readonly #counts = new Map<string, Counted>()

  add(teamId: string, kind: CountedKind, milestone: Milestone, count = 1): void {
    const key = `${teamId} ${kind} ${milestone}`
    const counted = this.#counts.get(key)
    if (counted) counted.count += count
    else this.#counts.set(key, { teamId, kind, milestone, count })
  }

  /** What was counted, which counts from nothing again. In one order always, so that two writers never wait for each other in a circle. */
  take(): Counted[] {
    const taken = [...this.#counts.entries()].sort(([a], [b]) => (a < b ? -1 : 1))
    this.#counts.clear()
    return taken.map(([, counted]) => counted)
  }
}
