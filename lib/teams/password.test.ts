import { expect, test } from "vitest"
import { hashPassword, verifyPassword } from "@/lib/teams/password"

test("a password belongs to its own hash only", async () => {
  const kept = await hashPassword("correct horse battery")
  expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await verifyPassword("correct horse battery", kept)).toBe(true)
  expect(await verifyPassword("correct horse batterz", kept)).toBe(false)
})

test("the same word in two Unicode forms is one password", async () => {
  const kept = await hashPassword("caf\u00e9-caf\u00e9-caf\u00e9")
  expect(await verifyPassword("cafe\u0301-cafe\u0301-cafe\u0301", kept)).toBe(true)
})

test("nobody's password is never right, and takes about as long", async () => {
  await verifyPassword("warm up", null)
  const kept = await hashPassword("correct horse battery")
  const known = await timed(() => verifyPassword("wrong", kept))
  const unknown = await timed(() => verifyPassword("wrong", null))
  expect(await verifyPassword("", null)).toBe(false)
  expect(unknown).toBeGreaterThan(known / 4)
})

async function timed(work: () => Promise<unknown>) {
  const start = performance.now()
  for (let i = 0; i < 3; i++) await work()
  return performance.now() - start
}
