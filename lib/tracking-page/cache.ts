import { LRUCache } from "lru-cache"

/** One parcel's pages, in whatever language and shape; or every page of a team. */
export interface Staleness {
  teamId: string
  /** Null for all of the team's. */
  pages: readonly { carrier: string; number: string }[] | null
}

/** A page as kept: whose it is, what to send, how much memory it takes, and when its words turn untrue. */
export interface Kept<T> {
  teamId: string
  value: T
  bytes: number
  /** "Today" becomes "yesterday", an estimate passes: from then on it must be made anew. */
  goodUntil: Date
}

/** What is asked for: the parcel, and what else makes pages of it differ, such as the language. */
export interface Asked {
  user: string
  carrier: string
  number: string
  variant: string
}

interface Making<T> {
  page: Promise<Kept<T> | null>
  asked: Asked
  stale: boolean
}

/**
 * Keeps made pages in memory, and makes each only once at a time. It keeps nothing while nobody
 * tells it what has become old (`listening`), nor a page of which news came while it was being made.
 */
export class PageCache<T> {
  listening = false
  readonly #kept: LRUCache<string, Kept<T> & { of: string }>
  /** The keys of a parcel's pages, by its team, carrier and number. */
  readonly #keysOf = new Map<string, Set<string>>()
  readonly #making = new Map<string, Making<T>>()
  readonly #now: () => number

  constructor(options: { maxBytes: number; now?: () => number }) {
    this.#now = options.now ?? Date.now
    this.#kept = new LRUCache({
      maxSize: options.maxBytes,
      sizeCalculation: (page) => page.bytes,
      dispose: ({ of }, key) => this.#forgetKey(of, key),
    })
  }

  /** The page as it is kept, where it is and still true. */
  kept(asked: Asked): T | null {
    const kept = this.listening ? this.#kept.get(keyOf(asked)) : undefined
    return kept && kept.goodUntil.getTime() > this.#now() ? kept.value : null
  }

  /** The kept page, or what `make` makes; null (nothing there) is not kept, so guesses push no page out. */
  async read(asked: Asked, make: () => Promise<Kept<T> | null>): Promise<T | null> {
    if (!this.listening) return (await make())?.value ?? null
    const kept = this.kept(asked)
    if (kept !== null) return kept
    const key = keyOf(asked)
    const making = this.#making.get(key)
    const page = await (making && !making.stale ? making.page : this.#make(key, asked, make))
    return page?.value ?? null
  }

  async #make(key: string, asked: Asked, make: () => Promise<Kept<T> | null>) {
    const making: Making<T> = { page: make(), asked, stale: false }
    this.#making.set(key, making)
    try {
      const page = await making.page
      if (page && !making.stale && this.listening) this.#keep(key, asked, page)
      return page
    } finally {
      if (this.#making.get(key) === making) this.#making.delete(key)
    }
  }

  #keep(key: string, { carrier, number }: Asked, page: Kept<T>) {
    const of = parcelOf(page.teamId, carrier, number)
    // Replacing a page disposes of the one before, and its key with it.
    this.#kept.set(key, { ...page, of })
    if (!this.#kept.has(key)) return
    const keys = this.#keysOf.get(of) ?? new Set()
    this.#keysOf.set(of, keys.add(key))
  }

  #forgetKey(of: string, key: string) {
    const keys = this.#keysOf.get(of)
    if (keys?.delete(key) && keys.size === 0) this.#keysOf.delete(of)
  }

  /** Drops what is old. What is being made right now may have read the old state: it will not be kept. */
  drop({ teamId, pages }: Staleness): void {
    if (pages === null) {
      for (const making of this.#making.values()) making.stale = true
      for (const [key, page] of this.#kept.entries()) {
        if (page.teamId === teamId) this.#kept.delete(key)
      }
      return
    }
    const making = [...this.#making.values()]
    for (const { carrier, number } of pages) {
      for (const one of making) {
        // Whose it is shows when it is made; a namesake of another team is merely made once more.
        if (one.asked.carrier === carrier && one.asked.number === number) one.stale = true
      }
      for (const key of [...(this.#keysOf.get(parcelOf(teamId, carrier, number)) ?? [])]) {
        this.#kept.delete(key)
      }
    }
  }

  /** Drops everything: news may have been missed. */
  clear(): void {
    for (const making of this.#making.values()) making.stale = true
    this.#kept.clear()
  }
}

const keyOf = ({ user, carrier, number, variant }: Asked) =>
  `${user}\n${carrier}\n${number}\n${variant}`

const parcelOf = (teamId: string, carrier: string, number: string) =>
  `${teamId}\n${carrier}\n${number}`
