import { afterAll, beforeAll, expect, test } from "vitest"
import { database } from "@/lib/db/client"
import { authenticate } from "@/lib/session/authenticate"
import { changePassword } from "@/lib/teams/mutations"
import { hashPassword } from "@/lib/teams/password"
import { freshDatabase } from "@/tests/database"

const now = new Date("2026-11-21T12:00:00Z")
const password = "a long enough one"
let userId = ""

beforeAll(async () => {
  await freshDatabase()
  const passwordHash = await hashPassword(password)
  const data = { email: "anna@shop.test", name: "Anna", passwordHash }
  userId = (await database().user.create({ data })).id
})

afterAll(() => database().$disconnect())

const from = (address: string, email = "anna@shop.test") => ({ email, address })

test("the right password signs in; a wrong one and an unknown e-mail are the same nothing", async () => {
  const identity = await authenticate(from("192.0.2.1"), password, now)
  expect(identity).toEqual({ id: userId, stamp: expect.stringMatching(/^[\w-]{16}$/) })
  expect(await authenticate(from("192.0.2.1"), "something else", now)).toBeNull()
  expect(await authenticate(from("192.0.2.1", "nobody@shop.test"), password, now)).toBeNull()
})

test("the sixth failure in a row is refused, and so is the right password then", async () => {
  for (let i = 0; i < 5; i++) {
    expect(await authenticate(from("192.0.2.2"), "wrong", now)).toBeNull()
  }
  await expect(authenticate(from("192.0.2.2"), password, now)).rejects.toMatchObject({
    code: "rate_limited",
    message: "Too many tries. Wait 15 min and try again.",
  })
  const later = new Date(now.getTime() + 15 * 60_000)
  expect(await authenticate(from("192.0.2.2"), password, later)).toMatchObject({ id: userId })
})

test("of many attempts at once no more than five are looked at", async () => {
  const tries = Array.from({ length: 20 }, () => authenticate(from("192.0.2.3"), "wrong", now))
  const settled = await Promise.allSettled(tries)
  expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(5)
})

test("a changed password ends older sessions, and needs the one before it", async () => {
  const before = await authenticate(from("192.0.2.4"), password, now)
  await expect(
    changePassword(database(), userId, { current: "wrong", password: "a quite new one" }),
  ).rejects.toMatchObject({ code: "invalid", field: "current" })
  await changePassword(database(), userId, { current: password, password: "a quite new one" })
  expect(await authenticate(from("192.0.2.4"), password, now)).toBeNull()
  const after = await authenticate(from("192.0.2.4"), "a quite new one", now)
  expect(after?.id).toBe(userId)
  expect(after?.stamp).not.toBe(before?.stamp)
})
