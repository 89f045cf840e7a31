import { describe, expect, test } from "vitest"
import { type Kept, longestAgeMs, PageCache } from "@/lib/tracking-page/cache"

const address = (number: string, user = "shop") => ({ user, carrier: "ups", number })
const page = (value: string, teamId = "team"): Kept<string> => ({ teamId, value, bytes: 100 })

function listeningCache(options: { maxBytes?: number; nowMs?: () => number } = {}) {
  const cache = new PageCache<string>({ maxBytes: 1_000, ...options })
  cache.listening = true
  return cache
}

describe("PageCache", () => {
  test("makes a page once, until it is old", async () => {
    const cache = listeningCache()
    expect(await cache.read(address("1"), async () => page("first"))).toBe("first")
    expect(await cache.read(address("1"), async () => page("second"))).toBe("first")
    cache.drop({ page: address("2") })
    expect(await cache.read(address("1"), async () => page("second"))).toBe("first")
    cache.drop({ page: address("1") })
    expect(await cache.read(address("1"), async () => page("second"))).toBe("second")
  })

  test("drops all pages of one team and no other's", async () => {
    const cache = listeningCache()
    await cache.read(address("1"), async () => page("mine"))
    await cache.read(address("1", "other"), async () => page("theirs", "others"))
    cache.drop({ teamId: "team" })
    expect(await cache.read(address("1"), async () => page("new"))).toBe("new")
    expect(await cache.read(address("1", "other"), async () => page("new", "others"))).toBe(
      "theirs",
    )
  })

  test("keeps nothing while nobody tells it the news", async () => {
    const cache = listeningCache()
    await cache.read(address("1"), async () => page("first"))
    cache.listening = false
    expect(await cache.read(address("1"), async () => page("second"))).toBe("second")
    cache.clear()
    cache.listening = true
    expect(await cache.read(address("1"), async () => page("third"))).toBe("third")
  })

  test.each([
    ["of the page", (cache: PageCache<string>) => cache.drop({ page: address("1") })],
    ["of the team", (cache: PageCache<string>) => cache.drop({ teamId: "team" })],
    ["that may have been missed", (cache: PageCache<string>) => cache.clear()],
  ])("does not keep a page when news %s came while it was made", async (_, tell) => {
    const cache = listeningCache()
    let finish = (_: Kept<string>) => {}
    const made = new Promise<Kept<string>>((resolve) => {
      finish = resolve
    })
    const reading = cache.read(address("1"), () => made)
    tell(cache)
    const fresh = await cache.read(address("1"), async () => page("new"))
    finish(page("old"))
    expect([await reading, fresh]).toEqual(["old", "new"])
    expect(await cache.read(address("1"), async () => page("never"))).toBe("new")
  })

  test("lets those who ask at once share one making", async () => {
    const cache = listeningCache()
    let made = 0
    const make = async () => page(`page ${++made}`)
    const answers = await Promise.all([1, 2, 3].map(() => cache.read(address("1"), make)))
    expect(answers).toEqual(["page 1", "page 1", "page 1"])
  })

  test("keeps no absence, and no failure", async () => {
    const cache = listeningCache()
    expect(await cache.read(address("1"), async () => null)).toBeNull()
    await expect(cache.read(address("1"), () => Promise.reject(new Error("down")))).rejects.toThrow(
      "down",
    )
    expect(await cache.read(address("1"), async () => page("there"))).toBe("there")
  })

  test("serves nothing older than its longest age", async () => {
    let now = 1
    const cache = listeningCache({ nowMs: () => now })
    await cache.read(address("1"), async () => page("first"))
    now += longestAgeMs - 10
    expect(await cache.read(address("1"), async () => page("second"))).toBe("first")
    now += 20
    expect(await cache.read(address("1"), async () => page("second"))).toBe("second")
  })

  test("holds no more than it may", async () => {
    const cache = listeningCache({ maxBytes: 250 })
    for (const number of ["1", "2", "3"])
      await cache.read(address(number), async () => page(number))
    expect(await cache.read(address("3"), async () => page("new"))).toBe("3")
    expect(await cache.read(address("1"), async () => page("new"))).toBe("new")
  })
})
