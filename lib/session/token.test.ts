import { encode } from "next-auth/jwt"
import { afterEach, expect, test, vi } from "vitest"
import { decodeOnce } from "@/lib/session/token"

const secret = "a secret of this test"

afterEach(() => {
  vi.useRealTimers()
})

const sealed = (maxAge = 3600) => encode({ token: { sub: "someone" }, secret, maxAge })

test("says the same the second time", async () => {
  const token = await sealed()
  const first = await decodeOnce({ token, secret })
  expect(first).toMatchObject({ sub: "someone" })
  expect(await decodeOnce({ token, secret })).toBe(first)
})

test("does not open with another secret what it has opened with ours", async () => {
  const token = await sealed()
  await decodeOnce({ token, secret })
  await expect(decodeOnce({ token, secret: "another" })).rejects.toThrow("decryption")
})

test("refuses one that has run out meanwhile", async () => {
  const token = await sealed(60)
  await decodeOnce({ token, secret })
  vi.useFakeTimers({ now: Date.now() + 120_000, toFake: ["Date"] })
  await expect(decodeOnce({ token, secret })).rejects.toThrow("exp")
})

test("refuses what was changed, and knows nothing of no token", async () => {
  const token = await sealed()
  const [head, key, start, text, mark] = token.split(".")
  const changed = [head, key, start, `${text?.startsWith("A") ? "B" : "A"}${text?.slice(1)}`, mark]
  await expect(decodeOnce({ token: changed.join("."), secret })).rejects.toThrow("decryption")
  expect(await decodeOnce({ secret })).toBeNull()
})

test("keeps the newest thousand", async () => {
  const first = await sealed()
  const kept = await decodeOnce({ token: first, secret })
  for (let index = 0; index < 1_000; index++) await decodeOnce({ token: await sealed(), secret })
  const again = await decodeOnce({ token: first, secret })
  expect(again).not.toBe(kept)
  expect(again).toEqual(kept)
})
