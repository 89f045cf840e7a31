import { describe, expect, test } from "vitest"
import { type Kept, PageCache, type Staleness } from "@/lib/tracking-page/cache"

const asked = (number: string, { user = "shop", variant = "en" } = {}) => {
  return { user, carrier: "ups", number, variant }
}
const page = (value: string, { teamId = "team", goodUntil = new Date(1_000) } = {}) => {
  return { teamId, value, bytes: 100, goodUntil } satisfies Kept<string>
}
const news = (...numbers: string[]): Staleness => {
  return { teamId: "team", pages: numbers.map((number) => ({ carrier: "ups", number })) }
}

function listeningCache(options: { maxBytes?: number; now?: () => number } = {}) {
  const cache = new PageCache<string>({ maxBytes: 1_000, now: () => 1, ...options })
  cache.listening = true
  return cache
}

describe("PageCache", () => {
  test("makes a page once, until it is old", async () => {
    const cache = listeningCache()
    expect(await cache.read(asked("1"), async () => page("first"))).toBe("first")
    expect(await cache.read(asked("1"), async () => page("second"))).toBe("first")
    cache.drop(news("2"))
    cache.drop({ ...news("1"), teamId: "another" })
    expect(await cache.read(asked("1"), async () => page("second"))).toBe("first")
    cache.drop(news("2", "1"))
    expect(await cache.read(asked("1"), async () => page("second"))).toBe("second")
  })

  test("drops a parcel's page in every language, under every name of its shop", async () => {
    const cache = listeningCache()
    const variants = [asked("1"), asked("1", { variant: "de" }), asked("1", { user: "old-name" })]
    const readAll = (value: string) =>
      Promise.all(variants.map((variant) => cache.read(variant, async () => page(value))))
    await readAll("first")
    expect(await readAll("second")).toEqual(["first", "first", "first"])
    cache.drop(news("1"))
    expect(await readAll("third")).toEqual(["third", "third", "third"])
  })

  test("drops all pages of one team and no other's", async () => {
    const cache = listeningCache()
    const others = asked("1", { user: "other" })
    await cache.read(asked("1"), async () => page("mine"))
    await cache.read(others, async () => page("theirs", { teamId: "others" }))
    cache.drop({ teamId: "team", pages: null })
    expect(await cache.read(asked("1"), async () => page("new"))).toBe("new")
    expect(await cache.read(others, async () => page("new", { teamId: "others" }))).toBe("theirs")
  })

  test("keeps nothing while nobody tells it the news", async () => {
    const cache = listeningCache()
    await cache.read(asked("1"), async () => page("first"))
    cache.listening = false
    expect(await cache.read(asked("1"), async () => page("second"))).toBe("second")
    cache.clear()
    cache.listening = true
    expect(await cache.read(asked("1"), async () => page("third"))).toBe("third")
  })

  test.each([
    ["of the page", (cache: PageCache<string>) => cache.drop(news("1"))],
    ["of the team", (cache: PageCache<string>) => cache.drop({ teamId: "team", pages: null })],
    ["that may have been missed", (cache: PageCache<string>) => cache.clear()],
  ])("does not keep a page when news %s came while it was made", async (_, tell) => {
    const cache = listeningCache()
    let finish = (_: Kept<string>) => {}
    const made = new Promise<Kept<string>>((resolve) => {
      finish = resolve
    })
    const reading = cache.read(asked("1"), () => made)
    tell(cache)
    const fresh = await cache.read(asked("1"), async () => page("new"))
    finish(page("old"))
    expect([await reading, fresh]).toEqual(["old", "new"])
    expect(await cache.read(asked("1"), async () => page("never"))).toBe("new")
  })

  test("lets those who ask at once share one making", async () => {
    const cache = listeningCache()
    let made = 0
    const make = async () => page(`page ${++made}`)
    const answers = await Promise.all([1, 2, 3].map(() => cache.read(asked("1"), make)))
    expect(answers).toEqual(["page 1", "page 1", "page 1"])
  })

  test("keeps no absence, and no failure", async () => {
    const cache = listeningCache()
    expect(await cache.read(asked("1"), async () => null)).toBeNull()
    await expect(cache.read(asked("1"), () => Promise.reject(new Error("down")))).rejects.toThrow(
      "down",
    )
    expect(await cache.read(asked("1"), async () => page("there"))).toBe("there")
  })

  test("serves a page no longer than its words are true", async () => {
    let now = 1
    const cache = listeningCache({ now: () => now })
    await cache.read(asked("1"), async () => page("today", { goodUntil: new Date(500) }))
    now = 499
    expect(await cache.read(asked("1"), async () => page("yesterday"))).toBe("today")
    now = 500
    expect(await cache.read(asked("1"), async () => page("yesterday"))).toBe("yesterday")
    expect(await cache.read(asked("1"), async () => page("later"))).toBe("yesterday")
  })

  test("holds no more than it may, and forgets whose pages are gone", async () => {
    const cache = listeningCache({ maxBytes: 250 })
    for (const number of ["1", "2", "3"]) await cache.read(asked(number), async () => page(number))
    expect(await cache.read(asked("3"), async () => page("new"))).toBe("3")
    expect(await cache.read(asked("1"), async () => page("new"))).toBe("new")
    cache.drop(news("1", "2", "3"))
    expect(await cache.read(asked("3"), async () => page("newest"))).toBe("newest")
  })
})
