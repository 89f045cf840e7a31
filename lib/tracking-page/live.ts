import type { Staleness } from "@/lib/tracking-page/cache"

/** The parcel whose page is open. */
export interface Watched {
  teamId: string
  carrier: string
  number: string
}

/** `changed`: the page says something else now. `look`: news may have been missed. */
export type LiveNews = "changed" | "look"

/** So many pages may be open at once: from one address of the network, and in one process. */
const most = { ofNetwork: 20, inAll: 5_000 }

interface Watcher {
  network: string
  tell(news: LiveNews): void
}

/**
 * The open pages of this process, told of what became old by the same word that empties the cache. It
 * says that something changed and never what: the page is read again, by the rules of any reading.
 */
export class LivePages {
  readonly #watchers = new Map<string, Set<Watcher>>()
  readonly #ofNetwork = new Map<string, number>()
  #count = 0

  /** Tells `tell` from now on. Gives what ends it; null where too many are open already. */
  watch(watched: Watched, network: string | null, tell: Watcher["tell"]): (() => void) | null {
    const known = network ?? ""
    const open = this.#ofNetwork.get(known) ?? 0
    if (this.#count >= most.inAll || (network !== null && open >= most.ofNetwork)) return null
    const watcher: Watcher = { network: known, tell }
    const key = keyOf(watched)
    this.#watchers.set(key, (this.#watchers.get(key) ?? new Set()).add(watcher))
    this.#ofNetwork.set(known, open + 1)
    this.#count += 1
    return () => this.#forget(key, watcher)
  }

  #forget(key: string, watcher: Watcher) {
    const watchers = this.#watchers.get(key)
    if (!watchers?.delete(watcher)) return
    if (watchers.size === 0) this.#watchers.delete(key)
    const left = (this.#ofNetwork.get(watcher.network) ?? 1) - 1
    if (left > 0) this.#ofNetwork.set(watcher.network, left)
    else this.#ofNetwork.delete(watcher.network)
    this.#count -= 1
  }

  /** Tells the pages that have become old. */
  drop({ teamId, pages }: Staleness): void {
    if (pages) {
      for (const page of pages) this.#tell(keyOf({ teamId, ...page }), "changed")
      return
    }
    for (const key of [...this.#watchers.keys()]) {
      if (key.startsWith(`${teamId}\n`)) this.#tell(key, "look")
    }
  }

  /** Whoever tells what becomes old was not heard for a while. */
  clear(): void {
    for (const key of [...this.#watchers.keys()]) this.#tell(key, "look")
  }

  #tell(key: string, news: LiveNews) {
    for (const watcher of [...(this.#watchers.get(key) ?? [])]) watcher.tell(news)
  }
}

const keyOf = ({ teamId, carrier, number }: Watched) => `${teamId}\n${carrier}\n${number}`
