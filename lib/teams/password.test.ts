import { verify } from "@node-rs/argon2"
import { expect, test, vi } from "vitest"
import { hashPassword, verifyPassword } from "@/lib/teams/password"

vi.mock("@node-rs/argon2", async (actual) => {
  const argon2 = await actual<typeof import("@node-rs/argon2")>()
  return { ...argon2, verify: vi.fn(argon2.verify) }
})

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
  expect(await verifyPassword("", null)).toBe(false)
  const kept = await hashPassword("correct horse battery")
  vi.mocked(verify).mockClear()
  await verifyPassword("wrong", kept)
  await verifyPassword("wrong", null)
  // What is asked of argon2 decides how long it takes.
  const costs = vi
    .mocked(verify)
    .mock.calls.map(([hashed]) => String(hashed).split("$").slice(0, 4))
  expect(costs).toHaveLength(2)
  expect(costs[1]).toEqual(costs[0])
})
