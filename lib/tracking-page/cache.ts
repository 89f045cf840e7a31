import { LRUCache } from "lru-cache"
import type { PageAddress } from "@/lib/tracking-page/address"

/** What has become old: one page, or every page of a team. */
export type Staleness = { page: PageAddress } | { teamId: string }

/** A page as kept: whose it is, what to send, and how much memory it takes. */
export interface Kept<T> {
  teamId: string
  value: T
  bytes: number
}

/** However news travels, nothing is served that was made longer ago than this. */
export const longestAgeMs = 15_000

interface Making<T> {
  page: Promise<Kept<T> | null>
  stale: boolean
}

/**
 * Keeps made pages in memory, and makes each only once at a time. It keeps nothing while nobody
 * tells it what has become old (`listening`), nor a page of which news came while it was being made.
 */
export class PageCache<T> {
  listening = false
  readonly #kept: LRUCache<string, Kept<T>>
  readonly #making = new Map<string, Making<T>>()

  constructor(options: { maxBytes: number; nowMs?: () => number }) {
    this.#kept = new LRUCache({
      maxSize: options.maxBytes,
      sizeCalculation: (page) => page.bytes,
      ttl: longestAgeMs,
      ...(options.nowMs ? { perf: { now: options.nowMs }, ttlResolution: 0 } : {}),
    })
  }

  /** The kept page, or what `make` makes; null (nothing there) is not kept, so guesses push no page out. */
  async read(address: PageAddress, make: () => Promise<Kept<T> | null>): Promise<T | null> {
    if (!this.listening) return (await make())?.value ?? null
    const key = keyOf(address)
    const kept = this.#kept.get(key)
    if (kept) return kept.value
    const making = this.#making.get(key)
    const page = await (making && !making.stale ? making.page : this.#make(key, make))
    return page?.value ?? null
  }

  async #make(key: string, make: () => Promise<Kept<T> | null>): Promise<Kept<T> | null> {
    const making: Making<T> = { page: make(), stale: false }
    this.#making.set(key, making)
    try {
      const page = await making.page
      if (page && !making.stale && this.listening) this.#kept.set(key, page)
      return page
    } finally {
      if (this.#making.get(key) === making) this.#making.delete(key)
    }
  }

  /** Drops what is old. What is being made right now may have read the old state: it will not be kept. */
  drop(old: Staleness): void {
    if ("page" in old) {
      const key = keyOf(old.page)
      const making = this.#making.get(key)
      if (making) making.stale = true
      this.#kept.delete(key)
      return
    }
    this.#spoilMaking()
    for (const [key, page] of this.#kept.entries()) {
      if (page.teamId === old.teamId) this.#kept.delete(key)
    }
  }

  /** Drops everything: news may have been missed. */
  clear(): void {
    this.#spoilMaking()
    this.#kept.clear()
  }

  #spoilMaking() {
    for (const making of this.#making.values()) making.stale = true
  }
}

const keyOf = ({ user, carrier, number }: PageAddress) => `${user}\n${carrier}\n${number}`
